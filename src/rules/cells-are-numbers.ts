import { isBlank } from '../model/answer';
import { lookAtNumber } from '../model/typed-number';
import { judgeCells } from './rule';
import type { CellIssue, Rule } from './rule';

/** Names a text in a number cell for what it is. It is never read as the number that it looks like. */
const nameText = (typed: string, inTenThousands: boolean): CellIssue => {
  const text = typed.trim();
  const seen = lookAtNumber(text, inTenThousands);
  const meant = Number(seen.digits);
  switch (seen.is) {
    case 'placeholder':
      return { says: `填的是“${text}”，不是数字；没有发生的填 0`, meant: 0 };
    case 'text':
      return { says: `“${text}”是以文本形式存放的数字，求和时不会计入；请重新输入 ${meant}`, meant };
    case 'full-width':
      return { says: `“${text}”是全角数字；请改为半角的 ${seen.digits}`, meant };
    case 'separated':
      return { says: `“${text}”带有分隔符或空格；请改为 ${seen.digits}`, meant };
    case 'with-unit':
      return { says: `“${text}”带有单位“${seen.unit}”；请只填数字 ${seen.digits}`, meant };
    case 'other-unit':
      return { says: `“${text}”的单位是${seen.unit}；本栏单位是万元，请换算后只填数字` };
    case 'abbreviated':
      return { says: `“${text}”没有写成完整的数字；请换算后只填阿拉伯数字` };
    case 'words':
      return { says: `“${text}”不是数字；请填阿拉伯数字` };
  }
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
