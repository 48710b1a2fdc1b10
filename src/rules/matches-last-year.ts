import { lackingIn } from '../filing/last-year-bridge';
import { termsOf } from '../model/equation';
import { numberIn } from '../model/answer';
import { imbalanceOf } from './equations-hold';
import { isLacking, notCompared, previousOf } from './rule';
import type { Draft, Lacking, Rule } from './rule';

/** Y-1, Y-2, Y-3: the equations that reach back to last year's report. */
export const matchesLastYear: Rule = {
  id: 'matches-last-year',
  title: '与上年报告衔接',
  check: (subject) => {
    const { form } = subject;
    const chains = form.equations.filter((equation) => equation.grade === 'note');
    if (chains.length === 0) return [];
    const previous = previousOf(subject);
    if (isLacking(previous)) return [previous];
    const found: (Draft | Lacking)[] = [];
    const unknown: string[] = [];
    for (const equation of chains) {
      const known = termsOf(equation).every(
        (term) => !term.previous || numberIn(previous.answers, term.field, 'error') !== undefined,
      );
      if (!known) {
        unknown.push(equation.name);
        continue;
      }
      const draft = imbalanceOf(
        equation,
        subject,
        '请核对；确有原因的（如机构调整、清理失效、上年数据更正）请说明。',
      );
      if (draft) found.push(draft);
    }
    return [
      ...found,
      ...notCompared(subject, previous, unknown),
      ...lackingIn(previous.form, form).map((reason) => ({ reason })),
    ];
  },
};
