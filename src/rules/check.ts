import type { Checked } from '../model/finding';
import { rules as allRules } from './index';
import type { Rule, Subject } from './rule';
import { runRules } from './run-rules';

/** {@link runRules} with all rules there are. */
export const check = (subject: Subject, rules: readonly Rule[] = allRules): Checked =>
  runRules(subject, rules);
