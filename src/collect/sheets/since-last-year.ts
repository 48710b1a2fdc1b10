import { cellText } from '../../workbook/cell-text';
import type { Collection } from '../collection';
import { sumOfKnown } from '../roll-up';
import type { RollUp } from '../roll-up';
import { comparedAsAddedUp } from './compare-years';
import type { Compared } from './compare-years';

/** Both years of a body. */
interface NamedYears extends Compared {
  readonly name: string;
}

/** Figures of last year and of this year, of each counted body, as they are added up. */
export const yearsOf = ({ form }: Collection, { counted: bodies }: RollUp): readonly NamedYears[] =>
  bodies.flatMap(({ body, report }) =>
    report ? [{ name: body.name, ...comparedAsAddedUp(form, report) }] : [],
  );

/** A sum that has grown or shrunk so many times is looked at, where it is of some size. */
const farApart = 5;
const ofSomeSize = 50;

interface Change {
  readonly name: string;
  readonly before: number;
  readonly now: number;
}

/** The body that more than half of a change is of, if one is. */
const mainlyOf = (changes: readonly Change[], whole: number): string => {
  const size = ({ before, now }: Change): number => Math.abs(now - before);
  const largest = changes.reduce((most, each) => (size(each) > size(most) ? each : most));
  return size(largest) > Math.abs(whole) / 2
    ? `，主要是${cellText(largest.name)}（上年 ${largest.before}，本年 ${largest.now}）`
    : '';
};

/** A figure last year and this year, of the bodies that have it in both. */
export const sinceLastYear = (
  years: readonly NamedYears[],
  field: string,
): { readonly says: string; readonly isFar: boolean } | null => {
  const both = years.flatMap(({ name, figures, previous }): readonly Change[] => {
    const [before, now] = [previous?.[field] ?? null, figures[field] ?? null];
    return before === null || now === null ? [] : [{ name, before, now }];
  });
  if (both.length === 0) return null;
  const before = sumOfKnown(both.map((each) => each.before)) ?? 0;
  const now = sumOfKnown(both.map((each) => each.now)) ?? 0;
  const [less, more] = [Math.min(before, now), Math.max(before, now)];
  const isFar = more >= ofSomeSize && more >= farApart * less;
  const says = `${both.length} 个机关：上年 ${before}，本年 ${now}${isFar ? `，相差很大${mainlyOf(both, now - before)}，请核对` : ''}`;
  return { says, isFar };
};
