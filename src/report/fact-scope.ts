import { factAt, factPlace, factsFor } from '../model/facts';
import type { BodyKind } from '../model/filing';
import type { Fact } from '../model/facts';
import type { Facts, FactValue } from '../model/stated-facts';
import { isNoProblem } from '../model/problem';
import type { ReportedProblem } from '../model/problem';
import type { ListEntry, Writing } from '../model/writing';
import { Figure, putAt } from './figures';
import type { Entry } from './figures';
import { cleaned } from './sentences';

/** The figure of a field by its name; null where it is not known. */
type FieldValue = (field: string) => number | null;

const numberOf = ({ key, field }: Fact, facts: Facts, valueOf: FieldValue): number | null => {
  const value = facts[key];
  if (typeof value === 'number') return value;
  // What is typed and no number is not taken for what stands elsewhere.
  return (value ?? null) === null && field !== undefined ? valueOf(field) : null;
};

/** Words as the clerk has written them, on one line and without a mark at their end; null where there are none. */
const wordsOf = (value: FactValue | undefined): string | null =>
  cleaned(String(value ?? ''))
    .replace(/\s+/gu, (gap) => (/\n/u.test(gap) ? '' : ' '))
    .trim()
    .replace(/(?<![。；，、;,])[。；，、;,]+$/u, '') || null;

const isNotStated = (value: FactValue | undefined): boolean => value === null || value === undefined;

/** What is said of a fact: a figure, whether it is so, its words; null where nothing is stated. */
const statedOf = (fact: Fact, facts: Facts, valueOf: FieldValue): unknown => {
  const value = facts[fact.key] ?? null;
  if (fact.kind === 'tick') return typeof value === 'boolean' ? value : null;
  // 是 in a cell of words is a slip, and says nothing.
  if (fact.kind === 'text') return typeof value === 'boolean' ? null : wordsOf(value);
  const places = [factPlace(fact.key), ...(fact.field === undefined ? [] : [fact.field])];
  return new Figure(places, numberOf(fact, facts, valueOf));
};

/** The facts that a kind of body is asked for, under their keys, as sentences quote them. */
export const factScope = (writing: Writing, kind: BodyKind, facts: Facts, valueOf: FieldValue): object => {
  const scope: Record<string, unknown> = {};
  for (const group of writing.facts)
    for (const fact of factsFor(group, kind)) putAt(scope, fact.key, statedOf(fact, facts, valueOf));
  return scope;
};

/** The lists of facts by their names, with those that a kind of body is asked for. */
export const factLists = (
  writing: Writing,
  kind: BodyKind,
  facts: Facts,
  valueOf: FieldValue,
): Readonly<Record<string, readonly Entry[]>> => {
  const known = new Map(
    writing.facts.flatMap((group) =>
      factsFor(group, kind).map((fact) => [factPlace(fact.key), fact] as const),
    ),
  );
  const entryOf = (entry: ListEntry): readonly Entry[] => {
    const { place } = entry;
    const label = 'label' in entry ? entry.label : wordsOf(facts[entry.labelIn]);
    if (label === null) return [];
    const fact = known.get(place);
    const value = fact ? numberOf(fact, facts, valueOf) : factAt(place) === undefined ? valueOf(place) : null;
    const figure = new Figure([place], value);
    if ('unit' in entry) return [{ label, unit: entry.unit, figure }];
    const unit = wordsOf(facts[entry.unitIn]);
    // What was done need not be counted; what is counted needs its classifier.
    if (isNotStated(facts[factAt(place) ?? ''])) return [{ label, figure, isBare: true }];
    return unit === null ? [] : [{ label, unit, figure }];
  };
  return Object.fromEntries(
    Object.entries(writing.lists).map(([name, entries]) => [name, entries.flatMap(entryOf)]),
  );
};

/** Problems as sentences quote them; rows in which nothing stands are left out. */
export const problemScope = <One extends ReportedProblem>(problems: readonly One[] = []): readonly object[] =>
  problems
    .filter((problem) => !isNoProblem(problem))
    .map((problem) =>
      Object.fromEntries(Object.entries(problem).map(([part, text]) => [part, wordsOf(String(text))])),
    );
