import { blankFiling } from '../filing/blank-filing';
import { balanceOf } from '../model/equation';
import type { Equation } from '../model/equation';
import { defaultSettings } from '../model/filing';
import type { Filing } from '../model/filing';
import type { Severity } from '../model/finding';
import { imbalanceOf } from '../rules/equations-hold';
import { areaFiling } from './area-filing';
import { isCounted } from './collection';
import type { AssessedBody, Collection } from './collection';
import { asAddedUp } from './roll-up';

/** A fault of the area's sums that comes of a body's own figures. */
export interface CarriedFault {
  /** What is wrong with the sums. */
  readonly message: string;
  readonly severity: Severity;
  readonly body: string;
  /** How much of it is this body's; below 0 where it makes it smaller. */
  readonly own: number;
  readonly file: string;
}

/** A body's own figures as they go into the sums: totals are worked out, and what is blank adds nothing. */
const filingOf = ({ form, year }: Collection, { report }: AssessedBody): Filing => {
  const { figures = {}, previous } = report ?? {};
  return blankFiling(form.id, {
    year,
    settings: { ...defaultSettings, blanks: 'zero' },
    answers: asAddedUp(form, figures),
    ...(previous ? { previous: { year: year - 1, form: form.id, answers: asAddedUp(form, previous) } } : {}),
  });
};

const differenceIn = (equation: Equation, filing: Filing): number =>
  Number((balanceOf(equation, filing)?.difference ?? 0).toFixed(6));

/** Where the sums do not agree with one another, and which bodies' own figures do not: errors first. */
export const carriedFaults = (collection: Collection): readonly CarriedFault[] => {
  const { form, bodies, onlyClean } = collection;
  const area = areaFiling(collection);
  const counted = bodies
    .filter((body) => isCounted(body, onlyClean))
    .map((body) => ({ body, filing: filingOf(collection, body) }));
  const broken = form.equations.flatMap((equation) => {
    const fault = imbalanceOf(equation, { filing: area, form }, '');
    return fault ? [{ equation, fault }] : [];
  });
  return broken
    .sort((one, other) => Number(one.equation.grade !== 'error') - Number(other.equation.grade !== 'error'))
    .flatMap(({ equation, fault }) =>
      counted.flatMap(({ body, filing }) => {
        const own = differenceIn(equation, filing);
        // What the bodies add to it is its sum: those that make it smaller are below 0.
        const added = own * Math.sign(differenceIn(equation, area));
        if (own === 0) return [];
        return [
          {
            ...{ message: fault.message, severity: equation.grade, body: body.body.name, own: added },
            file: body.report?.file ?? '',
          },
        ];
      }),
    );
};
