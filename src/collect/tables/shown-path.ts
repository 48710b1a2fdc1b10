import { invisible } from '../../model/without-invisible';

/** What no cell can hold, or what nobody sees in it: line feeds are among the control characters. */
const unseen = new RegExp(`${invisible.source}|[\\p{Cc}\\p{Cs}\\uFFFE\\uFFFF]`, 'gu');

/** A path as it can be read and found again: a sign that is not seen stands there as its number, as [U+200B]. */
export const shownPath = (path: string): string =>
  path.replace(unseen, (sign) => `[U+${sign.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}]`);
