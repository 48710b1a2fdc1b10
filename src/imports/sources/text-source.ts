import { refuseTooLong } from '../../files/bounds';
import { lineOf } from '../source';
import type { Source } from '../source';
import { isMarkdown, picturesIn, withoutMarkdown } from './markdown';

/** The lines of a table that is drawn with characters; between two words it stands for the edge of a cell. */
const edges = /[│┃┆┇┊┋║]/gu;
const corners = /^[\s|+─━═┄┅┈┉┌┐└┘├┤┬┴┼┏┓┗┛┣┫┳┻╋╔╗╚╝╠╣╦╩╬]+$/u;

/** The line of a table in which only its cells are left. */
const withoutDrawing = (line: string): string => {
  const drawn = line.replace(edges, '|');
  return corners.test(drawn) && /[─━═┄┅┈┉┼╋╬+]{2}/u.test(drawn) ? '' : drawn;
};

/** Reads plain text line by line, and Markdown as what it shows. @throws Fault when it is longer than any report. */
export const readText = (text: string): Source => {
  refuseTooLong(text.length);
  const lines = text.split(/\r\n|[\n\r\f\v\u2028\u2029]/u);
  const plain = isMarkdown(lines) ? withoutMarkdown(lines) : lines;
  return {
    blocks: plain.map((line) => lineOf(withoutDrawing(line))),
    pictures: picturesIn(lines),
    wraps: true,
  };
};
