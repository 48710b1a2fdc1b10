import type { Source } from '../source';
import { isMarkdown } from './markdown';
import { readText } from './text-source';

const pageTag = /<(?:!doctype|html|body|p|div|span)[\s>/]/iu;
const [opening, closing] = ['<table', '</table>'];
/** In characters, and tables in it; no report comes near either. */
const longest = 2_000_000;
const mostTables = 100;

/** Whether a text is Markdown that has tables as pages have them, which is how it gives merged cells. */
export const isTextWithTables = (text: string): boolean =>
  text.length <= longest &&
  !pageTag.test(text) &&
  text.toLowerCase().split(opening).length <= mostTables &&
  isMarkdown(text.split('\n'));

/** Reads such a text. @param readPage reads each of its tables */
export const readTextWithTables = (text: string, readPage: (html: string) => Source): Source => {
  const lower = text.toLowerCase();
  const parts: Source[] = [];
  let done = 0;
  for (let from = lower.indexOf(opening); from >= 0; from = lower.indexOf(opening, done)) {
    const end = lower.indexOf(closing, from);
    if (end < 0) break;
    parts.push(readText(text.slice(done, from)));
    done = end + closing.length;
    parts.push(readPage(text.slice(from, done)));
  }
  parts.push(readText(text.slice(done)));
  return {
    blocks: parts.flatMap(({ blocks }) => blocks),
    pictures: parts.reduce((sum, { pictures }) => sum + pictures, 0),
    wraps: true,
  };
};
