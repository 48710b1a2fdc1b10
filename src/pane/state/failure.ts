import { sentenceOf } from '../../model/fault';
import type { StateChange } from './observed';
import type { PaneState } from './state';

/** What an error says to the clerk. */
export const messageOf = (error: unknown): string =>
  sentenceOf(error, '出现了没有料到的问题。请再试一次；如仍不行，请保存后重新打开工作簿。');

/**
 * Something did not succeed; what is under way goes on until it has finished.
 * @param title what was being done, in the clerk's words
 * @param again tries once more, where that makes sense
 */
export const failure = (title: string, error: unknown, again?: () => void): StateChange<PaneState> => ({
  trouble: { title, message: messageOf(error), ...(again ? { again } : {}) },
});
