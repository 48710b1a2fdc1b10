import type { Form } from '../../model/form';
import type { RollUp } from '../roll-up';

/** A sum that everybody asks for. */
export interface KeyFigure {
  readonly label: string;
  readonly field: string;
  readonly unit: string;
  /** What it is the sum of; left out where these are too many for a formula of their own. */
  readonly parts?: readonly string[];
}

/** Formulas have room for no more. */
const mostParts = 12;

/** The sums by which a year is told, in the order of the form. */
export const keyFigures = ({ concerns }: Form, { fields, totals }: RollUp): readonly KeyFigure[] => {
  const { flows, stocks, amounts, review, suitsDirect, suitsAfterReview } = concerns;
  const nameOf = (field: string): string => fields.find(({ name }) => name === field)?.rowName ?? field;
  const figure = (label: string, field: string, unit = '件'): KeyFigure => {
    const parts = totals.get(field)?.right.terms.map((term) => term.field) ?? [field];
    const isSimple = parts.length <= mostParts && !parts.some((part) => totals.has(part));
    return { label, field, unit, ...(isSimple ? { parts } : {}) };
  };
  const all = flows.at(-1);
  return [
    ...stocks.map(({ label, inForce }) => figure(`${label}现行有效`, inForce)),
    ...amounts.map((field) => figure(nameOf(field), field, '万元')),
    ...(all
      ? [
          figure('本年新收的申请', all.received),
          figure('上年结转的申请', all.carriedIn),
          figure('本年办结的申请', all.handled),
          figure('结转下年的申请', all.carriedOut),
        ]
      : []),
    ...[review, suitsDirect, suitsAfterReview].flatMap((kind) =>
      kind ? [figure(`${kind.label}案件`, kind.total)] : [],
    ),
  ];
};
