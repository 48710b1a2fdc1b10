import { reportedTexts } from '../filing/reported-texts';
import type { Checked } from '../model/finding';
import type { FormWithClaims } from '../model/form';
import { rules as allRules } from './index';
import type { ClaimRule, Examinee } from './rule';
import { runRules } from './run-rules';

/**
 * {@link runRules} with all rules there are, on texts as the report of the filing has them, so that what is generated and
 * what is adopted are judged alike.
 */
export const check = (subject: Examinee<FormWithClaims>, rules: readonly ClaimRule[] = allRules): Checked => {
  const { filing, report } = subject;
  return runRules(subject, rules, report && reportedTexts(report, filing.texts));
};
