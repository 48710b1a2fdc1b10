import { reportedTexts } from '../filing/reported-texts';
import type { Filing } from '../model/filing';
import type { Checked, NotChecked } from '../model/finding';
import type { FormWithTexts } from '../model/form';
import { finish } from '../model/in-steps';
import type { Steps } from '../model/in-steps';
import { asQuoted } from '../model/nest-quotes';
import { beginningOf } from '../model/quotation';
import { passagesOf } from '../prose/passages';
import { readText } from '../prose/statements';
import { rules as allRules } from './index';
import type { AnyRule, Examinee } from './rule';
import { runRulesInSteps } from './run-rules';

const withoutSlots = (texts: Filing['texts'], slots: readonly string[]): Filing['texts'] =>
  Object.fromEntries(Object.entries(texts).filter(([slot]) => !slots.includes(slot)));

/** Said of a text that was left out, or of whose figures only the first were read. */
const named = (text: string, what = '没有核对'): NotChecked => ({
  rule: 'texts',
  reason: `这一段太长或太特别，${what}：“${asQuoted(beginningOf(text))}”`,
});

/** {@link check} in steps: each text is read, then each rule is run. Texts that are left out are named. */
export function* checkInSteps(
  subject: Examinee<FormWithTexts>,
  rules: readonly AnyRule[] = allRules,
): Steps<Checked> {
  const { filing, form, report, leftOut = [] } = subject;
  const all = report ? reportedTexts(report, filing.texts) : filing.texts;
  const texts = leftOut.length > 0 ? withoutSlots(all, leftOut) : all;
  const read: Filing = { ...filing, texts };
  // Rules ask for what texts say, which is worked out once.
  const cut: NotChecked[] = [];
  for (const passage of passagesOf(form, read)) {
    try {
      if (readText(form, passage, read).isCut) cut.push(named(passage.source, '后面的数字没有核对'));
    } catch {
      // The rules that need it say so.
    }
    yield;
  }
  const checked = yield* runRulesInSteps(subject, rules, texts);
  const notRead = Object.entries(all).flatMap(([slot, text]) =>
    leftOut.includes(slot) ? [named(text)] : [],
  );
  return { ...checked, notChecked: [...checked.notChecked, ...notRead, ...cut] };
}

/**
 * Runs all rules there are, on texts as the report of the filing has them, so that what is generated and what is
 * adopted are judged alike.
 */
export const check = (subject: Examinee<FormWithTexts>, rules?: readonly AnyRule[]): Checked =>
  finish(checkInSteps(subject, rules));
