import { stripVTControlCharacters } from 'node:util';
import { invisible, withoutInvisible } from '../model/without-invisible';
import { OtherFileFault, sentenceFor } from './fault';

/** Exit codes of every command. */
export const exitCodes = { clean: 0, errorsFound: 1, unusable: 2 } as const;
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

/** Control characters but the end of a line. */
const controls = /(?!\n)\p{Cc}/gu;
const lineBreaks = /[\r\n\v\f\u0085\u2028\u2029]+/gu;

/** Text from a file as it may be shown in a terminal: nothing in it can move the cursor or change colours. */
const shown = (text: string): string =>
  withoutInvisible(stripVTControlCharacters(text).replace(controls, ''));

/** A text from a file on one line, so that it cannot pass for further lines of ours. */
export const onOneLine = (text: string): string => text.replace(lineBreaks, ' ');

/** Prints to standard output. */
export const print = (text: string): void => {
  process.stdout.write(`${shown(text)}\n`);
};

/** Prints a value as JSON; what a terminal could take for a command is escaped, so that nothing is lost. */
export const printJson = (value: unknown): void => {
  const escape = (character: string): string =>
    character.replace(/[\s\S]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
  const json = JSON.stringify(value).replace(controls, escape).replace(invisible, escape);
  process.stdout.write(`${json}\n`);
};

/**
 * Says on standard error, on one line, why a file could not be used, or what is wrong with it.
 * @param items what that sentence speaks of, each on a line below it
 */
export const complain = (file: string, error: unknown, items: readonly string[] = []): void => {
  const [blamed, all] = error instanceof OtherFileFault ? [error.file, error.items] : [file, items];
  const lines = [`${blamed}：${sentenceFor(error)}`, ...all.map((item) => `  ${item}`)];
  for (const line of lines) process.stderr.write(`${shown(onOneLine(line))}\n`);
};
