import { severityNames } from '../../model/finding';
import type { Severity } from '../../model/finding';
import type { GridColumn, PrintedBlock } from '../../model/report';
import { findingStatuses } from '../collection';
import type { FollowedFinding } from '../collection';

const numerals = '一二三四';

const columns: readonly GridColumn[] = [
  { head: '序号', width: 6 },
  { head: '位置', width: 18, isText: true },
  { head: '现填', width: 10 },
  { head: '应为', width: 10 },
  { head: '依据与建议', width: 37, isText: true },
];
/** From the second round on. */
const statusColumn: GridColumn = { head: '情况', width: 7 };
const correctedColumns: readonly GridColumn[] = [
  { head: '序号', width: 6 },
  { head: '位置', width: 18, isText: true },
  { head: '上次的意见', width: 57, isText: true },
];

const nothing = '—';
const shown = (value: string | number | null): string => (value === null ? nothing : String(value));

/** The notice alone: what it says there is in the roll-up, and would stand in each row here. */
const sourceOf = (clause: string): string => clause.split('：')[0]!;

/** What is wrong, without the place that stands beside it. */
export const withoutPlace = ({ place, message }: Pick<FollowedFinding, 'place' | 'message'>): string => {
  const start = [`${place}：`, `“${place}”：`].find((each) => message.startsWith(each)) ?? '';
  return message.slice(start.length);
};

const adviceOf = (finding: FollowedFinding): string => {
  const source = sourceOf(finding.clause);
  return withoutPlace(finding) + (source === '' ? '' : `\n依据：${source}`);
};

const rowsOf = (findings: readonly FollowedFinding[], isFollowed: boolean): readonly (readonly string[])[] =>
  findings.map((finding, index) => [
    String(index + 1),
    finding.place,
    shown(finding.present),
    shown(finding.expected),
    adviceOf(finding),
    ...(isFollowed ? [findingStatuses[finding.status]] : []),
  ]);

interface Part {
  readonly heading: string;
  readonly columns: readonly GridColumn[];
  readonly rows: readonly (readonly string[])[];
}

/** The tables of an opinion: what must be put right, what is to be explained, hints, and what has been put right. */
export const findingBlocks = (
  findings: readonly FollowedFinding[],
  round: number,
): readonly PrintedBlock[] => {
  const isFollowed = round > 1;
  const corrected = findings.filter(({ status }) => status === 'corrected');
  const parts: readonly Part[] = [
    ...(Object.keys(severityNames) as Severity[]).map((severity) => ({
      heading: severity === 'hint' ? `${severityNames.hint}（供参考）` : severityNames[severity],
      columns: isFollowed ? [...columns, statusColumn] : columns,
      rows: rowsOf(
        findings.filter((finding) => finding.status !== 'corrected' && finding.severity === severity),
        isFollowed,
      ),
    })),
    {
      heading: '上次意见中已经改正的',
      columns: correctedColumns,
      rows: corrected.map((finding, index) => [String(index + 1), finding.place, withoutPlace(finding)]),
    },
  ];
  return parts
    .filter(({ rows }) => rows.length > 0)
    .flatMap(({ heading, ...grid }, index): readonly PrintedBlock[] => [
      { kind: 'heading', level: 1, text: `${numerals[index]!}、${heading}` },
      { kind: 'grid', grid },
    ]);
};
