import { formOf } from '../filing/known-forms';
import { isBlank } from '../model/answer';
import type { Answer, Answers, BlankPolicy } from '../model/answer';
import { fieldsOf } from '../model/form';
import type { Form } from '../model/form';
import { asQuoted } from '../model/nest-quotes';
import type { ReportFigures } from './collection';

/** The figures of one report as they are added up. */
export interface AddedUp {
  readonly figures: ReportFigures;
  /** Fields of which nobody knows the figure: what stands there is no number, or was not read. */
  readonly unread: readonly string[];
  /** What has no place in the form in which all is added up, in words. */
  readonly lost: readonly string[];
}

/** What is added up: the answers of a report, on which form they are, and which cells could not be read. */
export interface Addable {
  readonly form: string;
  readonly answers: Answers;
  readonly unread?: readonly { readonly field: string }[];
}

const figureOf = (answer: Answer | undefined, blanks: BlankPolicy): number | null => {
  if (typeof answer === 'number') return answer;
  return blanks === 'zero' && isBlank(answer) ? 0 : null;
};

const lostWords = (notice: string, tables: readonly string[], rows: readonly string[]): readonly string[] => [
  ...(tables.length > 0
    ? [`按${notice}规定的格式填报，${tables.join('、')}没有对应的格，没有计入汇总。`]
    : []),
  ...(rows.length > 0
    ? [`按${notice}规定的格式填报，${rows.join('、')}在现行格式里没有对应的行，没有计入汇总。`]
    : []),
];

/** What figures of an earlier form have no place: whole tables of which no cell is the same, and single rows. */
const lostOf = (own: Form, answers: Answers, form: Form): readonly string[] => {
  if (own === form) return [];
  const known = new Set(fieldsOf(form).map(({ name }) => name));
  const tables: string[] = [];
  const rows = new Set<string>();
  for (const { statutory, name: table, fields } of own.tables) {
    if (!statutory) continue;
    const filled = fields.filter(({ name }) => !known.has(name) && !isBlank(answers[name]));
    if (filled.length > 0 && !fields.some(({ name }) => known.has(name))) tables.push(table);
    else for (const { rowName } of filled) rows.add(`${table}“${asQuoted(rowName)}”行`);
  }
  return lostWords(own.notice, tables, [...rows]);
};

/**
 * The figures of a report in the form in which all is added up. A report on an earlier form gives those of its cells
 * that are the same cells there; none is moved to a cell that means something else.
 * @throws Error for a form that is not among these
 */
export const figuresIn = (
  form: Form,
  forms: readonly Form[],
  { form: id, answers, unread = [] }: Addable,
  blanks: BlankPolicy,
): AddedUp => {
  const own = formOf(forms, id);
  const asked = new Set(fieldsOf(own).map(({ name }) => name));
  const notRead = new Set(unread.map(({ field }) => field));
  const figures: Record<string, number | null> = {};
  const unknown: string[] = [];
  for (const { name } of fieldsOf(form)) {
    const answer = answers[name];
    const isUnread = notRead.has(name) || (typeof answer === 'string' && !isBlank(answer));
    // A cell that the other form does not have is no blank cell.
    figures[name] = isUnread || !asked.has(name) ? null : figureOf(answer, blanks);
    if (isUnread) unknown.push(name);
  }
  return { figures, unread: unknown, lost: lostOf(own, answers, form) };
};
