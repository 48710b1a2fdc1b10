import { numberIn } from '../model/answer';
import { factAt, factsFor } from '../model/facts';
import type { Fact } from '../model/facts';
import { allFieldsOf } from '../model/form';
import { factsSheet } from '../model/our-sheets';
import type { FactValue } from '../model/stated-facts';
import { labelOf } from './rule';
import type { WritingSubject } from './rule';

/** The facts that the body is asked for: no sentence is made of any other. */
export const factsAsked = ({ form, filing }: WritingSubject): readonly Fact[] =>
  form.writing.facts.flatMap((group) => factsFor(group, filing.settings.kind));

/** What is stated of a fact; null where nothing is. */
export const statedOf = ({ filing }: WritingSubject, { key }: Fact): FactValue => {
  const value = filing.facts?.[key] ?? null;
  return typeof value === 'string' && value.trim() === '' ? null : value;
};

/** How a fact is named to the clerk, with the sheet that it is on. */
export const nameOfFact = ({ label }: Fact): string => `“${factsSheet}”的“${label}”`;

/** The number of a fact; nothing where it is none. */
export const numberOfFact = (subject: WritingSubject, fact: Fact): number | undefined => {
  const value = statedOf(subject, fact);
  return typeof value === 'number' ? value : undefined;
};

/** A figure that facts are compared with: a fact, or a field of the tables. */
export interface PlaceRead {
  readonly place: string;
  /** With the sheet that it is on; and without, behind another from there. */
  readonly name: string;
  readonly shortName: string;
  readonly unit: string;
  readonly value: FactValue | undefined;
}

/** What stands at a place; nothing where the body is not asked for it. A blank fact has the figure of its field. */
export const readPlace = (subject: WritingSubject, place: string): PlaceRead | undefined => {
  const { form, filing } = subject;
  const valueOf = (field: string): number | undefined =>
    numberIn(filing.answers, field, filing.settings.blanks);
  const key = factAt(place);
  if (key === undefined) {
    if (!allFieldsOf(form).some(({ name }) => name === place)) return undefined;
    const name = labelOf(form, place);
    return { place, name, shortName: name, unit: '', value: valueOf(place) };
  }
  const fact = factsAsked(subject).find((each) => each.key === key);
  if (!fact) return undefined;
  const stated = statedOf(subject, fact);
  if (stated === null && fact.field !== undefined) return readPlace(subject, fact.field);
  const shortName = `“${fact.label}”`;
  return {
    ...{ place, name: nameOfFact(fact), shortName },
    unit: fact.unit ?? '',
    value: stated,
  };
};
