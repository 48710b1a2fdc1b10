import { dayWords } from '../../model/date-words';
import type { Drawing, Style } from '../../model/drawing';
import { severityNames } from '../../model/finding';
import { styles } from '../../workbook/styles';
import { cellAt, SheetBuilder } from '../../workbook/sheet-builder';
import type { DrawnSheet } from '../../workbook/sheet-builder';
import { stateName } from '../body-state';
import { findingStatuses } from '../collection';
import type { AssessedBody, Collection, FollowedFinding } from '../collection';
import { followedSummary, roundWords } from '../rounds';
import { withoutPlace } from './finding-blocks';
import { deadlineOf, letterKindFor, letterKinds } from './letter';

/** What is sent to whom, and all findings that are sent back. */
export const letterSheets = { list: '退回清单', findings: '退回意见汇总' } as const;

interface Column<Row> {
  readonly head: string;
  readonly width: number;
  readonly of: (row: Row) => string | number | null;
  /** Whether a sentence stands in it. */
  readonly isText?: true;
}

/** A text is never computed, whatever it begins with. */
const text = { format: '@' } as const;
const looks = {
  figure: styles.figure,
  centred: { ...styles.figure, ...text },
  left: { ...styles.leftCell, ...text },
} satisfies Readonly<Record<string, Style>>;
const styleOf = (value: string | number | null, isText = false): Style => {
  if (isText) return looks.left;
  return typeof value === 'string' ? looks.centred : looks.figure;
};

/** A table that is printed across: a title, what it is, heads that are repeated on each page, a row for each. */
const drawTable = <Row>(
  name: string,
  hint: string,
  columns: readonly Column<Row>[],
  rows: Iterable<Row>,
): DrawnSheet => {
  const look = { orientation: 'landscape', onePage: false, tab: 'C55A11', isOpen: true } as const;
  const builder = new SheetBuilder(
    name,
    columns.map(({ width }) => width),
    look,
  );
  builder.line(name, styles.title, { atLeast: 30 });
  builder.line(hint, styles.hint);
  const heads = builder.nextRow;
  columns.forEach(({ head }, at) => builder.put(cellAt(heads, at), { value: head }, styles.head));
  let count = 0;
  for (const row of rows) {
    count++;
    const at = builder.nextRow;
    columns.forEach(({ of, isText }, column) => {
      const value = of(row);
      builder.put(cellAt(at, column), { value }, styleOf(value, isText));
    });
  }
  if (count > 0) builder.filter({ row: heads, column: 0, rows: count + 1, columns: columns.length });
  return builder.build({ rows: heads + 1, columns: 0 }, heads + 1);
};

interface Sent {
  readonly number: number;
  readonly assessed: AssessedBody;
  readonly kind: keyof typeof letterKinds;
}

const sentIn = ({ bodies }: Collection): readonly Sent[] =>
  bodies
    .flatMap((assessed) => {
      const kind = letterKindFor(assessed);
      return kind ? [{ assessed, kind }] : [];
    })
    .map((each, index) => ({ ...each, number: index + 1 }));

const orBlank = (text: string): string | null => (text === '' ? null : text);

const listColumns = (collection: Collection): readonly Column<Sent>[] => {
  const count = (severity: keyof typeof severityNames) => ({
    head: severityNames[severity],
    width: 10,
    of: ({ kind, assessed }: Sent) =>
      kind === 'review' ? followedSummary(assessed.findings)[severity] : null,
  });
  return [
    { head: '序号', width: 6, of: ({ number }) => number },
    { head: '机关', width: 24, isText: true, of: ({ assessed }) => assessed.body.name },
    { head: '状态', width: 14, of: ({ assessed }) => stateName(assessed.state, assessed.round) },
    { head: '文书', width: 14, of: ({ kind }) => letterKinds[kind] },
    count('error'),
    count('note'),
    count('hint'),
    {
      head: '与上次相比',
      width: 22,
      isText: true,
      of: ({ kind, assessed: { findings, round } }) =>
        kind === 'review' && round > 1 ? roundWords(findings, round) : null,
    },
    {
      head: '报送期限',
      width: 16,
      of: ({ assessed }) => orBlank(dayWords(deadlineOf(collection, assessed))),
    },
    { head: '联系人', width: 10, of: ({ assessed }) => orBlank(assessed.body.contact) },
    { head: '电话', width: 15, of: ({ assessed }) => orBlank(assessed.body.telephone) },
    { head: '说明', width: 34, isText: true, of: ({ assessed }) => orBlank(assessed.reason) },
  ];
};

interface SentFinding {
  readonly assessed: AssessedBody;
  readonly finding: FollowedFinding;
  readonly number: number;
}

function* findingsOf(sent: readonly Sent[]): Iterable<SentFinding> {
  for (const { assessed, kind } of sent) {
    if (kind !== 'review') continue;
    let number = 0;
    for (const finding of assessed.findings) yield { assessed, finding, number: ++number };
  }
}

const findingColumns: readonly Column<SentFinding>[] = [
  { head: '机关', width: 24, isText: true, of: ({ assessed }) => assessed.body.name },
  { head: '轮次', width: 8, of: ({ assessed }) => `第${assessed.round}次` },
  { head: '序号', width: 6, of: ({ number }) => number },
  { head: '级别', width: 10, of: ({ finding }) => severityNames[finding.severity] },
  { head: '位置', width: 24, isText: true, of: ({ finding }) => finding.place },
  { head: '现填', width: 12, of: ({ finding }) => finding.present },
  { head: '应为', width: 12, of: ({ finding }) => finding.expected },
  { head: '差额', width: 9, of: ({ finding }) => finding.difference },
  { head: '建议', width: 46, isText: true, of: ({ finding }) => withoutPlace(finding) },
  { head: '依据', width: 36, isText: true, of: ({ finding }) => orBlank(finding.clause) },
  { head: '情况', width: 8, of: ({ finding }) => findingStatuses[finding.status] },
];

/** All letters in one workbook: to whom which goes, and the findings of all, one a row, to be filtered and copied from. */
export const drawLetters = (collection: Collection): Drawing => {
  const sent = sentIn(collection);
  const drawn = [
    drawTable(
      letterSheets.list,
      `截至${dayWords(collection.day)}，共 ${sent.length} 个机关需要退回、重报或催报。`,
      listColumns(collection),
      sent,
    ),
    drawTable(
      letterSheets.findings,
      '每行一条意见，可以按机关筛选、打印或复制；“已改”的是上次提出、这次已经改正的。',
      findingColumns,
      findingsOf(sent),
    ),
  ];
  return {
    title: `${collection.area}${collection.year}年度报告退回意见`,
    sheets: drawn.map(({ sheet }) => sheet),
    names: [],
  };
};
