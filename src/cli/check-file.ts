import { loadDivisions } from '../filing/divisions/load-divisions';
import type { Filing, BodyKind, PreviousFiling } from '../model/filing';
import type { Checked } from '../model/finding';
import type { Examined } from '../session/advice';
import type { FormatLosses } from '../session/format/format-losses';
import { Session } from '../session/session';
import type { FoundEntry } from './find-files';
import { ofBody } from './given-body';
import { ofKind } from './given-kind';
import { lostFormatsIn } from './lost-formats';
import { lostFormatsJson } from './lost-formats-text';
import { openImported } from './open-filing';
import type { WordedForms } from './own-wording';

/** What holds for all files that are checked. */
export interface CheckTerms {
  readonly pick: number | undefined;
  readonly body: string | undefined;
  readonly kind: BodyKind | undefined;
  readonly previous: PreviousFiling | undefined;
  readonly today: Date;
  /** The forms in the words that were asked for, by the form of a filing. */
  readonly worded: (form: string) => Promise<WordedForms>;
}

export interface CheckedFile {
  readonly file: string;
  readonly filing: Filing;
  readonly examined: Examined;
  /** What its cells have lost of how they are drawn, where it is a workbook of ours that has lost something. */
  readonly losses: FormatLosses | undefined;
  /** What is to be said of the words. */
  readonly says: readonly string[];
}

/** Checks one file. @throws Fault and errors of the file system where it cannot be used */
export const checkFile = async (
  { path: file, real }: Pick<FoundEntry, 'path' | 'real'>,
  { pick, body, kind, previous, today, worded }: CheckTerms,
): Promise<CheckedFile> => {
  const imported = await openImported(file, { pick, real });
  const opened = ofKind(await ofBody(imported.filing, body), kind);
  const filing = previous ? { ...opened, previous } : opened;
  const { forms, says } = await worded(filing.form);
  const examined = new Session(filing, forms, today.getFullYear(), await loadDivisions()).examine();
  // Only a workbook of ours computes totals.
  const losses = filing.computed ? await lostFormatsIn(real, filing) : undefined;
  return { file, filing, examined, losses, says };
};

/** Which of our equations a finding is about is no part of what is printed. */
const printed = ({ findings, ...others }: Checked): object => ({
  findings: findings.map((finding) => ({ ...finding, equation: undefined })),
  ...others,
});

/** What was found in a file, as it is printed as data. */
export const checkedJson = ({ file, filing, examined, losses }: CheckedFile): object => ({
  file,
  form: filing.form,
  year: filing.year,
  body: filing.body,
  ...printed(examined.checked),
  ...(losses ? { lostFormats: lostFormatsJson(losses) } : {}),
});
