/// <reference types="office-js" />
import { areaAddress, columnIndex, parseReference } from '../../model/address';
import type { CellPlace } from '../../model/address';
import type { CellArea, CellRead, NamedCells } from '../../model/drawing';
import { errorValue } from '../../model/error-value';

const namePrefix = 'gouji.';

/** The area of each sheet that contains all its named cells. */
type Boxes = ReadonlyMap<string, CellArea>;

/** Such an area, as loaded. */
interface Block {
  readonly box: CellArea;
  readonly values: readonly (readonly unknown[])[];
  readonly formulas: readonly (readonly unknown[])[];
}

const placeOf = (formula: unknown): CellPlace | null => {
  const reference = parseReference(String(formula).replace(/^=/u, ''));
  return reference
    ? { sheet: reference.sheet, row: reference.row - 1, column: columnIndex(reference.letters) }
    : null;
};

const boxesOf = (places: Iterable<CellPlace>): Boxes => {
  const boxes = new Map<string, CellArea>();
  for (const { sheet, row, column } of places) {
    const box = boxes.get(sheet) ?? { row, column, rows: 1, columns: 1 };
    const top = Math.min(box.row, row);
    const left = Math.min(box.column, column);
    boxes.set(sheet, {
      row: top,
      column: left,
      rows: Math.max(box.row + box.rows, row + 1) - top,
      columns: Math.max(box.column + box.columns, column + 1) - left,
    });
  }
  return boxes;
};

const covers = (block: Block | undefined, { row, column, rows, columns }: CellArea): boolean =>
  block !== undefined &&
  block.box.row <= row &&
  block.box.column <= column &&
  block.box.row + block.box.rows >= row + rows &&
  block.box.column + block.box.columns >= column + columns;

const readCell = (place: CellPlace, block: Block | undefined): CellRead => {
  const [down, across] = [place.row - (block?.box.row ?? 0), place.column - (block?.box.column ?? 0)];
  const value = block?.values[down]?.[across] ?? '';
  const formula = block?.formulas[down]?.[across] ?? '';
  // A text that begins with “=” comes back the same in both; a formula never equals its own result.
  const isFormula = typeof formula === 'string' && formula.startsWith('=') && formula !== value;
  return {
    ...place,
    value: value === '' && !isFormula ? null : (value as CellRead['value']),
    ...(isFormula ? { formula: formula.slice(1) } : {}),
    ...(typeof value === 'string' && errorValue.test(value) ? { error: true as const } : {}),
  };
};

const isNotFound = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && 'code' in error && error.code === 'ItemNotFound';

/**
 * Reads the named cells of a workbook. It remembers where they were, so that one request does; a second one follows
 * only when nothing is known yet, a sheet was renamed or deleted, or rows were inserted.
 */
export class NameReader {
  private boxes: Boxes = new Map();

  /** What is known from elsewhere of where more named cells are. */
  expect(places: Iterable<CellPlace>): void {
    this.boxes = new Map([...this.boxes, ...boxesOf(places)]);
  }

  async read(context: Excel.RequestContext): Promise<NamedCells> {
    const blocks = await this.loadExpected(context);
    const { names } = context.workbook;
    const places = new Map(
      names.items
        .filter(({ name }) => name.startsWith(namePrefix))
        .map(({ name, formula }) => [name, placeOf(formula)] as const),
    );
    this.boxes = boxesOf([...places.values()].flatMap((place) => place ?? []));
    const missing = new Map([...this.boxes].filter(([sheet, box]) => !covers(blocks.get(sheet), box)));
    if (missing.size > 0)
      for (const [sheet, block] of await this.load(context, missing)) blocks.set(sheet, block);
    return new Map(
      [...places].map(([name, place]) => [name, place ? readCell(place, blocks.get(place.sheet)) : null]),
    );
  }

  /** Loads the names, and what is believed to lie behind them. */
  private async loadExpected(context: Excel.RequestContext): Promise<Map<string, Block>> {
    context.workbook.names.load('items/name,items/formula');
    try {
      return await this.load(context, this.boxes);
    } catch (error) {
      // A sheet is gone or has another name: the names alone say where to look.
      if (this.boxes.size === 0 || !isNotFound(error)) throw error;
      context.workbook.names.load('items/name,items/formula');
      return this.load(context, new Map());
    }
  }

  private async load(context: Excel.RequestContext, boxes: Boxes): Promise<Map<string, Block>> {
    const ranges = [...boxes].map(([sheet, box]) => {
      const worksheet = context.workbook.worksheets.getItemOrNullObject(sheet);
      worksheet.load('name');
      const range = worksheet.getRange(areaAddress(box));
      range.load('values,formulas');
      return { sheet, box, worksheet, range };
    });
    await context.sync();
    return new Map(
      ranges.flatMap(({ sheet, box, worksheet, range }) =>
        worksheet.isNullObject
          ? []
          : [
              [
                sheet,
                { box, values: range.values as unknown[][], formulas: range.formulas as unknown[][] },
              ] as const,
            ],
      ),
    );
  }
}
