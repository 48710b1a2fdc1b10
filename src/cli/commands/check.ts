import { loadDivisions } from '../../filing/divisions/load-divisions';
import type { Filing } from '../../model/filing';
import type { Checked } from '../../model/finding';
import type { Examined } from '../../session/advice';
import type { FormatLosses } from '../../session/format/format-losses';
import { Session } from '../../session/session';
import { checkText } from '../check-text';
import { complain, exitCodes, print, printJson } from '../console';
import type { ExitCode } from '../console';
import { kindIn, ofKind } from '../given-kind';
import { lostFormatsIn } from '../lost-formats';
import { lostFormatsJson, lostFormatsText } from '../lost-formats-text';
import { openFiling, openPrevious } from '../open-filing';
import { wordedForms } from '../own-wording';

interface CheckOptions {
  readonly kind?: string;
  readonly previous?: string;
  /** A folder or file of sentences of the office's own. */
  readonly wording?: string;
  readonly format: 'text' | 'json';
}

interface CheckedFile {
  readonly file: string;
  readonly filing: Filing;
  readonly examined: Examined;
  /** What its cells have lost of how they are drawn, where it is a workbook of ours that has lost something. */
  readonly losses: FormatLosses | undefined;
}

/** Which of our equations a finding is about is no part of what is printed. */
const printed = ({ findings, ...others }: Checked): object => ({
  findings: findings.map((finding) => ({ ...finding, equation: undefined })),
  ...others,
});

const toJson = (files: readonly CheckedFile[]): object => ({
  files: files.map(({ file, filing, examined, losses }) => ({
    file,
    form: filing.form,
    year: filing.year,
    body: filing.body,
    ...printed(examined.checked),
    ...(losses ? { lostFormats: lostFormatsJson(losses) } : {}),
  })),
});

/** `gouji check`: checks each file on its own; one that cannot be used does not keep the others. */
export const runCheck = async (
  files: readonly string[],
  options: CheckOptions,
  today: Date,
): Promise<ExitCode> => {
  const kind = kindIn(options.kind);
  const previous = options.previous === undefined ? undefined : await openPrevious(options.previous);
  const checkedFiles: CheckedFile[] = [];
  for (const file of files) {
    try {
      const opened = ofKind(await openFiling(file), kind);
      const filing = previous ? { ...opened, previous } : opened;
      const { forms, says } = await wordedForms(filing.form, options.wording);
      const examined = new Session(filing, forms, today.getFullYear(), await loadDivisions()).examine();
      // Only a workbook of ours computes totals.
      const losses = filing.computed ? await lostFormatsIn(file, filing) : undefined;
      checkedFiles.push({ file, filing, examined, losses });
      if (options.format === 'text') for (const words of says) print(words);
      if (options.format === 'text') print(checkText(file, filing, examined));
      if (options.format === 'text' && losses) print(lostFormatsText(losses));
    } catch (error) {
      complain(file, error);
    }
  }
  if (options.format === 'json') printJson(toJson(checkedFiles));
  if (checkedFiles.length < files.length) return exitCodes.unusable;
  return checkedFiles.some(({ examined }) => examined.checked.summary.error > 0)
    ? exitCodes.errorsFound
    : exitCodes.clean;
};
