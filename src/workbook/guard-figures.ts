import { addressOf } from '../model/address';
import type { CellArea } from '../model/drawing';
import type { SheetBuilder } from './sheet-builder';

const rules = {
  count: {
    kind: 'whole',
    title: '请填整数',
    says: '这里只能填不小于 0 的整数，不要带单位、逗号和空格；没有发生的填 0。',
    bad: (cell: string) => `${cell}<0,${cell}<>INT(${cell})`,
  },
  amount: {
    kind: 'decimal',
    title: '请填数字',
    says: '这里只能填不小于 0 的数，可以有小数，不要带单位和逗号；没有发生的填 0。',
    bad: (cell: string) => `${cell}<0`,
  },
} as const;

/**
 * Refuses what is not a number when it is typed, and shows it in red when it was pasted.
 * @param most the largest that can be
 */
export const guardFigures = (
  builder: SheetBuilder,
  kind: keyof typeof rules,
  cells: readonly CellArea[],
  most?: number,
): void => {
  if (cells.length === 0) return;
  const areas = joinRows(cells);
  const { title, says, bad, kind: accepted } = rules[kind];
  const message = most === undefined ? says : `${says}最大是 ${most}。`;
  const accepts = { kind: accepted, from: 0, ...(most === undefined ? {} : { to: most }) };
  builder.validate({ areas, accepts, title, message });
  for (const area of areas) {
    const cell = addressOf(area.row, area.column);
    const isBad = `${bad(cell)}${most === undefined ? '' : `,${cell}>${most}`}`;
    const wrong = isBad.includes(',') ? `OR(${isBad})` : isBad;
    builder.highlight({ area, formula: `IF(ISNUMBER(${cell}),${wrong},LEN(${cell})>0)` });
  }
};

/** Cells next to one another in a row become one area, and equal areas under one another too. */
export const joinRows = (cells: readonly CellArea[]): readonly CellArea[] => {
  const rows: CellArea[] = [];
  for (const cell of cells) {
    const last = rows.at(-1);
    if (last?.row === cell.row && last.column + last.columns === cell.column)
      rows[rows.length - 1] = { ...last, columns: last.columns + cell.columns };
    else rows.push(cell);
  }
  const areas: CellArea[] = [];
  for (const row of rows) {
    const last = areas.at(-1);
    if (
      last &&
      last.column === row.column &&
      last.columns === row.columns &&
      last.row + last.rows === row.row
    )
      areas[areas.length - 1] = { ...last, rows: last.rows + row.rows };
    else areas.push(row);
  }
  return areas;
};
