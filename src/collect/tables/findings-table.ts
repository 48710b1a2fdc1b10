import type { DataTable } from '../../model/data-table';
import { severityNames } from '../../model/finding';
import { findingStatuses } from '../collection';
import type { AssessedBody, Collection, FollowedFinding } from '../collection';
import { column, plainColumns, rowsOf, textOrNull } from './data-values';

interface BodyFinding {
  readonly assessed: AssessedBody;
  readonly finding: FollowedFinding;
}

const asText = (value: string | number | null): string | null =>
  value === null ? null : textOrNull(String(value));

const columns = [
  column<BodyFinding>('body', '机关', ({ assessed }) => assessed.body.name, 'text', 28),
  column<BodyFinding>('severity', '级别', ({ finding }) => severityNames[finding.severity]),
  column<BodyFinding>('place', '位置', ({ finding }) => textOrNull(finding.place), 'text', 30),
  column<BodyFinding>('present', '现填', ({ finding }) => asText(finding.present), 'text', 12),
  column<BodyFinding>('expected', '应为', ({ finding }) => asText(finding.expected), 'text', 12),
  column<BodyFinding>('difference', '差额', ({ finding }) => finding.difference, 'number'),
  column<BodyFinding>('clause', '依据', ({ finding }) => textOrNull(finding.clause), 'text', 40),
  column<BodyFinding>('message', '建议', ({ finding }) => textOrNull(finding.message), 'text', 60),
  column<BodyFinding>('round', '轮次', ({ assessed }) => assessed.round, 'integer'),
  column<BodyFinding>('since', '首次提出', ({ finding }) => finding.since, 'integer'),
  column<BodyFinding>('status', '状态', ({ finding }) => findingStatuses[finding.status]),
  column<BodyFinding>('file', '文件', ({ assessed }) => assessed.report?.file ?? null, 'text', 30),
  column<BodyFinding>('rule', '规则', ({ finding }) => finding.rule, 'text', 24),
];

function* findingsIn({ bodies }: Collection): Iterable<BodyFinding> {
  for (const assessed of bodies) for (const finding of assessed.findings) yield { assessed, finding };
}

/** A row a finding, body by body in the order of the list; corrected ones of the last round among them. */
export const findingsTable = (collection: Collection): DataTable => ({
  name: 'findings',
  columns: plainColumns(columns),
  rows: rowsOf(columns, () => findingsIn(collection)),
});
