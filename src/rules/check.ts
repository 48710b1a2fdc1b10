import type { Checked } from '../model/finding';
import { rules as allRules } from './index';
import type { Examinee, Rule } from './rule';
import { runRules } from './run-rules';

/** {@link runRules} with all rules there are. */
export const check = (subject: Examinee, rules: readonly Rule[] = allRules): Checked =>
  runRules(subject, rules);
