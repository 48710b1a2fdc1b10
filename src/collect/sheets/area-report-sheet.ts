import { addressOf, areaAddress } from '../../model/address';
import { cellAt, SheetBuilder } from '../../workbook/sheet-builder';
import type { DrawnSheet } from '../../workbook/sheet-builder';
import { styles } from '../../workbook/styles';
import { sumOfKnown } from '../roll-up';
import { cellText } from '../../workbook/cell-text';
import { sheetNames } from './sheet-names';
import type { SheetPlan } from './sheet-plan';

const columns = [
  { head: '序号', width: 6 },
  { head: '位置', width: 58 },
  { head: '汇总报告', width: 12 },
  { head: '各单位之和', width: 12 },
  { head: '相差', width: 12 },
  { head: '说明', width: 24 },
] as const;

/** Rows above the first cell that is compared: title, hint, outcome, heads. */
const above = 4;

/** Each cell of the area's own published report beside the sum of the bodies. */
export const drawAreaReport = ({ collection, roll, sumAt }: SheetPlan): DrawnSheet | undefined => {
  const { areaReport } = collection;
  if (!areaReport) return undefined;
  const builder = new SheetBuilder(
    sheetNames.areaReport,
    columns.map(({ width }) => width),
    { orientation: 'portrait', onePage: false, tab: '2F5597', isOpen: true },
  );
  builder.line(sheetNames.areaReport, styles.title, { atLeast: 34 });
  builder.line(
    `汇总报告：${cellText(areaReport.file)}。每一格与“${sheetNames.totals}”的合计比较，不同的标红；“计入”改动后随之变化。`,
    styles.hint,
  );
  const { fields, sums } = roll;
  const differenceOf = (name: string): number | null => {
    const stated = areaReport.figures[name] ?? null;
    return stated === null ? null : sumOfKnown([stated, -(sums[name] ?? 0)]);
  };
  const differences = fields.map(({ name }) => differenceOf(name));
  const compared = differences.filter((difference) => difference !== null).length;
  const unequal = differences.filter((difference) => difference !== null && difference !== 0).length;
  const range = areaAddress({ row: above, column: 4, rows: fields.length, columns: 1 }, '$');
  const different = `COUNTIF(${range},">0")+COUNTIF(${range},"<0")`;
  builder.put(
    cellAt(2, 0, columns.length),
    {
      formula: `"比较了 "&COUNT(${range})&" 格，不同的有 "&(${different})&" 格。"`,
      result: `比较了 ${compared} 格，不同的有 ${unequal} 格。`,
    },
    styles.slotHead,
  );
  builder.height(2, 24);
  columns.forEach(({ head }, column) => builder.put(cellAt(3, column), { value: head }, styles.head));
  const unread = new Set(areaReport.unread);
  fields.forEach(({ name, label }, index) => {
    const row = above + index;
    const [stated, sum] = [addressOf(row, 2), addressOf(row, 3)];
    builder.put(cellAt(row, 0), { value: index + 1 }, styles.cell);
    builder.put(cellAt(row, 1), { value: label }, styles.leftCell);
    builder.put(
      cellAt(row, 2),
      { value: areaReport.figures[name] ?? null },
      unread.has(name) ? styles.unknown : styles.figure,
    );
    builder.put(cellAt(row, 3), { formula: sumAt(name), result: sums[name] ?? '' }, styles.figure);
    builder.put(
      cellAt(row, 4),
      { formula: `IF(${stated}="","",ROUND(${stated}-N(${sum}),6))`, result: differences[index] ?? '' },
      styles.figure,
    );
    builder.put(cellAt(row, 5), { value: unread.has(name) ? '报告中的这一格没有读出' : null }, styles.source);
  });
  builder.highlight({
    area: { row: above, column: 0, rows: fields.length, columns: 5 },
    formula: `AND(ISNUMBER($${addressOf(above, 4)}),$${addressOf(above, 4)}<>0)`,
  });
  builder.filter({ row: above - 1, column: 0, rows: fields.length + 1, columns: columns.length });
  return builder.build({ rows: above, columns: 0 }, above);
};
