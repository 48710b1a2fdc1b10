import type { BrowserExcel } from 'excel-stand-in/browser';
import { areaOfName, findName, formatArea } from 'excel-stand-in';

/** The cell of a defined name: its sheet and its A1 address. */
export const cellOf = ({ workbook }: BrowserExcel, name: string): { sheet: string; address: string } => {
  const found = findName(workbook.names, name);
  const place = found && areaOfName(found, workbook.sheets);
  if (!place) throw new Error(`no cell is named ${name}`);
  const { row, column } = place.area;
  return { sheet: place.sheet.name, address: formatArea({ row, column, rows: 1, columns: 1 }) };
};

/** Types into a named cell, as a user at the keyboard does; an alert of Excel is an error here. */
export const typeInto = (excel: BrowserExcel, name: string, text: string): void => {
  const { sheet, address } = cellOf(excel, name);
  const alert = excel.workbook.user.type(sheet, address, text);
  if (alert) throw new Error(`${name}: ${alert.message}`);
};

export const valueOf = (excel: BrowserExcel, name: string): unknown => {
  const { sheet, address } = cellOf(excel, name);
  return excel.workbook.value(sheet, address);
};

/** What is selected now. */
export const selected = ({ workbook: { selection } }: BrowserExcel): { sheet: string; address: string } => {
  const { row, column } = selection.area;
  return { sheet: selection.sheet.name, address: formatArea({ row, column, rows: 1, columns: 1 }) };
};
