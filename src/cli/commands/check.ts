import { forms } from '../../forms/index';
import type { Filing, PreviousFiling } from '../../model/filing';
import { allFieldsOf } from '../../model/form';
import { severityNames } from '../../model/finding';
import type { Checked, Finding, Severity } from '../../model/finding';
import { Session } from '../../session/session';
import { complain, exitCodes, onOneLine, print, printJson } from '../console';
import type { ExitCode } from '../console';
import { openFiling, openPrevious } from '../open-filing';

export interface CheckOptions {
  readonly previous?: string;
  readonly format: 'text' | 'json';
}

interface CheckedFile {
  readonly file: string;
  readonly filing: Filing;
  readonly checked: Checked;
}

const severities = Object.keys(severityNames) as Severity[];

const labels = new Map(forms.flatMap(allFieldsOf).map(({ name, label }) => [name, label]));

/** What would mend a failed equation, most likely first, two at most; other findings say themselves what to do. */
const suggestionLines = ({ difference, suggestions }: Finding): readonly string[] =>
  difference === undefined
    ? []
    : suggestions
        .slice(0, 2)
        .map(
          ({ field, reason }) =>
            `      ${suggestions.length > 1 ? '可能' : '建议'}：${labels.get(field) ?? field}：${onOneLine(reason)}`,
        );

const linesFor = (finding: Finding): readonly string[] => [
  `    ${onOneLine(finding.message)}`,
  ...(finding.remark === undefined ? [] : [`      已说明：${onOneLine(finding.remark)}`]),
  ...suggestionLines(finding),
  ...(finding.clause === '' ? [] : [`      依据：${finding.clause}`]),
];

const verdictOf = ({ error, note, hint }: Checked['summary']): string => {
  const counts = [...(note > 0 ? [`${note} 处需要说明`] : []), ...(hint > 0 ? [`${hint} 处提示`] : [])].join(
    '，',
  );
  if (error > 0) return `✗ 有 ${error} 处必须改正${counts === '' ? '' : `，${counts}`}。`;
  return `✓ 没有必须改正的问题${counts === '' ? '' : `；${counts}`}。`;
};

const describe = ({ file, filing, checked }: CheckedFile): string => {
  const { findings, notChecked, summary } = checked;
  const title = [filing.body, filing.year === null ? '' : `${filing.year}年`]
    .filter((part) => part !== '')
    .join(' ');
  const groups = severities.flatMap((severity) => {
    const group = findings.filter((finding) => finding.severity === severity);
    return group.length === 0 ? [] : [`  ${severityNames[severity]}`, ...group.flatMap(linesFor)];
  });
  const reasons = [...new Set(notChecked.map(({ reason }) => reason))];
  return [
    onOneLine(`${file}${title === '' ? '' : `（${title}）`}`),
    ...groups,
    ...(reasons.length === 0 ? [] : ['  未核对', ...reasons.map((reason) => `    ${reason}`)]),
    `  ${verdictOf(summary)}`,
  ].join('\n');
};

const toJson = (files: readonly CheckedFile[]): object => ({
  files: files.map(({ file, filing, checked }) => ({
    file,
    form: filing.form,
    year: filing.year,
    body: filing.body,
    ...checked,
  })),
});

/** `gouji check`: checks each file on its own; one that cannot be used does not keep the others. */
export const runCheck = async (
  files: readonly string[],
  options: CheckOptions,
  today: Date,
): Promise<ExitCode> => {
  let previous: PreviousFiling | undefined;
  if (options.previous !== undefined) {
    try {
      previous = await openPrevious(options.previous);
    } catch (error) {
      complain('gouji', error);
      return exitCodes.unusable;
    }
  }
  const checkedFiles: CheckedFile[] = [];
  for (const file of files) {
    try {
      const opened = await openFiling(file);
      const filing = previous ? { ...opened, previous } : opened;
      const checked = new Session(filing, forms, today.getFullYear()).check();
      checkedFiles.push({ file, filing, checked });
      if (options.format === 'text') print(describe({ file, filing, checked }));
    } catch (error) {
      complain(file, error);
    }
  }
  if (options.format === 'json') printJson(toJson(checkedFiles));
  if (checkedFiles.length < files.length) return exitCodes.unusable;
  return checkedFiles.some(({ checked }) => checked.summary.error > 0)
    ? exitCodes.errorsFound
    : exitCodes.clean;
};
