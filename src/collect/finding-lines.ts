import { textSlots } from '../filing/text-slots';
import { whereCellsAre } from '../filing/where-cells-are';
import type { Equation } from '../model/equation';
import { factAt } from '../model/facts';
import type { Field } from '../model/field';
import type { Filing } from '../model/filing';
import { previousPlace } from '../model/finding';
import type { Checked, Finding, Suggestion } from '../model/finding';
import { allFieldsOf, writingIn } from '../model/form';
import type { Form } from '../model/form';
import { oncePer } from '../model/once-per';
import { shortened } from '../model/quotation';
import { noBlankCells } from '../rules/no-blank-cells';
import type { FindingLine } from './collection';

/** What 应为 says of words that have to go. */
export const deletedWords = '（删去）';

const wholeReport = '全文';
const coverPlaces: Readonly<Record<string, string>> = { year: '报告年度', body: '机关名称' };

const fieldsByName = oncePer((form: Form) => new Map(allFieldsOf(form).map((field) => [field.name, field])));

const factLabels = oncePer(
  (form: Form): ReadonlyMap<string, string> =>
    new Map(
      (writingIn(form)?.facts ?? []).flatMap(({ facts }) =>
        facts.map(({ key, label }) => [key, label] as const),
      ),
    ),
);

const previousStart = previousPlace('');

/** What people call the place to which a finding leads. */
const nameOfPlace = (form: Form, at: string): string => {
  if (at.startsWith(previousStart)) {
    const field = fieldsByName(form).get(at.slice(previousStart.length));
    return `上年数据${field?.label ?? ''}`;
  }
  return (
    fieldsByName(form).get(at)?.label ??
    textSlots(form).get(at) ??
    factLabels(form).get(factAt(at) ?? '') ??
    coverPlaces[at] ??
    wholeReport
  );
};

/** What stands in a cell, as it was typed or printed; null for a blank and for what is no cell. */
const contentOf = (filing: Filing, at: string): string | number | null => {
  if (at.startsWith(previousStart)) return filing.previous?.answers[at.slice(previousStart.length)] ?? null;
  const answer = filing.answers[at] ?? filing.unread?.find(({ field }) => field === at)?.printed ?? null;
  return typeof answer === 'string' ? shortened(answer.trim()) || null : answer;
};

/** The one value that would put it right, where there is one. The 0 that is offered for every blank is no such value. */
const certainIn = ({ suggestions }: Finding, { answers }: Filing): Suggestion | undefined => {
  const [only] = suggestions;
  if (!only || suggestions.length > 1) return undefined;
  return only.value === 0 && typeof answers[only.field] !== 'number' ? undefined : only;
};

type Sides = Pick<FindingLine, 'place' | 'present' | 'expected' | 'difference'>;

/** Words of a text, and what belongs in their place; a text that differs from a table may be what is right. */
const sidesOfWords = (form: Form, filing: Filing, finding: Finding): Sides => {
  const { slot, from, to, correction, count } = finding.place!;
  const text = filing.texts[slot];
  const words = text === undefined || count !== undefined ? '' : shortened(text.slice(from, to).trim());
  const isCertain = words !== '' && finding.difference === undefined && correction !== undefined;
  return {
    place: nameOfPlace(form, slot),
    present: words || null,
    expected: isCertain ? shortened(correction.trim()) || deletedWords : null,
    difference: finding.difference ?? null,
  };
};

/** Whether both sides of an equation are sums, so that no single cell is what is wrong. */
const isOfSums = ({ left }: Equation): boolean => left.terms.length > 1 || left.less !== undefined;

/** Several cells at once, such as all blanks of a table. */
const cellsIn = (form: Form, { because, suggestions, equation, difference }: Finding): readonly Field[] =>
  equation === undefined && difference === undefined && because.length > 1 && suggestions.length > 1
    ? because.flatMap((name) => fieldsByName(form).get(name) ?? [])
    : [];

const sidesOfFigures = (form: Form, filing: Filing, finding: Finding): Sides => {
  const { at, difference = null } = finding;
  const certain = certainIn(finding, filing);
  if (certain) {
    const present = contentOf(filing, certain.field);
    return {
      place: nameOfPlace(form, certain.field),
      present,
      expected: certain.value,
      difference: typeof present === 'number' ? present - certain.value : difference,
    };
  }
  const cells = cellsIn(form, finding);
  if (cells.length > 1)
    return { place: whereCellsAre(form, cells), present: null, expected: null, difference };
  const equation = form.equations.find(({ id }) => id === finding.equation);
  if (equation && isOfSums(equation)) {
    const table = form.tables.find(({ number }) => number === equation.table)?.name ?? '';
    return { place: table + equation.name, present: null, expected: null, difference };
  }
  return { place: nameOfPlace(form, at), present: contentOf(filing, at), expected: null, difference };
};

/** A fault stays the same while its figures change. */
const withoutFigures = (message: string): string => message.replace(/\d[\d,.]*/gu, '#');

/**
 * Which fault of a filing it is. Neither the place of words in a text nor a figure is part of it, for these move and
 * change while others are put right.
 */
const keyOf = (form: Form, { rule, at, equation, message, place }: Finding): string => {
  if (equation !== undefined) return `${rule}/${equation}`;
  // A stretch of a text with several; the first is quoted, and may be the one that is put right.
  if (place?.count !== undefined) return `${rule}/${at}`;
  // One a table, at the first of its blanks, which is filled in while others are left.
  if (rule === noBlankCells.id) return `${rule}/${fieldsByName(form).get(at)?.table ?? at}`;
  return `${rule}/${at}/${withoutFigures(message)}`;
};

/**
 * The findings of one filing in the words in which they are sent back; notes that a remark settles are left out. 应为
 * is said only where a single value would put it right.
 */
export const findingLines = (
  form: Form,
  filing: Filing,
  { findings }: Pick<Checked, 'findings'>,
): readonly FindingLine[] => {
  const seen = new Map<string, number>();
  return findings
    .filter(({ remark }) => remark === undefined)
    .map((finding) => {
      const key = keyOf(form, finding);
      const earlier = seen.get(key) ?? 0;
      seen.set(key, earlier + 1);
      const { rule, severity, clause, message } = finding;
      return {
        key: earlier === 0 ? key : `${key}/${earlier + 1}`,
        ...{ rule, severity, clause, message },
        ...(finding.place ? sidesOfWords(form, filing, finding) : sidesOfFigures(form, filing, finding)),
      };
    });
};
