import type { TextPlace } from './finding';

/** A sentence cut at the words that a finding means. */
export interface Quotation {
  readonly before: string;
  readonly words: string;
  readonly after: string;
}

/** In characters on each side of the words; a sentence of a report may run on for half a page. */
const longest = 60;

const ends = /[。！？；\r\n]/gu;

const lastEnd = (text: string): number => [...text.matchAll(ends)].at(-1)?.index ?? -1;

/** The sentence that the words are in, or as much of it as shows where they are. */
export const sentenceAround = (text: string, { from, to }: Pick<TextPlace, 'from' | 'to'>): Quotation => {
  const head = text.slice(0, from);
  const before = head.slice(lastEnd(head) + 1).trimStart();
  const tail = text.slice(to);
  const end = tail.search(/[。！？；\r\n]/u);
  // The end mark belongs to the sentence, unless the words end with one themselves; a line break does not.
  const isOver = /[。！？；]$/u.test(text.slice(from, to));
  const after = isOver ? '' : (end === -1 ? tail : tail.slice(0, end + 1)).trimEnd();
  return {
    before: before.length > longest ? `…${before.slice(-longest)}` : before,
    words: text.slice(from, to),
    after: after.length > longest ? `${after.slice(0, longest)}…` : after,
  };
};
