import { finish } from '../../model/in-steps';
import type { Steps } from '../../model/in-steps';
import { nestQuotes } from '../../model/nest-quotes';
import { withShortQuotations } from '../../model/quotation';
import type { Severity } from '../../model/finding';
import type { AcrossFinding, CommonFault, AlikeTexts } from '../collection';
import { findAlike } from '../likeness/find-alike';
import { findCommonFaults } from '../faults-of-many';
import type { AcrossRule, AcrossSubject } from './across-rule';
import { acrossRules } from './index';

/** What is found when bodies are held against one another. */
export interface ComparedBodies {
  readonly across: readonly AcrossFinding[];
  readonly alike: readonly AlikeTexts[];
  readonly common: readonly CommonFault[];
}

const order: Readonly<Record<Severity, number>> = { error: 0, note: 1, hint: 2 };

const brokenRule = ({ id, title }: AcrossRule): AcrossFinding => ({
  rule: id,
  severity: 'error',
  bodies: [],
  message: `“${title}”这项检查没有完成，其余检查不受影响。请把名录和报告发给软件维护人员。`,
});

/**
 * Runs rules across bodies, a rule a step. Findings come errors first, then in the order of the rules. A rule that
 * throws becomes a finding that names it, and the others still speak.
 */
export function* runAcrossRules(
  subject: AcrossSubject,
  rules: readonly AcrossRule[] = acrossRules,
): Steps<readonly AcrossFinding[]> {
  const findings: AcrossFinding[] = [];
  for (const rule of rules) {
    try {
      for (const draft of rule.check(subject))
        findings.push({
          rule: rule.id,
          ...(rule.isSentBack ? { told: draft.bodies } : {}),
          ...draft,
          message: withShortQuotations(nestQuotes(draft.message)),
        });
    } catch {
      findings.push(brokenRule(rule));
    }
    yield;
  }
  return findings.sort((a, b) => order[a.severity] - order[b.severity]);
}

/**
 * All that is found by holding bodies against one another, in steps: whoever does it may do something else between two
 * of them. Sentences that the form makes by itself are no likeness where its writing is loaded (`withWriting`).
 */
export function* compareBodiesInSteps(subject: AcrossSubject): Steps<ComparedBodies> {
  const across = yield* runAcrossRules(subject);
  const alike = yield* findAlike(subject.bodies, subject.form);
  yield;
  return { across, alike, common: findCommonFaults(subject.bodies) };
}

/** {@link compareBodiesInSteps} without a break. */
export const compareBodies = (subject: AcrossSubject): ComparedBodies =>
  finish(compareBodiesInSteps(subject));
