/** Sheets of 汇总 under other names, where theirs are taken. */
export { otherNames, renameSheets } from '../../workbook/rename-sheets';
