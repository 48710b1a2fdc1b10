import { Fault } from '../../model/fault';
import { checkedJson, checkFile } from '../check-file';
import type { CheckedFile, CheckTerms } from '../check-file';
import { hasErrors, isUnreadable, outcomeOf, summaryText } from '../check-summary';
import type { CheckOutcome } from '../check-summary';
import { checkText } from '../check-text';
import { complain, exitCodes, print, printed, printJsonList } from '../console';
import type { ExitCode } from '../console';
import { sentenceFor } from '../fault';
import { findFiles } from '../find-files';
import type { FoundEntry } from '../find-files';
import { bodyIn } from '../given-body';
import { kindIn } from '../given-kind';
import { pickIn } from '../given-pick';
import { lostFormatsText } from '../lost-formats-text';
import { openPrevious } from '../open-filing';
import { wordedForms } from '../own-wording';
import type { WordedForms } from '../own-wording';
import { progress } from '../progress';

interface CheckOptions {
  readonly pick?: string;
  readonly body?: string;
  readonly kind?: string;
  readonly previous?: string;
  /** A folder or file of sentences of the office's own. */
  readonly wording?: string;
  readonly format: 'text' | 'json';
}

const termsOf = async (options: CheckOptions, today: Date): Promise<CheckTerms> => {
  const { wording } = options;
  const known = new Map<string, Promise<WordedForms>>();
  const worded = (form: string): Promise<WordedForms> => {
    const words = known.get(form) ?? wordedForms(form, wording);
    known.set(form, words);
    return words;
  };
  return {
    pick: pickIn(options.pick),
    body: bodyIn(options.body),
    kind: kindIn(options.kind),
    previous: options.previous === undefined ? undefined : await openPrevious(options.previous),
    today,
    worded,
  };
};

/** What is left of what inputs stand for once that is said in which nothing was found. */
interface Sorted {
  readonly entries: readonly FoundEntry[];
  readonly noReports: number;
  readonly isLacking: boolean;
}

const sortOut = async (inputs: readonly string[]): Promise<Sorted> => {
  const entries: FoundEntry[] = [];
  let noReport: FoundEntry | undefined;
  let [noReports, isLacking] = [0, false];
  for await (const entry of findFiles(inputs)) {
    const { path: file, leftOut } = entry;
    if (leftOut?.as === 'noReport') {
      noReport ??= entry;
      noReports += 1;
    } else if (leftOut?.as === 'nothing') {
      isLacking = true;
      complain(file, new Fault(leftOut.reason));
    } else entries.push(entry);
  }
  if (entries.length === 0 && !isLacking && noReport?.leftOut) {
    complain(noReport.path, new Fault(noReport.leftOut.reason));
    isLacking = true;
  }
  return { entries, noReports, isLacking };
};

/** Prints what is found as it comes. */
interface Printer {
  add(checked: CheckedFile): void;
  end(outcomes: readonly CheckOutcome[], noReports: number): void;
}

const textPrinter = (): Printer => {
  const said = new Set<string>();
  return {
    add({ file, filing, examined, losses, says }) {
      for (const words of says) if (!said.has(words)) print(words);
      for (const words of says) said.add(words);
      print(checkText(file, filing, examined));
      if (losses) print(lostFormatsText(losses));
    },
    end(outcomes, noReports) {
      const lines = summaryText(outcomes, noReports);
      if (lines.length > 0) print(lines.join('\n'));
    },
  };
};

const jsonPrinter = (): Printer => {
  const list = printJsonList('files');
  return { add: (checked) => list.add(checkedJson(checked)), end: () => list.end() };
};

/** Checks one file, and keeps of it no more than what became of it. */
const checkOne = async (entry: FoundEntry, terms: CheckTerms, printer: Printer): Promise<CheckOutcome> => {
  const { path: file, leftOut } = entry;
  try {
    if (leftOut) throw new Fault(leftOut.reason);
    const checked = await checkFile(entry, terms);
    printer.add(checked);
    return outcomeOf(checked);
  } catch (error) {
    complain(file, error);
    return { file, unreadable: sentenceFor(error) };
  }
};

/** `gouji check`: checks each file on its own; one that cannot be used does not keep the others. */
export const runCheck = async (
  inputs: readonly string[],
  options: CheckOptions,
  today: Date,
): Promise<ExitCode> => {
  const terms = await termsOf(options, today);
  const { entries, noReports, isLacking } = await sortOut(inputs);
  const printer = options.format === 'json' ? jsonPrinter() : textPrinter();
  const outcomes: CheckOutcome[] = [];
  const line = progress(entries.length);
  for (const entry of entries) {
    line.step(entry.path);
    outcomes.push(await checkOne(entry, terms, printer));
    await printed();
  }
  line.end();
  printer.end(outcomes, noReports);
  if (isLacking || outcomes.some(isUnreadable)) return exitCodes.unusable;
  return outcomes.some(hasErrors) ? exitCodes.errorsFound : exitCodes.clean;
};
