import type { Filing } from '../model/filing';
import type { Form } from '../model/form';
import { isRelative } from './claims';
import type { Claim } from './claims';
import type { Passage } from './passages';
import { figuresOf, standingOf } from './standing';
import type { Standing } from './standing';
import { accountsOf } from './statements';
import type { Statement } from './statements';

/** A claim of a text, held against this year's tables. */
export interface Held {
  readonly passage: Passage;
  readonly statement: Statement;
  readonly claim: Claim;
  readonly standing: Standing;
}

/** How many statements back a total governs the parts that follow it. */
const reach = 12;

/** All claims of the clerk's texts with their standing. Parts are taken on the same basis as the totals before them. */
export const heldClaims = (form: Form, filing: Filing): readonly Held[] => {
  const held = known.get(filing) ?? hold(form, filing);
  known.set(filing, held);
  return held;
};

/** Several rules ask for the claims of the same filing, which never changes. */
const known = new WeakMap<Filing, readonly Held[]>();

const hold = (form: Form, filing: Filing): readonly Held[] => {
  const figures = figuresOf(filing, form);
  return accountsOf(form, filing).flatMap(({ passage, statements }) => {
    const totals: { at: number; bases: readonly string[] }[] = [];
    return statements.flatMap((statement, at) => {
      const bases = new Set(
        totals.filter((total) => at - total.at <= reach).flatMap((total) => [...total.bases]),
      );
      if (isRelative(statement)) return [];
      return statement.claims.map((claim): Held => {
        const isTotal = claim.families.some(({ group }) => group === 'totals');
        const standing = standingOf(statement, claim, figures, isTotal ? undefined : bases);
        if (isTotal)
          totals.push({
            at,
            bases: standing.taken.flatMap(({ meaning, value }) =>
              meaning.basis !== undefined && value === standing.agrees?.value ? [meaning.basis] : [],
            ),
          });
        return { passage, statement, claim, standing };
      });
    });
  });
};
