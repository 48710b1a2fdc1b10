import { isBlank } from '../model/answer';
import type { Answer } from '../model/answer';
import { termsOf } from '../model/equation';
import type { Equation, Term } from '../model/equation';
import { isLastYear } from '../model/filing';
import type { Filing } from '../model/filing';
import type { Form } from '../model/form';
import { oncePer } from '../model/once-per';
import { systemOf } from './system';
import type { Cell, GridPlace, Row, System } from './system';

/** The equations of a filing as rows over its cells. */
export interface FormSystem extends System {
  /** The term that each cell stands for. */
  readonly terms: readonly Term[];
}

/** A total that the workbook computes is no cell: it stands for its parts, and cannot be wrong by itself. */
const weights = { detail: 1, typedTotal: 1.1, lastYear: 9 };

const keyOf = (term: Term): string => (term.previous ? `${term.field} (last year)` : term.field);

const placesOf = oncePer(
  (form: Form): ReadonlyMap<string, GridPlace> =>
    new Map(
      form.tables.flatMap(({ number, cells }) =>
        cells.flatMap(({ field, row, column }) =>
          field ? [[field.name, { table: number, row, column }] as const] : [],
        ),
      ),
    ),
);

/** How telling a blank is, from how many of the cells without a figure are blank and how many are 0. */
const rarityOf = (answers: readonly (Answer | undefined)[], filledUp: number): number => {
  const blanks = answers.filter(isBlank).length + filledUp;
  const zeros = answers.filter((answer) => answer === 0).length - filledUp;
  return Math.log((zeros + blanks + 1) / Math.max(1, blanks));
};

/** How much oftener than others what is carried on is wrong: it is the last row, of what is not over yet. */
const doubtOfCarriedOut = Math.log(1.2);

const carriedOutOf = oncePer(
  ({ concerns }: Form): ReadonlySet<string> => new Set(concerns.flows.map(({ carriedOut }) => carriedOut)),
);

/** All terms with their signs, the left side positive. */
const signedTerms = ({ left, right }: Equation): readonly (readonly [Term, number])[] => [
  ...left.terms.map((term) => [term, 1] as const),
  ...(left.less ?? []).map((term) => [term, -1] as const),
  ...right.terms.map((term) => [term, -1] as const),
  ...(right.less ?? []).map((term) => [term, 1] as const),
];

const add = (into: Map<number, number>, cell: number, coefficient: number): void => {
  const sum = (into.get(cell) ?? 0) + coefficient;
  if (sum === 0) into.delete(cell);
  else into.set(cell, sum);
};

/** Whether last year's report is known and is last year's. */
const hasPrevious = (filing: Filing): boolean =>
  filing.previous !== undefined && isLastYear(filing, filing.previous);

/** The equations whose figures are known, as far as they are last year's. */
const equationsOf = (form: Form, filing: Filing): readonly Equation[] =>
  form.equations.filter((equation) =>
    termsOf(equation).every(
      ({ field, previous }) =>
        !previous || (hasPrevious(filing) && typeof filing.previous?.answers[field] === 'number'),
    ),
  );

/**
 * Puts the equations of a form as rows over the typed cells of a filing. Computed totals are spelt out by their parts;
 * an equation that then says nothing is left out.
 * @param filledUp fields that were filled with 0 along with all other blanks
 */
export const systemOfForm = (form: Form, filing: Filing, filledUp: ReadonlySet<string>): FormSystem => {
  const equations = equationsOf(form, filing);
  const places = placesOf(form);
  const definitions = new Map(
    equations.flatMap((equation) => (equation.total === undefined ? [] : [[equation.total, equation]])),
  );
  const isComputed = (field: string): boolean =>
    filing.computed?.has(field) === true && definitions.has(field);
  const isUnknown = (field: string): boolean => {
    const answer = filing.answers[field];
    return typeof answer !== 'number' && !(filing.settings.blanks === 'zero' && isBlank(answer));
  };
  const numbers = new Map<string, number>();
  const terms: Term[] = [];
  const numberOf = (term: Term): number => {
    const key = keyOf(term);
    const known = numbers.get(key);
    if (known !== undefined) return known;
    numbers.set(key, terms.length);
    return terms.push(term) - 1;
  };
  const spellOut = (term: Term, coefficient: number, into: Map<number, number>): void => {
    if (term.previous || !isComputed(term.field)) return add(into, numberOf(term), coefficient);
    const { right } = definitions.get(term.field)!;
    for (const part of right.terms) spellOut(part, coefficient, into);
    for (const part of right.less ?? []) spellOut(part, -coefficient, into);
  };
  const rows = equations.flatMap((equation): readonly Row[] => {
    const into = new Map<number, number>();
    for (const [term, sign] of signedTerms(equation)) spellOut(term, sign, into);
    if (into.size === 0) return [];
    const force = equation.grade === 'error' ? 'must' : 'usual';
    const silent = termsOf(equation).some(
      ({ field, previous }) => !previous && !isComputed(field) && isUnknown(field),
    );
    return [{ ids: [equation.id], force, terms: into, constant: 0, ...(silent ? { silent } : {}) }];
  });
  const totals = new Map<string, string[]>();
  for (const [total, { right }] of definitions)
    for (const { field } of right.terms) totals.set(field, [...(totals.get(field) ?? []), total]);
  const own = terms.filter(({ previous }) => !previous);
  const isFilledUp = ({ field, previous }: Term): boolean =>
    !previous && filledUp.has(field) && filing.answers[field] === 0;
  const rarity = rarityOf(
    own.map(({ field }) => filing.answers[field]),
    own.filter(isFilledUp).length,
  );
  const cells = terms.map((term): Cell => {
    const { field, previous } = term;
    const answer = (previous ? filing.previous!.answers : filing.answers)[field];
    const isTotal = definitions.has(field);
    const place = previous ? undefined : places.get(field);
    return {
      value: typeof answer === 'number' ? answer : 0,
      state: typeof answer === 'number' ? 'number' : isBlank(answer) ? 'blank' : 'text',
      ...(!previous && isUnknown(field) ? { unknown: true } : {}),
      weight: previous ? weights.lastYear : isTotal ? weights.typedTotal : weights.detail,
      ...(isBlank(answer) || isFilledUp(term) ? { rarity } : {}),
      ...(isFilledUp(term) ? { isFilledUp: true } : {}),
      ...(!previous && carriedOutOf(form).has(field) ? { doubt: doubtOfCarriedOut } : {}),
      isTotal,
      totals: (totals.get(field) ?? []).flatMap((total) => numbers.get(total) ?? []),
      ...(place ? { place } : {}),
    };
  });
  return { ...systemOf(cells, rows), terms };
};
