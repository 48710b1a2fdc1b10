import type { PrintedReport } from '../model/report';
import { textOf } from '../model/report';
import { Fault } from '../model/fault';
import { asQuoted } from '../model/nest-quotes';

/** Control characters but tab and line ends, halves of characters, and code points that are no characters. */
const unprintable = /(?![\t\n\r])[\p{Cc}\p{Surrogate}\uFFFE\uFFFF]/u;

/** How much of the text before the character is quoted, so that the clerk finds the place. */
const quoted = 12;

const refuse = (text: string, where: string): void => {
  const at = text.search(unprintable);
  if (at < 0) return;
  const before = text.slice(Math.max(0, at - quoted), at);
  const place = before === '' ? '开头' : `“${asQuoted(before)}”之后`;
  throw new Fault(`“${where}”的文字里，${place}有看不见的控制字符或残缺的字符。请删去后再试。`);
};

/**
 * Refuses a report with characters that neither a web page nor a Word document can contain.
 * @throws Fault naming the first of them by its chapter and by the words before it.
 */
export const refuseUnprintable = ({ title, blocks }: PrintedReport): void => {
  refuse(title, '标题');
  let where = '前言';
  for (const block of blocks) {
    if (block.kind === 'heading') where = block.text;
    else if (block.kind === 'paragraph') refuse(textOf(block.runs), where);
    else if (block.kind === 'addressee') refuse(block.text, where);
    else if (block.kind === 'grid') for (const text of block.grid.rows.flat()) refuse(text, where);
    else for (const { name, label } of block.table.fields) refuse(String(block.answers[name] ?? ''), label);
  }
};
