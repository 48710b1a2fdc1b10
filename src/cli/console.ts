import { stripVTControlCharacters } from 'node:util';
import { sentenceFor } from './fault';

/** Exit codes of every command. */
export const exitCodes = { clean: 0, errorsFound: 1, unusable: 2 } as const;
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

// eslint-disable-next-line no-control-regex -- the point is to find them
const controls = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F]/gu;

/** Text from a file as it may be shown in a terminal: nothing in it can move the cursor or change colours. */
const shown = (text: string): string => stripVTControlCharacters(text).replace(controls, '');

/** Prints to standard output. */
export const print = (text: string): void => {
  process.stdout.write(`${shown(text)}\n`);
};

/** Says on standard error why a file could not be used. */
export const complain = (file: string, error: unknown): void => {
  process.stderr.write(`${shown(`${file}：${sentenceFor(error)}`)}\n`);
};
