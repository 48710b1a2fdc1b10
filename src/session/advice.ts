import type { Divisions } from '../filing/divisions/divisions';
import { reckonedFiling } from '../filing/settled';
import { recomputedTotals } from '../filing/totals';
import type { Answers } from '../model/answer';
import type { Filing } from '../model/filing';
import { findingKey } from '../model/finding';
import type { Checked, Finding, NotChecked } from '../model/finding';
import { finish } from '../model/in-steps';
import type { Steps } from '../model/in-steps';
import type { Missing } from '../model/missing';
import type { Report } from '../model/report';
import { summaryOf } from '../rules/run-rules';
import { isWritten, reportedTexts } from '../filing/reported-texts';
import { compose, sayableOf } from '../report/compose';
import type { Sayable } from '../report/compose';
import { shownText } from './edit/cell-edits';
import { findMissing } from './missing';
import { composeSuggestions } from './report/compose-suggestions';
import type { Form, FormWithTexts } from '../model/form';
import { advise, noAdvice } from '../repair/advise';
import type { Advice } from '../repair/advise';
import { withSuggestions } from '../repair/with-suggestions';
import { check, checkInSteps } from '../rules/check';
import { cellsCanBeRead } from '../rules/cells-can-be-read';
import { noBlankCells } from '../rules/no-blank-cells';
import { tablesAreFound } from '../rules/tables-are-found';
import type { Examinee } from '../rules/rule';

export type { Advice } from '../repair/advise';
export type { Cause } from '../repair/cause';
export { remedyWords, wordsByEquation } from '../repair/cause-words';

/** What all rules make of a filing, each finding with what would mend it, and what would mend several at once. */
export interface Examined {
  readonly checked: Checked;
  readonly advice: Advice;
  /** What is still to be filled in or written. */
  readonly missing: readonly Missing[];
  /** The texts in which findings have their places: those of the report, whoever wrote them. */
  readonly texts: Filing['texts'];
}

/** Errors that a figure can be blamed for: not blanks, which are being filled in, nor words that quote a figure. */
const errorsIn = (examinee: Examinee<FormWithTexts>): readonly Finding[] =>
  check({ ...examinee, filing: { ...examinee.filing, texts: {} } }).findings.filter(
    ({ severity, rule }) => severity === 'error' && rule !== noBlankCells.id,
  );

/** The filing with other answers, and its formulas worked out anew. */
const amended = (form: Form, filing: Filing, changes: Answers): Filing => {
  const answers = { ...filing.answers, ...changes };
  return {
    ...filing,
    ...(filing.computed ? recomputedTotals(form, answers, filing.computed) : { answers }),
  };
};

/** Whether a finding is about words that the program made of figures: those of a paragraph that is as suggested. */
const isOwnMaking =
  ({ texts }: Filing, suggested: () => Filing['texts']) =>
  ({ place, difference }: Finding): boolean => {
    if (!place || difference === undefined) return false;
    if (!isWritten(texts, place.slot)) return true;
    return shownText(texts[place.slot]!) === suggested()[place.slot];
  };

/** Whether something of the tables was not read, so that nobody can say that they are right. */
export const isPartlyRead = ({ findings, notChecked }: Checked): boolean => {
  const rules = [tablesAreFound, cellsCanBeRead].map(({ id }) => id);
  return [...findings, ...notChecked].some(({ rule }) => rules.includes(rule));
};

/** A correction can be written only where the words stand in a cell. */
const inCells = (finding: Finding, { texts }: Filing): Finding => {
  const { place } = finding;
  if (place?.correction === undefined || isWritten(texts, place.slot)) return finding;
  const { slot, from, to } = place;
  return { ...finding, place: { slot, from, to } };
};

/** Whether a finding says that figures of the tables are wrong. */
const isOfFigures = ({ severity, place, because }: Finding): boolean =>
  severity === 'error' && place === undefined && because.length > 0;

/** What figures and facts would say in place of the clerk's words; made once, and only where somebody asks for it. */
const suggestedBy = (form: FormWithTexts, filing: Filing, sayable: Sayable): (() => Filing['texts']) => {
  let suggested: Filing['texts'] | undefined;
  return () => (suggested ??= reportedTexts(composeSuggestions(form, filing, sayable), {}));
};

/**
 * All findings but those that repeat a fault of the tables: where figures are wrong, so is a sentence that was made of
 * them, and there is nothing to be put right in it.
 */
function* checkReport(
  examinee: Examinee<FormWithTexts>,
  report: Report,
  suggested: () => Filing['texts'],
): Steps<Checked> {
  const { filing } = examinee;
  const checked = yield* checkInSteps({ ...examinee, report, suggested });
  const repeats = checked.findings.some(isOfFigures) ? isOwnMaking(filing, suggested) : () => false;
  const findings = checked.findings.filter((each) => !repeats(each)).map((each) => inCells(each, filing));
  return { ...checked, findings, summary: summaryOf(findings) };
}

/** How a filing is to be examined. */
export interface ExamineOptions {
  readonly thisYear: number;
  /** Fields that were filled with 0 along with all other blanks. */
  readonly filledUp?: ReadonlySet<string>;
  /** Those of China, without which what needs them is not checked. */
  readonly divisions?: Divisions;
  /** Slots of texts that are not read. */
  readonly leftOut?: readonly string[];
  /** Whether nobody looks for what would mend the findings. */
  readonly withoutAdvice?: boolean;
}

const notLookedFor: NotChecked = {
  rule: 'advice',
  reason: '不符的地方太多，没有算出可能填错的格子；请按各条提示逐一核对',
};

/** What was found in a filing and its report, without what is still to be filled in. */
interface Judged extends Pick<Examined, 'checked' | 'advice'> {
  readonly report: Report;
}

/** What all rules find, and what would mend it, in steps: a text, or a rule, at a time. */
export function* judgeInSteps(
  form: FormWithTexts,
  filing: Filing,
  { filledUp, withoutAdvice = false, ...options }: ExamineOptions,
): Steps<Judged> {
  const examinee: Examinee<FormWithTexts> = { form, filing, ...options };
  const sayable = sayableOf(form, filing);
  const report = compose(form, filing, sayable);
  yield;
  const checked = yield* checkReport(examinee, report, suggestedBy(form, filing, sayable));
  let known: ReadonlySet<string> | undefined;
  const breaksNothing = (changes: Answers): boolean => {
    known ??= new Set(errorsIn(examinee).map(findingKey));
    return errorsIn({ ...examinee, filing: amended(form, filing, changes) }).every((finding) =>
      known!.has(findingKey(finding)),
    );
  };
  const found = withoutAdvice
    ? noAdvice
    : advise(form, reckonedFiling(filing, form), checked.findings, breaksNothing, filledUp);
  const mended = new Map(
    checked.findings.map((each) => [each, withSuggestions(each, found, filing.answers)]),
  );
  const inMended = (findings: readonly Finding[]): readonly Finding[] =>
    findings.map((finding) => mended.get(finding)!);
  const findings = inMended(checked.findings);
  return {
    checked: {
      ...checked,
      findings,
      notChecked: withoutAdvice ? [...checked.notChecked, notLookedFor] : checked.notChecked,
    },
    advice: {
      ...found,
      causes: found.causes.map((cause) => ({ ...cause, findings: inMended(cause.findings) })),
    },
    report,
  };
}

/** {@link examine} in steps. */
export function* examineInSteps(
  form: FormWithTexts,
  filing: Filing,
  options: ExamineOptions,
): Steps<Examined> {
  const { checked, advice, report } = yield* judgeInSteps(form, filing, options);
  return {
    checked,
    advice,
    missing: findMissing(form, filing, report, checked.findings),
    texts: reportedTexts(report, filing.texts),
  };
}

/**
 * Runs all rules, also those of texts, on the filing and its report, and adds what would mend what they find. That takes
 * some milliseconds where an equation fails, and few elsewhere.
 * @param filledUp fields that were filled with 0 along with all other blanks
 * @param divisions those of China, without which what needs them is not checked
 */
export const examine = (
  form: FormWithTexts,
  filing: Filing,
  thisYear: number,
  filledUp?: ReadonlySet<string>,
  divisions?: Divisions,
): Examined =>
  finish(
    examineInSteps(form, filing, {
      thisYear,
      ...(filledUp ? { filledUp } : {}),
      ...(divisions ? { divisions } : {}),
    }),
  );
