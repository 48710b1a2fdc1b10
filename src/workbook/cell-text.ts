import { longestText } from '../model/longest-text';
import { withoutInvisible } from '../model/without-invisible';

const cutOff = '……（太长，后面的没有列出）';

/** Control characters but for line feeds, halves of characters, and what XML does not know: none can stand in a cell. */
const impossible = /(?!\n)\p{Cc}|\p{Cs}|[\uFFFE\uFFFF]/gu;

/** A text of somebody else's as a cell can hold and show it: what is too long is cut, with a word. */
export const cellText = (text: string): string => {
  const shown = withoutInvisible(text.replace(/\r\n?/gu, '\n')).replace(impossible, '\uFFFD');
  if (shown.length <= longestText) return shown;
  const kept = shown.slice(0, longestText - cutOff.length);
  return kept.replace(/[\uD800-\uDBFF]$/u, '') + cutOff;
};
