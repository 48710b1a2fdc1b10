import type { TextPlace } from './finding';
import { longestQuotation, shortened } from './quotation';

/** A sentence cut at the words that a finding means. */
export interface Quotation {
  readonly before: string;
  readonly words: string;
  readonly after: string;
}

/** In characters. Of long words enough is left out for some of the sentence to be seen on both sides. */
const longestWords = 24;

const ends = /[。！？；\r\n]/gu;

const lastEnd = (text: string): number => [...text.matchAll(ends)].at(-1)?.index ?? -1;

/** The sentence that the words are in, or as much of it as shows where they are: {@link longestQuotation} in all. */
export const sentenceAround = (text: string, { from, to }: Pick<TextPlace, 'from' | 'to'>): Quotation => {
  const head = text.slice(0, from);
  const before = head.slice(lastEnd(head) + 1).trimStart();
  const tail = text.slice(to);
  const end = tail.search(/[。！？；\r\n]/u);
  const whole = text.slice(from, to);
  // The end mark belongs to the sentence, unless the words end with one themselves; a line break does not.
  const isOver = /[。！？；]$/u.test(whole);
  const after = isOver ? '' : (end === -1 ? tail : tail.slice(0, end + 1)).trimEnd();
  const words = shortened(whole, longestWords);
  const room = longestQuotation - words.length;
  // What one side does not need is there for the other.
  const ahead = Math.max(room >> 1, room - after.length);
  const behind = room - Math.min(ahead, before.length);
  return {
    before: before.length > ahead ? `…${before.slice(1 - ahead)}` : before,
    words,
    after: after.length > behind ? `${after.slice(0, behind - 1)}…` : after,
  };
};
