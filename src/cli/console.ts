import { invisible } from '../model/without-invisible';
import { OtherFileFault, sentenceFor } from './fault';
import { hideProgress } from './progress';
import { controls, onOneLine, shownInTerminal } from './terminal-text';

/** Exit codes of every command. */
export const exitCodes = { clean: 0, errorsFound: 1, unusable: 2 } as const;
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

/** Writes to standard output as it is. */
const put = (text: string): void => {
  hideProgress();
  process.stdout.write(text);
};

/** Prints to standard output. */
export const print = (text: string): void => put(`${shownInTerminal(text)}\n`);

/** A value as JSON; what a terminal could take for a command is escaped, so that nothing is lost. */
const jsonOf = (value: unknown): string => {
  const escape = (character: string): string =>
    character.replace(/[\s\S]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
  return JSON.stringify(value).replace(controls, escape).replace(invisible, escape);
};

/** Prints a value as JSON. */
export const printJson = (value: unknown): void => put(`${jsonOf(value)}\n`);

/** A list that is printed as JSON while it comes to be: {"name":[…]}. */
export interface PrintedList {
  add(item: unknown): void;
  /** Ends it, also where nothing was in it. */
  end(): void;
}

/** Begins such a list; none of its items is held. */
export const printJsonList = (name: string): PrintedList => {
  let before = `{${JSON.stringify(name)}:[`;
  return {
    add(item) {
      put(before + jsonOf(item));
      before = ',';
    },
    end: () => put(`${before === ',' ? '' : before}]}\n`),
  };
};

/** Waits until what was printed has been taken, or cannot be: a slow reader must not have it pile up here. */
export const printed = async (): Promise<void> => {
  if (!process.stdout.writableNeedDrain) return;
  await new Promise<void>((done) => process.stdout.write('', () => done()));
};

/**
 * Says on standard error, on one line, why a file could not be used, or what is wrong with it.
 * @param items what that sentence speaks of, each on a line below it
 */
export const complain = (file: string, error: unknown, items: readonly string[] = []): void => {
  const [blamed, all] = error instanceof OtherFileFault ? [error.file, error.items] : [file, items];
  const lines = [`${blamed}：${sentenceFor(error)}`, ...all.map((item) => `  ${item}`)];
  hideProgress();
  for (const line of lines) process.stderr.write(`${shownInTerminal(onOneLine(line))}\n`);
};
