import type { Form } from '../../model/form';
import type { UsedReport } from '../collection';
import { asAddedUp, sumOfKnown } from '../roll-up';

/** A report as far as two years are compared. */
export type Compared = Pick<UsedReport, 'figures' | 'previous'>;

/** Both years as they are added up. */
export const comparedAsAddedUp = (form: Form, { figures, previous }: Compared): Compared => ({
  figures: asAddedUp(form, figures),
  previous: previous && asAddedUp(form, previous),
});

interface ComparedColumn {
  readonly head: (year: number) => string;
  /** Whether it has to be 0. */
  readonly isDifference?: true;
  readonly isShare?: true;
}

/** Something that is compared with last year, in several columns. */
export interface YearComparison {
  readonly title: string;
  readonly columns: readonly ComparedColumn[];
  readonly ofOne: (report: Compared) => readonly (number | null)[];
  /** The same of several together: of those that have all figures that it takes. */
  readonly ofAll: (reports: readonly Compared[]) => readonly (number | null)[];
}

/** The figures that a comparison takes: last year's, and this year's. */
interface Taken {
  readonly last: readonly string[];
  readonly present: readonly string[];
}

const taken = ({ last, present }: Taken, { figures, previous }: Compared): readonly (number | null)[] => [
  ...last.map((field) => previous?.[field] ?? null),
  ...present.map((field) => figures[field] ?? null),
];

/** A comparison by the figures that it takes and what it makes of them, whoever's they are. */
const comparison = (
  title: string,
  columns: readonly ComparedColumn[],
  fields: Taken,
  show: (values: readonly (number | null)[]) => readonly (number | null)[],
): YearComparison => ({
  title,
  columns,
  ofOne: (report) => show(taken(fields, report)),
  ofAll: (reports) => {
    const complete = reports
      .map((report) => taken(fields, report))
      .filter((values) => !values.includes(null));
    const width = fields.last.length + fields.present.length;
    return show(Array.from({ length: width }, (_, at) => sumOfKnown(complete.map((values) => values[at]))));
  },
});

const less = (one: number | null, other: number | null): number | null =>
  one === null || other === null ? null : sumOfKnown([one, -other]);

const growth = ([last = null, present = null]: readonly (number | null)[]): readonly (number | null)[] => {
  const change = less(present, last);
  return [last, present, change, last !== null && last > 0 && change !== null ? change / last : null];
};

const yearHead = (year: number): string => `${year}年`;

/** All that is compared: new requests, requests carried on, and documents in force. */
export const comparisonsOf = ({ concerns: { flows, stocks } }: Form): readonly YearComparison[] => {
  const all = flows.at(-1);
  const requests = all
    ? [
        comparison(
          '本年新收申请（件）',
          [
            { head: (year) => yearHead(year - 1) },
            { head: yearHead },
            { head: () => '增减' },
            { head: () => '增长率', isShare: true },
          ],
          { last: [all.received], present: [all.received] },
          growth,
        ),
        comparison(
          '结转的申请（件）',
          [
            { head: () => '上年报告的结转下年' },
            { head: () => '本年填的上年结转' },
            { head: () => '相差', isDifference: true },
          ],
          { last: [all.carriedOut], present: [all.carriedIn] },
          ([last = null, present = null]) => [last, present, less(present, last)],
        ),
      ]
    : [];
  const documents = stocks.map(({ label, issued, repealed, inForce }) =>
    comparison(
      `${label}（件）`,
      [
        { head: () => '上年现行有效' },
        { head: () => '应为现行有效' },
        { head: () => '本年填的现行有效' },
        { head: () => '相差', isDifference: true },
      ],
      { last: [inForce], present: [issued, repealed, inForce] },
      ([last = null, made = null, ended = null, stated = null]) => {
        const expected = last === null || made === null ? null : less(sumOfKnown([last, made]), ended);
        return [last, expected, stated, less(stated, expected)];
      },
    ),
  );
  return [...requests, ...documents];
};

/** Whether something of a report does not follow on last year's, as it has to. */
export const differsFromLastYear = (form: Form): ((report: Compared) => boolean) => {
  const comparisons = comparisonsOf(form);
  return (report) =>
    comparisons.some(({ columns, ofOne }) =>
      ofOne(report).some((value, at) => columns[at]!.isDifference && value !== null && value !== 0),
    );
};
