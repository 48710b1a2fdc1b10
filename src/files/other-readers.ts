// Readers of all workbooks but .xlsx, in one part that is loaded when such a file is opened.
export { readXls, readXlsb } from 'hucre/xlsx';
export { readWholeOds } from './whole-ods';
