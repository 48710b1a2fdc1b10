import type { Answer } from './answer';

/**
 * The layout of a table of answers, one row a fact, a field or a text: its place in the report, its content,
 * and the name by which programs know it. The writer and the reader of such a table share this.
 */
export const answersTableHeads = ['位置', '行', '列', '内容', '代码'] as const;

/** Names of the facts on the cover, with their labels. */
export const coverFacts = { form: '报告格式', body: '机关名称', self: '自称', year: '报告年度' } as const;

/** Names of texts begin with this; names of fields never do. */
export const textPrefix = 'texts.';

/** As are those of facts and of problems: problems.<number>.<part>. */
export const factsPrefix = 'facts.';
export const problemsPrefix = 'problems.';

/**
 * What a spreadsheet would compute, or turn into a number or a date. Source of the first part, which has the full-width
 * signs of East Asian editions as well: OWASP, CSV Injection.
 */
const risky = String.raw`(?:[=+\-@＝＋－＠\t\r\n]|\s*[\d.][\d.,:/%eE\s-]*$)`;
/** Apostrophes that a text has of its own are counted, so that ours can be distinguished from them. */
const needsApostrophe = new RegExp(`^'*${risky}`, 'u');
const hasApostrophe = new RegExp(`^'+${risky}`, 'u');

/** A value as a cell of the table: a text that a spreadsheet would compute or misread gets an apostrophe before it. */
export const toCell = (value: Answer): Answer =>
  typeof value === 'string' && needsApostrophe.test(value) ? `'${value}` : value;

/** The value in a cell of the table as {@link toCell} was given it; a blank is null. */
export const fromCell = (text: string): Answer => {
  if (text === '') return null;
  if (hasApostrophe.test(text)) return text.slice(1);
  return /^-?\d+(?:\.\d+)?(?:e[+-]?\d+)?$/iu.test(text) ? Number(text) : text;
};
