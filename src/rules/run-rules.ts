import { reliableFiling } from '../filing/unsettled';
import { isBoundByNotice } from '../model/filing';
import type { Filing } from '../model/filing';
import { cite } from '../model/form';
import type { Form } from '../model/form';
import { remarkKey } from '../model/finding';
import { finish } from '../model/in-steps';
import type { Steps } from '../model/in-steps';
import { nestQuotes } from '../model/nest-quotes';
import { withShortQuotations } from '../model/quotation';
import type { Checked, Finding, NotChecked, Severity } from '../model/finding';
import { isLacking } from './rule';
import type { Draft, Examinee, Lacking, Rule, Subject } from './rule';

const order: Readonly<Record<Severity, number>> = { error: 0, note: 1, hint: 2 };

/** A sentence as the clerk reads it: quotation marks take turns, and no quotation is long. */
const inClerkWords = (sentence: string): string => withShortQuotations(nestQuotes(sentence));

const complete = (draft: Draft, rule: Pick<Rule, 'id'>, { filing, form }: Subject): Finding => {
  const finding: Finding = {
    ...draft,
    message: inClerkWords(draft.message),
    rule: rule.id,
    clause: cite(form, draft.clause),
    suggestions: draft.suggestions ?? [],
  };
  const remark = filing.remarks[remarkKey(finding)]?.trim();
  return finding.severity === 'note' && remark ? { ...finding, remark } : finding;
};

const brokenRule = (rule: Pick<Rule, 'id' | 'title'>): Finding => ({
  rule: rule.id,
  severity: 'error',
  at: '',
  because: [],
  clause: '',
  message: `“${rule.title}”这项检查没有完成，其余检查不受影响。请把这份文件发给软件维护人员。`,
  suggestions: [],
});

/** 条例第五十五条: the authorities above institutions say what these report. */
const otherRules: Lacking = {
  reason: '公共企事业单位的报告按主管部门的规定编写，没有按年度报告格式核对章节、应写的内容和空白格',
};

const withoutSomeTexts: Lacking = { reason: '有的文字没有核对，要看全部文字的规则也没有核对' };

/** What a rule makes of a filing: of an institution's, what the notice asks for is not asked. */
const outcomesOf = <AnyForm extends Form>(
  rule: Rule<AnyForm>,
  subject: Subject<AnyForm>,
): readonly (Draft | Lacking)[] => {
  if (rule.ofNotice && !isBoundByNotice(subject.filing.settings.kind)) return [otherRules];
  if (rule.ofAllTexts && subject.leftOut?.length) return [withoutSomeTexts];
  return rule.check(subject);
};

/** How many findings of each severity are not settled by a remark. */
export const summaryOf = (findings: readonly Finding[]): Checked['summary'] => {
  const summary = { error: 0, note: 0, hint: 0 };
  for (const { severity, remark } of findings) if (remark === undefined) summary[severity]++;
  return summary;
};

/** {@link runRules} in steps, a rule at a time. */
export function* runRulesInSteps<AnyForm extends Form>(
  given: Examinee<AnyForm>,
  rules: readonly Rule<AnyForm>[],
  texts: Filing['texts'],
): Steps<Checked> {
  const { filing, form } = given;
  const subject: Subject<AnyForm> = {
    ...given,
    typed: filing.answers,
    written: filing.texts,
    filing: { ...reliableFiling(filing, form), texts },
  };
  const findings: Finding[] = [];
  const notChecked: NotChecked[] = [];
  for (const rule of rules) {
    try {
      for (const outcome of outcomesOf(rule, subject)) {
        if (isLacking(outcome)) notChecked.push({ rule: rule.id, reason: inClerkWords(outcome.reason) });
        else findings.push(complete(outcome, rule, subject));
      }
    } catch {
      findings.push(brokenRule(rule));
    }
    yield;
  }
  findings.sort((a, b) => order[a.severity] - order[b.severity]);
  return { findings, notChecked, summary: summaryOf(findings) };
}

/**
 * Runs rules on one filing, last year's report bridged to its form, and totals that leave out a text as no
 * numbers. Findings come errors first, then in the order of the rules.
 * A rule that throws becomes a finding that names it, and the others still speak.
 * @param texts those that are judged; as the clerk wrote them where left out
 */
export const runRules = <AnyForm extends Form>(
  given: Examinee<AnyForm>,
  rules: readonly Rule<AnyForm>[],
  texts: Filing['texts'] = given.filing.texts,
): Checked => finish(runRulesInSteps(given, rules, texts));
