import { isBlank } from '../model/answer';
import { judgeCells } from './rule';
import type { CellIssue, Rule } from './rule';

const placeholders = /^[/／\-－—–无]+$/u;
const plainNumber = /^[+-]?\d+(\.\d+)?$/;
const toHalfWidth = (text: string): string => text.normalize('NFKC');

/** Commas and the like between groups of three digits, and white space. */
const separators = /[,，、'](?=\d{3}(?!\d))|\s/gu;

/** Names a text in a number cell for what it is. It is never read as the number that it looks like. */
const nameText = (typed: string, inTenThousands: boolean): CellIssue => {
  const text = typed.trim();
  const half = toHalfWidth(text);
  if (placeholders.test(text)) return { says: `填的是“${text}”，不是数字；没有发生的填 0`, meant: 0 };
  if (plainNumber.test(text))
    return {
      says: `“${text}”是以文本形式存放的数字，求和时不会计入；请重新输入 ${Number(text)}`,
      meant: Number(text),
    };
  if (plainNumber.test(half))
    return { says: `“${text}”是全角数字；请改为半角的 ${half}`, meant: Number(half) };
  const joined = half.replace(separators, '');
  if (plainNumber.test(joined))
    return { says: `“${text}”带有分隔符或空格；请改为 ${joined}`, meant: Number(joined) };
  const unit = /^([+-]?\d+(?:\.\d+)?)(\D{1,4})$/u.exec(joined);
  if (!unit) return { says: `“${text}”不是数字；请填阿拉伯数字` };
  const [, digits, word] = unit;
  const isOwnUnit = inTenThousands && /^万元?$/u.test(word!);
  if (inTenThousands && !isOwnUnit && word!.endsWith('元'))
    return { says: `“${text}”的单位是${word}；本栏单位是万元，请换算后只填数字` };
  if (!isOwnUnit && /^[十百千万亿]/u.test(word!))
    return { says: `“${text}”没有写成完整的数字；请换算后只填阿拉伯数字` };
  return { says: `“${text}”带有单位“${word}”；请只填数字 ${digits}`, meant: Number(digits) };
};

/** T2-1, T3-4, T4-4: text where a number belongs, named for what it is. */
export const cellsAreNumbers: Rule = {
  id: 'cells-are-numbers',
  title: '单元格都是数字',
  check: (subject) =>
    judgeCells(subject, (answer, field) =>
      typeof answer === 'string' && !isBlank(answer)
        ? nameText(answer, subject.form.concerns.amounts.includes(field.name))
        : undefined,
    ),
};
