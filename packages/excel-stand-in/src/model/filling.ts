import { type Area, contains, demandOnSheet } from './address';
import type { Actor } from './events';
import { ExcelError } from './excel-error';
import { type Block, copyBlock, type CopyChoice, putCells } from './pasting';

/** What is filled into the cells beyond the source, by the name in Excel's API. */
const copied: Readonly<Record<string, CopyChoice['what']>> = {
  FillCopy: 'All',
  FillFormats: 'Formats',
  FillValues: 'Formulas',
};

/** Drags the corner of a block over an area that begins or ends with it; a series is continued if there is one. */
export function fillFrom(source: Block, destination: Area, type: string, actor: Actor): void {
  const { area } = source;
  demandOnSheet(destination);
  const down = destination.columns === area.columns && destination.column === area.column;
  const right = destination.rows === area.rows && destination.row === area.row;
  if (!contains(destination, area) || !(down || right)) throw new ExcelError('InvalidArgument');
  const what = copied[type];
  if (what === undefined && type !== 'FillDefault')
    throw new ExcelError('NotImplemented', `The stand-in does not model AutoFillType.${type}.`);
  for (const rest of beyond(area, destination, down)) {
    const to = { ...source, area: rest };
    copyTiled(source, to, actor, what ?? 'All');
    if (what === undefined) continueSeries(source, to, actor, down);
  }
}

/** The parts of the destination before and after the source. */
function beyond(area: Area, all: Area, down: boolean): Area[] {
  const parts: Area[] = down
    ? [
        { ...all, rows: area.row - all.row },
        { ...all, row: area.row + area.rows, rows: all.row + all.rows - area.row - area.rows },
      ]
    : [
        { ...all, columns: area.column - all.column },
        {
          ...all,
          column: area.column + area.columns,
          columns: all.column + all.columns - area.column - area.columns,
        },
      ];
  return parts.filter(({ rows, columns }) => rows > 0 && columns > 0);
}

/** Repeats the source over an area that need not be a multiple of it. */
function copyTiled(source: Block, to: Block, actor: Actor, what: CopyChoice['what']): void {
  const { area } = source;
  for (let row = to.area.row; row < to.area.row + to.area.rows; row += area.rows) {
    for (let column = to.area.column; column < to.area.column + to.area.columns; column += area.columns) {
      const rows = Math.min(area.rows, to.area.row + to.area.rows - row);
      const columns = Math.min(area.columns, to.area.column + to.area.columns - column);
      const part = { ...source, area: { ...area, rows, columns } };
      copyBlock(part, { ...to, area: { row, column, rows, columns } }, actor, {
        what,
        skipBlanks: false,
        transpose: false,
      });
    }
  }
}

/** Two numbers or more at equal distances go on; one number alone is repeated. */
function continueSeries({ sheet, workbook, area }: Block, to: Block, actor: Actor, down: boolean): void {
  const length = down ? area.rows : area.columns;
  const lines = down ? area.columns : area.rows;
  for (let line = 0; length > 1 && line < lines; line++) {
    const cells = Array.from({ length }, (_, i) =>
      down ? sheet.peek(area.row + i, area.column + line) : sheet.peek(area.row + line, area.column + i),
    );
    const numbers = cells.map((cell) => (cell?.formula === undefined ? cell?.value : undefined));
    const [first, second] = numbers;
    if (typeof first !== 'number' || typeof second !== 'number') continue;
    const step = second - first;
    if (!numbers.every((value, i) => value === first + i * step)) continue;
    const strip: Area = down
      ? { ...to.area, column: area.column + line, columns: 1 }
      : { ...to.area, row: area.row + line, rows: 1 };
    const offset = down ? strip.row - area.row : strip.column - area.column;
    const value = (r: number, c: number) => first + (offset + (down ? r : c)) * step;
    putCells({ workbook, sheet, area: strip }, (r, c) => ({ content: { value: value(r, c) } }), actor);
  }
}
