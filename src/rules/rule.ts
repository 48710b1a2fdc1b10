import type { Divisions } from '../filing/divisions/divisions';
import { unsettledCells } from '../filing/unsettled';
import type { Answer, Answers } from '../model/answer';
import { isLastYear } from '../model/filing';
import type { Filing, PreviousFiling } from '../model/filing';
import type { Finding } from '../model/finding';
import { allFieldsOf } from '../model/form';
import type { Field } from '../model/field';
import type { Form, FormWithClaims, FormWithTexts, FormWithWriting } from '../model/form';
import { comparedMark } from '../model/not-checked';
import { oncePer } from '../model/once-per';
import type { Report } from '../model/report';

/** What rules are run on. */
export interface Examinee<AnyForm extends Form = Form> {
  readonly filing: Filing;
  readonly form: AnyForm;
  /** The calendar year in which the check is made. */
  readonly thisYear: number;
  /** The report composed of the filing, whose texts are judged; left out where only figures are. */
  readonly report?: Report;
  /** The divisions of China; unknown until they are loaded. */
  readonly divisions?: Divisions;
  /** What figures and facts would say where the clerk wrote words of her own; left out where nobody asks for it. */
  readonly suggested?: () => Filing['texts'];
  /** Slots of texts that are not read, since reading them takes too long. */
  readonly leftOut?: readonly string[];
}

/** What a rule looks at. */
export interface Subject<AnyForm extends Form = Form> extends Examinee<AnyForm> {
  /**
   * Totals that leave out a text are no numbers in it, last year's report is bridged to the form, and its texts are
   * those of the report, generated ones among them.
   */
  readonly filing: Filing;
  /** The answers as they stand in the cells. */
  readonly typed: Answers;
  /** The texts as they stand in the cells. */
  readonly written: Filing['texts'];
}

/** A finding before the rule's name, the wording of the clause and the clerk's remark are added to it. */
export type Draft = Omit<Finding, 'rule' | 'clause' | 'suggestions' | 'remark'> & {
  /** Key of the form's clause. */
  readonly clause: string;
  readonly suggestions?: Finding['suggestions'];
};

/** Said instead of findings where a rule lacks its input. */
export interface Lacking {
  readonly reason: string;
}

/** One check. It returns what it found; it never throws, logs or touches a host. */
export interface Rule<AnyForm extends Form = Form> {
  /** Same as its file. */
  readonly id: string;
  /** What it checks, said to the clerk. */
  readonly title: string;
  /** Whether it asks for what the notice on the form does: that binds governments and their departments alone. */
  readonly ofNotice?: true;
  /** Whether it goes by what no text says, so that it cannot be asked where a text was not read. */
  readonly ofAllTexts?: true;
  // No method: then a rule that needs more of a form would pass for one that does not.
  readonly check: (subject: Subject<AnyForm>) => readonly (Draft | Lacking)[];
}

/** One that reads what texts say of figures, for which the form's claims are needed. */
export type ClaimRule = Rule<FormWithClaims>;

/** One that knows how the report is written, and what is asked of the clerk for it. */
export type WritingRule = Rule<FormWithWriting>;

/** What a {@link WritingRule} looks at. */
export type WritingSubject = Subject<FormWithWriting>;

/** Any rule; those of texts and of facts are not for a first page. */
export type AnyRule = Rule<FormWithTexts>;

/** What a {@link ClaimRule} looks at. */
export type ClaimSubject = Subject<FormWithClaims>;

/** What is wrong with one cell. */
export interface CellIssue {
  /** Follows the name of the cell and a colon. */
  readonly says: string;
  /** The number that is plainly meant. */
  readonly meant?: number;
}

/** Only amounts in 万元 are those of the clause on table two; fees for processing are in 元. */
export const clauseFor = (field: Field, form: Form): string => {
  if (field.kind === 'count') return 'cellIsCount';
  return form.concerns.amounts.includes(field.name) ? 'cellIsAmount' : 'cellIsMoney';
};

/** One error for each number cell that a judge complains of. */
export const judgeCells = (
  { typed, form }: Subject,
  judge: (answer: Answer | undefined, field: Field) => CellIssue | undefined,
): readonly Draft[] => {
  const drafts: Draft[] = [];
  for (const field of allFieldsOf(form)) {
    if (field.kind === 'change') continue;
    const issue = judge(typed[field.name], field);
    if (!issue) continue;
    const { says, meant } = issue;
    drafts.push({
      severity: 'error',
      at: field.name,
      because: [field.name],
      clause: clauseFor(field, form),
      message: `${field.label}：${says}。`,
      suggestions: meant === undefined ? [] : [{ field: field.name, value: meant, reason: '改为数字' }],
    });
  }
  return drafts;
};

/** Last year's report, or why there is none to compare with. */
export const previousOf = ({ filing }: Subject): PreviousFiling | Lacking => {
  const { previous, year } = filing;
  if (!previous) return { reason: '没有上年数据；请把上年年度报告的数据填入“上年数据”表' };
  if (!isLastYear({ year }, previous))
    return { reason: `上年数据是${previous.year}年的，不是${year! - 1}年的，无法比较` };
  return previous;
};

/** Whether {@link previousOf} found nothing. */
export const isLacking = (found: object): found is Lacking => 'reason' in found;

/** Said where last year's report lacks figures that a rule compares with. */
export const notCompared = (
  subject: Subject,
  previous: PreviousFiling,
  names: readonly string[],
): readonly Lacking[] => {
  if (names.length === 0) return [];
  const isOther = previous.form !== subject.filing.form;
  const hasTexts = unsettledCells(subject.form, previous.answers).length > 0;
  const why = isOther
    ? '上年报告用的是另一种格式，没有可比的数据'
    : `上年数据没有填全${hasTexts ? '，或者不是数字' : ''}`;
  return [{ reason: why + comparedMark + names.join('、') }];
};

const labelsOf = oncePer((form: Form) => new Map(allFieldsOf(form).map(({ name, label }) => [name, label])));

/** The label of a field, as messages name it. */
export const labelOf = (form: Form, field: string, otherwise = field): string =>
  labelsOf(form).get(field) ?? otherwise;

/** Two figures that should be equal, or the first no greater, as a finding shows them. */
export const sidesOf = (left: number, right: number): Pick<Finding, 'left' | 'right' | 'difference'> => ({
  left,
  right,
  difference: left - right,
});
