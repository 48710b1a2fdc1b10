import { type Area, bounding, intersect } from './address';
import { valueType } from './editing';
import { ExcelError } from './excel-error';
import type { Sheet } from './sheet';

const kinds: Readonly<Record<string, string>> = {
  Errors: 'Error',
  Logical: 'Boolean',
  Numbers: 'Double',
  Text: 'String',
};

/** The cells of an area that hold constants, formulas or nothing, or that are in view, as few blocks. */
export function specialCells(sheet: Sheet, area: Area, type: string, valuesOf: string): Area[] {
  const used = sheet.usedArea(false);
  const within = used && intersect(area, used);
  if (!within) return [];
  const notShown = sheet.rowsNotShown;
  const wanted = valuesOf === 'All' ? Object.values(kinds) : kindsIn(valuesOf);
  const tests: Readonly<Record<string, (row: number, column: number) => boolean>> = {
    Blanks: (row, column) => {
      const cell = sheet.peek(row, column);
      return !cell || (cell.value === '' && cell.formula === undefined);
    },
    Constants: (row, column) => {
      const cell = sheet.peek(row, column);
      return cell !== undefined && cell.formula === undefined && wanted.includes(valueType(cell.value));
    },
    Formulas: (row, column) => {
      const cell = sheet.peek(row, column);
      return cell?.formula !== undefined && wanted.includes(valueType(cell.value));
    },
    Visible: (row, column) => !notShown.has(row) && !sheet.hiddenColumns.has(column),
  };
  const test = tests[type];
  if (!test) throw new ExcelError('NotImplemented', `The stand-in does not model SpecialCellType.${type}.`);
  return blocksOf(within, test);
}

function kindsIn(valuesOf: string): string[] {
  const found = Object.keys(kinds).filter((kind) => valuesOf.includes(kind));
  if (found.join('') !== valuesOf) throw new ExcelError('InvalidArgument');
  return found.map((kind) => kinds[kind] ?? '');
}

/** Runs of a row, joined with the run above where both are as wide. */
function blocksOf(area: Area, test: (row: number, column: number) => boolean): Area[] {
  const blocks: Area[] = [];
  for (let row = area.row; row < area.row + area.rows; row++) {
    let start: number | undefined;
    for (let column = area.column; column <= area.column + area.columns; column++) {
      const holds = column < area.column + area.columns && test(row, column);
      if (holds) start ??= column;
      if (holds || start === undefined) continue;
      const run: Area = { row, column: start, rows: 1, columns: column - start };
      start = undefined;
      const above = blocks.findIndex(
        (block) =>
          block.row + block.rows === row && block.column === run.column && block.columns === run.columns,
      );
      if (above < 0) blocks.push(run);
      else blocks[above] = bounding(blocks[above] as Area, run);
    }
  }
  return blocks;
}
