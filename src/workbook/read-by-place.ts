import { blankFiling } from '../filing/blank-filing';
import type { CellRead, Drawing, NamedCells, PlainSheet } from '../model/drawing';
import type { Filing } from '../model/filing';
import type { Form } from '../model/form';
import { drawWorkbook } from './draw';
import { readFiling } from './read';

/** Every layout that a workbook of a form can have: by last year's form, without and with the column for causes. */
const layoutsOf = (form: Form, forms: readonly Form[]): readonly Drawing[] => {
  const filing = blankFiling(form.id);
  return forms.flatMap((previousForm) => [
    drawWorkbook({ form, previousForm, filing }),
    drawWorkbook({ form, previousForm, filing, causes: new Map([['', '']]) }),
  ]);
};

const valueAt = (sheet: PlainSheet, row: number, column: number): CellRead['value'] =>
  sheet.rows[row]?.[column] ?? null;

/** Whether every label that we draw is in its place; what is named, computed or left blank may be anything. */
const hasLabelsOf = (
  drawn: Drawing['sheets'][number],
  named: ReadonlySet<string>,
  found: PlainSheet,
): boolean =>
  drawn.cells.every(
    ({ row, column, content, style }) =>
      'formula' in content ||
      typeof content.value !== 'string' ||
      style.unlocked ||
      named.has(`${row},${column}`) ||
      valueAt(found, row, column) === content.value,
  );

/** The cells by the names that our drawing has for their places; nothing where a sheet with names is another. */
const namedAsIn = (drawing: Drawing, sheets: readonly PlainSheet[]): NamedCells | undefined => {
  const found = new Map(sheets.map((sheet) => [sheet.name, sheet]));
  for (const drawn of drawing.sheets) {
    const names = drawing.names.filter(({ sheet }) => sheet === drawn.name);
    const sheet = found.get(drawn.name);
    const places = new Set(names.map(({ row, column }) => `${row},${column}`));
    if (names.length > 0 && (!sheet || !hasLabelsOf(drawn, places, sheet))) return undefined;
  }
  return new Map(
    drawing.names.map(({ name, sheet, row, column }) => [
      name,
      { sheet, row, column, value: valueAt(found.get(sheet)!, row, column) },
    ]),
  );
};

/**
 * Reads a workbook of ours that another program has saved in a format where our names are lost (.xls, .ods).
 * @returns nothing where any label is not where we draw it: then it is no workbook of ours, or one with rows
 * inserted, and its cells cannot be found by their places.
 */
export const readByPlace = (sheets: readonly PlainSheet[], forms: readonly Form[]): Filing | undefined => {
  for (const form of forms)
    for (const layout of layoutsOf(form, forms)) {
      const cells = namedAsIn(layout, sheets);
      const filing = cells && readFiling(cells, forms);
      if (filing && typeof filing !== 'string' && filing.form === form.id) return filing;
    }
  return undefined;
};
