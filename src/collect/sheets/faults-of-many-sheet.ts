import type { DataColumn, DataValue } from '../../model/data-table';
import { severityNames } from '../../model/finding';
import { cellText } from '../../workbook/cell-text';
import { SheetBuilder } from '../../workbook/sheet-builder';
import type { DrawnSheet } from '../../workbook/sheet-builder';
import { styles } from '../../workbook/styles';
import type { Collection } from '../collection';
import { drawRows } from './draw-data-table';
import { sheetNames } from './sheet-names';

const columns = (first: string, bodies: string): readonly DataColumn[] => [
  { key: 'number', head: '序号', kind: 'integer', width: 6 },
  { key: 'place', head: first, kind: 'text', width: 26 },
  { key: 'message', head: '问题', kind: 'text', width: 52 },
  { key: 'count', head: '机关数', kind: 'integer', width: 8 },
  { key: 'bodies', head: bodies, kind: 'text', width: 50 },
];

const own = { place: styles.leftCell, message: styles.leftCell, bodies: styles.leftCell };

const section = (
  builder: SheetBuilder,
  title: string,
  hint: string,
  heads: readonly DataColumn[],
  rows: readonly (readonly DataValue[])[],
): void => {
  builder.line(title, styles.slotHead, { atLeast: 26 });
  if (rows.length === 0) {
    builder.line('没有发现。', styles.sentence);
    return;
  }
  builder.line(hint, styles.hint);
  drawRows(
    builder,
    heads,
    rows.map((row) => row.map((value) => (typeof value === 'string' ? cellText(value) : value))),
    own,
  );
};

/** Faults that several bodies have in common, and what is wrong between bodies or with their sum. */
export const drawCommon = ({ common, across }: Collection): DrawnSheet => {
  const heads = columns('位置', '机关');
  const builder = new SheetBuilder(
    sheetNames.common,
    heads.map(({ width }) => width),
    { orientation: 'landscape', onePage: false, tab: 'BF8F00', isOpen: true },
  );
  builder.line(sheetNames.common, styles.title, { atLeast: 34 });
  section(
    builder,
    '多个机关有同样的问题',
    '同样的问题在几个机关都有，往往来自下发的模板或说明，请先看模板。',
    heads,
    [...common]
      .sort((a, b) => b.bodies.length - a.bodies.length)
      .map(({ place, message, bodies }, index) => [
        index + 1,
        place,
        message,
        bodies.length,
        bodies.join('、'),
      ]),
  );
  section(
    builder,
    '机关之间、机关与合计之间的问题',
    '只看一个机关的报告看不出来，几份报告放在一起才看得出来。',
    columns('级别', '涉及的机关'),
    across.map(({ severity, message, bodies }, index) => [
      index + 1,
      severityNames[severity],
      message,
      bodies.length,
      bodies.join('、'),
    ]),
  );
  return builder.build({ rows: 1, columns: 0 });
};
