import { forms } from '../../forms/index';
import type { PreviousFiling } from '../../model/filing';
import { Session } from '../../session/session';
import type { Advised } from '../../session/session';
import { checkText } from '../check-text';
import { complain, exitCodes, print, printJson } from '../console';
import type { ExitCode } from '../console';
import { openFiling, openPrevious } from '../open-filing';

export interface CheckOptions {
  readonly previous?: string;
  readonly format: 'text' | 'json';
}

interface CheckedFile {
  readonly file: string;
  readonly advised: Advised;
}

const toJson = (files: readonly CheckedFile[]): object => ({
  files: files.map(({ file, advised: { filing, checked } }) => ({
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
      const advised = new Session(filing, forms, today.getFullYear()).advise();
      checkedFiles.push({ file, advised });
      if (options.format === 'text') print(checkText(file, advised));
    } catch (error) {
      complain(file, error);
    }
  }
  if (options.format === 'json') printJson(toJson(checkedFiles));
  if (checkedFiles.length < files.length) return exitCodes.unusable;
  return checkedFiles.some(({ advised }) => advised.checked.summary.error > 0)
    ? exitCodes.errorsFound
    : exitCodes.clean;
};
