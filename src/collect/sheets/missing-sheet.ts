import type { DataColumn, DataValue } from '../../model/data-table';
import { daysBetween } from '../../model/date-words';
import { cellText } from '../../workbook/cell-text';
import { SheetBuilder } from '../../workbook/sheet-builder';
import type { DrawnSheet } from '../../workbook/sheet-builder';
import { styles } from '../../workbook/styles';
import { bodyStates } from '../body-state';
import type { BodyState } from '../body-state';
import type { AssessedBody, Collection } from '../collection';
import { shownPath } from '../tables/shown-path';
import { drawRows } from './draw-data-table';
import { sheetNames } from './sheet-names';

const columns: readonly DataColumn[] = [
  { key: 'number', head: '序号', kind: 'integer', width: 6 },
  { key: 'body', head: '机关名称', kind: 'text', width: 28 },
  { key: 'deadline', head: '截止日期', kind: 'text', width: 13 },
  { key: 'late', head: '已迟（天）', kind: 'integer', width: 9 },
  { key: 'contact', head: '联系人', kind: 'text', width: 13 },
  { key: 'telephone', head: '电话', kind: 'text', width: 18 },
  { key: 'remark', head: '说明', kind: 'text', width: 44 },
];

/** What the others are told apart by: something has come in, so nobody is to be chased for it. */
const others: Readonly<Partial<Record<BodyState, string>>> = {
  unreadable: '有文件，但读不出来。请打开看一看，或请机关重新发送；这些机关不算未报送。',
  otherYear: '报来的是别的年度的报告。请机关报送本年度的；请核对是否发错文件。',
  unconfirmed: '有文件，但不能确定是哪个机关的，或者不能确定用哪一份。请在“对应关系.csv”中写明后再汇总一次。',
};

const lateDays = (deadline: string, day: string): number | null => {
  const days = daysBetween(deadline, day);
  return days === undefined || days <= 0 ? null : days;
};

/** What is no sentence is parted from what follows. */
const joined = (parts: readonly string[]): string =>
  parts.reduce((all, part) => (all === '' || all.endsWith('。') ? all : `${all}；`) + part, '');

const remarkOf = ({ reason, files, body }: AssessedBody): string => {
  const others = files.filter((file) => !reason.includes(file));
  return joined([
    ...(body.counts ? [] : ['不计入汇总']),
    ...(reason === '' ? [] : [reason]),
    ...(others.length > 0 ? [`文件：${others.map(shownPath).join('、')}`] : []),
  ]);
};

/** Whose reports are not there, with whom to call; apart from them, those that have sent something of no use. */
export const drawMissing = (collection: Collection): DrawnSheet => {
  const { bodies, day, deadline: general } = collection;
  const builder = new SheetBuilder(
    sheetNames.missing,
    columns.map(({ width }) => width),
    { orientation: 'landscape', onePage: false, tab: 'C00000', isOpen: true },
  );
  const draw = (state: BodyState, own: Parameters<typeof drawRows>[3]): void => {
    const rows = bodies
      .filter((each) => each.state === state)
      .map((each, index): DataValue[] => {
        const deadline = each.body.deadline === '' ? general : each.body.deadline;
        return [
          index + 1,
          each.body.name,
          deadline,
          state === 'missing' ? lateDays(deadline, day) : null,
          each.body.contact,
          each.body.telephone,
          remarkOf(each),
        ].map((value) => (typeof value === 'string' ? (value === '' ? null : cellText(value)) : value));
      });
    drawRows(builder, columns, rows, own);
  };
  const count = (state: BodyState): number => bodies.filter((each) => each.state === state).length;
  builder.line(sheetNames.missing, styles.title, { atLeast: 34 });
  const own = { remark: styles.source, late: styles.figure };
  if (count('missing') === 0) builder.line('名录里的机关都报来了文件。', styles.sentence);
  else {
    builder.line(
      `到 ${day}，${count('missing')} 个机关没有报来文件。截止日期以名录中这个机关的为准，没有写的${general === '' ? '不计迟了几天' : `为 ${general}`}。`,
      styles.hint,
    );
    draw('missing', own);
  }
  for (const [state, hint] of Object.entries(others) as [BodyState, string][]) {
    if (count(state) === 0) continue;
    builder.line(`${bodyStates[state]}（${count(state)} 个）`, styles.slotHead, { atLeast: 30 });
    builder.line(hint, styles.hint);
    draw(state, own);
  }
  return builder.build({ rows: 1, columns: 0 });
};
