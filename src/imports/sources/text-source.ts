import { refuseTooLong } from '../../files/bounds';
import { lineOf } from '../source';
import type { Source } from '../source';

/** Reads plain text line by line. @throws Fault when it is longer than any report. */
export const readText = (text: string): Source => {
  refuseTooLong(text.length);
  return { blocks: text.split(/\r\n|[\n\r\f\v\u2028\u2029]/u).map(lineOf), pictures: 0, wraps: true };
};
