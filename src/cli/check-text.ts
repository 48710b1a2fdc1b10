import { isBlank } from '../model/answer';
import type { Filing } from '../model/filing';
import { severityNames } from '../model/finding';
import type { Checked, Finding, Severity } from '../model/finding';
import { groupBy } from '../model/group-by';
import { reasonsOf } from '../model/not-checked';
import { shortened } from '../model/quotation';
import { sentenceAround } from '../model/sentence-around';
import { isPartlyRead, remedyWords } from '../session/advice';
import type { Advice, Cause, Examined } from '../session/advice';
import { textsRule } from '../session/snapshot';
import { onOneLine } from './terminal-text';
import { toNumbers } from './program-name';

const severities = Object.keys(severityNames) as Severity[];

/** The sentence with the words in 【】, and what should stand there instead. */
const placeLines = ({ place }: Finding, texts: Examined['texts']): readonly string[] => {
  // The message says where a stretch of the text has what; the stretch itself shows nothing.
  if (!place || place.count !== undefined) return [];
  const { before, words, after } = sentenceAround(texts[place.slot] ?? '', place);
  const { correction } = place;
  const mend = correction === '' ? '删去【】中的文字' : `【】中改为“${shortened(correction ?? '')}”`;
  return [
    `      原文：${onOneLine(`${before}【${words}】${after}`)}`,
    ...(correction === undefined ? [] : [`      建议：${onOneLine(mend)}`]),
  ];
};

/** Whether a finding is about texts of which some plainly mean numbers; last year's may be in a file of its own. */
export const isConvertible = ({ rule, severity, suggestions }: Finding): boolean =>
  rule === textsRule && severity === 'error' && suggestions.some(({ value }) => value !== 0);

/** How all texts of a finding become numbers. */
const conversionLines = (finding: Finding, file: string): readonly string[] =>
  isConvertible(finding) ? [`      一次改好：${onOneLine(toNumbers(file))}`] : [];

const linesFor = (finding: Finding, texts: Examined['texts'], file: string): readonly string[] => [
  `    ${onOneLine(finding.message)}`,
  ...conversionLines(finding, file),
  ...placeLines(finding, texts),
  ...(finding.remark === undefined ? [] : [`      已说明：${onOneLine(finding.remark)}`]),
];

/** What would mend the findings above it, said once for all of them. */
const causeLines = ({ title, says, remedies, isCut }: Cause): readonly string[] => [
  `      ${title}：${says}`,
  ...remedies.map(
    (remedy, at) => `        ${remedies.length > 1 ? `${at + 1}. ` : ''}${onOneLine(remedyWords(remedy))}`,
  ),
  ...(isCut ? ['        还有别的改法，可能性更小，没有列出。'] : []),
];

const clauseLines = (findings: readonly Finding[]): readonly string[] =>
  [...new Set(findings.map(({ clause }) => clause))]
    .filter((clause) => clause !== '')
    .map((clause) => `      依据：${clause}`);

/** Findings with one cause together, then those that rest on one clause, so that nothing is said twice. */
const groupLines = (
  findings: readonly Finding[],
  file: string,
  { advice: { causes }, texts }: Examined,
): readonly string[] => {
  const groups = groupBy<Cause | string, Finding>(
    findings,
    (finding) => causes.find((each) => each.findings.includes(finding)) ?? finding.clause,
  );
  return [...groups].flatMap(([key, members]) => [
    ...members.flatMap((finding) => linesFor(finding, texts, file)),
    ...(typeof key === 'string' ? [] : causeLines(key)),
    ...clauseLines(members),
  ]);
};

const fillLines = ({ fills }: Advice): readonly string[] =>
  fills.length === 0
    ? []
    : [
        '  可以推算的空白格（其余各格无误的话）',
        ...fills.map(({ label, value }) => `    ${label}：应填 ${value}`),
      ];

/** What is missing and no finding above says. */
const unsaidIn = ({ missing }: Examined): Examined['missing'] =>
  missing.filter(({ findings }) => findings.length === 0);

const verdictOf = (checked: Checked, missing: number): string => {
  const { error, note, hint } = checked.summary;
  const counts = [
    ...(note > 0 ? [`${note} 处需要说明`] : []),
    ...(hint > 0 ? [`${hint} 处提示`] : []),
    ...(missing > 0 ? [`还有 ${missing} 处待填写`] : []),
  ].join('，');
  if (error > 0) return `✗ 有 ${error} 处必须改正${counts === '' ? '' : `，${counts}`}。`;
  const open = isPartlyRead(checked) ? '，但表格没有全部读出和核对' : '';
  return `✓ 没有必须改正的问题${open}${counts === '' ? '' : `；${counts}`}。`;
};

/** What was found in one file, as it is printed. */
export const checkText = (file: string, filing: Filing, examined: Examined): string => {
  const { checked, advice } = examined;
  const { findings, notChecked } = checked;
  const title = [filing.body, filing.year === null ? '' : `${filing.year}年`]
    .filter((part) => part !== '')
    .join(' ');
  const groups = severities.flatMap((severity) => {
    const members = findings.filter((finding) => finding.severity === severity);
    if (members.length === 0) return [];
    return [`  ${severityNames[severity]}`, ...groupLines(members, file, examined)];
  });
  const missing = unsaidIn(examined);
  const reasons = reasonsOf(notChecked);
  return [
    onOneLine(`${file}${title === '' ? '' : `（${title}）`}`),
    ...(!filing.page && Object.values(filing.answers).every(isBlank) ? ['  还没有填写数据。'] : []),
    ...groups,
    ...fillLines(advice),
    ...(missing.length === 0 ? [] : ['  待填写', ...missing.map(({ message }) => `    ${message}。`)]),
    ...(reasons.length === 0 ? [] : ['  未核对', ...reasons.map((reason) => `    ${reason}`)]),
    `  ${verdictOf(checked, missing.length)}`,
  ].join('\n');
};
