import { displayWidth } from '../model/display-width';

/** What programs put at no end of a line, or at no beginning, and words of letters, which they break only at need. */
const unbroken =
  /(?:[（《〈“‘〔【「『]+(?:[!-~]+|[^!-~\n])?|[!-~]+|[^!-~\n])[，。、；：？！）》〉”’〕】」』…—·]*/gu;

/** Width of a Latin letter or a figure, in those of a Chinese character; that of most fonts is between 0.5 and 0.56. */
const letterWidth = 0.56;

const widthOf = (text: string): number =>
  [...text].reduce((sum, character) => sum + (displayWidth(character) > 1 ? 1 : letterWidth), 0);

const countIn = (paragraph: string, perLine: number): number => {
  let lines = 1;
  let used = 0;
  for (const [part] of paragraph.matchAll(unbroken)) {
    const width = widthOf(part);
    if (used > 0 && used + width > perLine) {
      lines++;
      used = 0;
    }
    used += width;
    while (used > perLine) {
      lines++;
      used -= perLine;
    }
  }
  return lines;
};

/**
 * How many lines a text takes at most where it is wrapped, in any of the fonts that stand in for ours.
 * @param perLine width of a line in Chinese characters, at least 1
 */
export const countLines = (text: string, perLine: number): number =>
  text.split('\n').reduce((sum, paragraph) => sum + countIn(paragraph, Math.max(1, perLine)), 0);
