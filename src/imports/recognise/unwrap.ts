import { fold } from '../fold';

/** Ends of sentences; a line without one goes on in the next. */
const ended = /[。！？；：;:!?”」】)）.]\s*$/u;
const numbered =
  /^\s*(?:[(（]?[一二三四五六七八九十\d]{1,2}[)）、.．]|[一二三四五六七八九]是|\u3000\u3000|\s{2,})/u;
const shortestFullLine = 15;
const pageNumber = /^\s*[-—–]\s*\d{1,3}\s*[-—–]\s*$/u;
const inBrackets = /[(（][^()（）]*[)）]/gu;
/** A bracket that closes before another opens. */
const closes = /^[^(（]*[)）]/u;

/** Whether a bracket is open at the end of a paragraph that its next line closes, whatever the line ends with. */
const isClosedBy = (paragraph: string, next: string): boolean =>
  closes.test(next) && /[(（]/u.test(paragraph.replace(inBrackets, ''));

/** A colon ends a line before a list; with a figure behind it, the line was broken: 共公开信息： 126条。 */
const brokenAtColon = /[:：]\s*$/u;
/** A count or a day; a year may begin a sentence of its own. */
const figure = /^\s*\d[\d,.]*(?:年\d{1,2}月|[^\d年,.、)\s])/u;

/** Whether a paragraph was broken before a figure that its colon announces. */
const isBrokenAtColon = (paragraph: string, next: string): boolean =>
  brokenAtColon.test(paragraph) && figure.test(fold(next));

/** Whether a line is so long and ends so that its sentence goes on in the next. */
export const goesOnBehind = (line: string): boolean =>
  line.trim().length >= shortestFullLine && !ended.test(line);

/** Joins lines that were broken at the edge of a page. */
export const unwrap = (lines: readonly string[]): readonly string[] => {
  const paragraphs: string[] = [];
  let isOpen = false;
  for (const line of lines) {
    if (line.trim() === '' || pageNumber.test(fold(line))) continue;
    const last = paragraphs.at(-1);
    if (
      last !== undefined &&
      !numbered.test(line) &&
      (isOpen || isClosedBy(last, line) || isBrokenAtColon(last, line))
    )
      paragraphs[paragraphs.length - 1] = last + line.trim();
    else paragraphs.push(line.trim());
    isOpen = goesOnBehind(line);
  }
  return paragraphs;
};
