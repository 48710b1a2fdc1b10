import { balanceOf, termsOf, valueOf } from '../model/equation';
import type { Equation, Side } from '../model/equation';
import type { Filing } from '../model/filing';
import type { Draft, Rule, Subject } from './rule';

const say = (side: Side, sum: number, filing: Filing): string => {
  if (side.label !== undefined) return `${side.label} ${sum}`;
  const spell = (terms: Side['terms'], sign: string): string =>
    terms.map((term) => `${term.label} ${valueOf(term, filing)}`).join(` ${sign} `);
  const less = side.less ? ` - ${spell(side.less, '-')}` : '';
  const single = side.terms.length === 1 && !side.less;
  return spell(side.terms, '+') + less + (single ? '' : ` = ${sum}`);
};

/** An equation that does not hold, put into words; nothing where it holds or a cell of it is blank. */
export const imbalanceOf = (
  equation: Equation,
  { filing, form }: Pick<Subject, 'filing' | 'form'>,
  advice: string,
): Draft | undefined => {
  const balance = balanceOf(equation, filing);
  if (!balance || balance.difference === 0) return undefined;
  const { left, right, difference } = balance;
  const sides = `${say(equation.left, left, filing)}，${say(equation.right, right, filing)}`;
  const terms = termsOf(equation);
  const table = form.tables.find(({ number }) => number === equation.table)?.name ?? '';
  return {
    severity: equation.grade,
    equation: equation.id,
    at: equation.total ?? terms[0]!.field,
    because: terms.filter((term) => !term.previous).map((term) => term.field),
    clause: equation.clause,
    message: `${table}${equation.name}：${sides}，相差 ${Math.abs(difference)}。${advice}`,
    left,
    right,
    difference,
  };
};

/** T3-1…T3-3, T4-1…T4-3: every equation of the form within the year. */
export const equationsHold: Rule = {
  id: 'equations-hold',
  title: '表内勾稽关系',
  check: (subject) =>
    subject.form.equations.flatMap((equation) => {
      const { filing } = subject;
      // A row that was not understood may be the very difference.
      if (filing.page?.strangeRows.some(({ table }) => table === equation.table)) return [];
      // Most equations hold, and this runs at each keystroke: words are found only for those that do not.
      if (equation.grade !== 'error' || !balanceOf(equation, filing)?.difference) return [];
      const { total } = equation;
      const typedOver = total !== undefined && filing.computed !== undefined && !filing.computed.has(total);
      const advice =
        total === undefined && equation.left.terms.length > 1
          ? '请核对这一列的申请数量和办理结果。'
          : `${typedOver ? '总计是手工填写的，已不是公式算出的数。' : ''}请核对各项和总计。`;
      return imbalanceOf(equation, subject, advice) ?? [];
    }),
};
