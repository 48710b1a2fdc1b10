import { addressOf } from '../../model/address';
import { cellText } from '../../workbook/cell-text';
import { cellAt, SheetBuilder } from '../../workbook/sheet-builder';
import type { DrawnSheet } from '../../workbook/sheet-builder';
import { styles } from '../../workbook/styles';
import { isCounted } from '../collection';
import type { AssessedBody, Collection } from '../collection';
import { comparedAsAddedUp, comparisonsOf } from './compare-years';
import type { Compared } from './compare-years';
import { sheetNames } from './sheet-names';

const nameColumns = 2;
const figureWidth = 9.5;
const remarkWidth = 16;

const allNotes = (notes: readonly string[]): string | null => (notes.length === 0 ? null : notes.join('；'));

/** Each body and all counted ones beside last year: what was carried on, documents in force, growth of requests. */
export const drawYears = (collection: Collection): DrawnSheet => {
  const { bodies, form, year, onlyClean } = collection;
  const comparisons = comparisonsOf(form);
  const heads = comparisons.flatMap((each) => each.columns);
  const builder = new SheetBuilder(sheetNames.years, [6, 24, ...heads.map(() => figureWidth), remarkWidth], {
    orientation: 'landscape',
    onePage: false,
    tab: '548235',
    isOpen: true,
    titleColumns: nameColumns,
  });
  builder.line(sheetNames.years, styles.title, { atLeast: 34 });
  const reported = bodies.filter(({ report }) => report);
  const known = reported.filter(({ report }) => report?.previous);
  if (known.length === 0) {
    builder.line('没有上年的数据，不能比较。', styles.sentence);
    return builder.build();
  }
  builder.line(
    `上年结转应等于上年报告的结转下年；现行有效应等于上年现行有效加本年制发、减本年废止。相差不是 0 的标红，请核对或请机关说明。合计只加计入的、两年都有这项数字的机关，总计和“${sheetNames.totals}”一样由各项相加。`,
    styles.hint,
  );
  const headRow = builder.nextRow;
  let column = nameColumns;
  for (const [at, head] of ['序号', '机关名称'].entries())
    builder.put({ row: headRow, column: at, rows: 2, columns: 1 }, { value: head }, styles.head);
  for (const { title, columns } of comparisons) {
    builder.put(cellAt(headRow, column, columns.length), { value: title }, styles.head);
    columns.forEach(({ head }, index) =>
      builder.put(cellAt(headRow + 1, column + index), { value: head(year) }, styles.head),
    );
    column += columns.length;
  }
  builder.put({ row: headRow, column, rows: 2, columns: 1 }, { value: '说明' }, styles.head);

  const counted = known.filter((body) => isCounted(body, onlyClean));
  const areaRow = headRow + 2;
  builder.put(cellAt(areaRow, 0, nameColumns), { value: `合计（${counted.length} 个机关）` }, styles.sum);
  const reports: readonly Compared[] = counted.map(({ report }) => comparedAsAddedUp(form, report!));
  comparisons
    .flatMap(({ ofAll }) => ofAll(reports))
    .forEach((value, index) =>
      builder.put(
        cellAt(areaRow, nameColumns + index),
        { value },
        heads[index]!.isShare ? { ...styles.sum, format: styles.percent.format } : styles.sum,
      ),
    );
  builder.put(cellAt(areaRow, column), { value: null }, styles.source);

  const notesOf = ({ report, body }: AssessedBody): readonly string[] => [
    ...(body.counts ? [] : ['不计入']),
    ...(report?.previous ? [] : ['没有上年数据']),
  ];
  builder.block(
    reported.map((each, index) => [
      index + 1,
      cellText(each.body.name),
      ...comparisons.flatMap(({ ofOne }) => ofOne(each.report!)),
      allNotes(notesOf(each)),
    ]),
    [
      styles.cell,
      styles.leftCell,
      ...heads.map(({ isShare }) => (isShare ? styles.percent : styles.figure)),
      styles.source,
    ],
  );
  heads.forEach(({ isDifference }, index) => {
    if (!isDifference) return;
    const area = { row: areaRow, column: nameColumns + index, rows: reported.length + 1, columns: 1 };
    const cell = addressOf(area.row, area.column);
    builder.highlight({ area, formula: `AND(ISNUMBER(${cell}),${cell}<>0)` });
  });
  return builder.build({ rows: areaRow, columns: nameColumns }, areaRow);
};
