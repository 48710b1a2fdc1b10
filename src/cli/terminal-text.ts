import { stripVTControlCharacters } from 'node:util';
import { withoutInvisible } from '../model/without-invisible';

/** Control characters but the end of a line. */
export const controls = /(?!\n)\p{Cc}/gu;
const lineBreaks = /[\r\n\v\f\u0085\u2028\u2029]+/gu;

/** Text from a file as it may be shown in a terminal: nothing in it can move the cursor or change colours. */
export const shownInTerminal = (text: string): string =>
  withoutInvisible(stripVTControlCharacters(text).replace(controls, ''));

/** A text from a file on one line, so that it cannot pass for further lines of ours. */
export const onOneLine = (text: string): string => text.replace(lineBreaks, ' ');
