import type { Filing } from '../model/filing';
import { figuresOf } from '../model/figures';
import type { FormWithClaims } from '../model/form';
import { oncePer } from '../model/once-per';
import { isRelative } from './claims';
import type { Claim } from './claims';
import { compare } from './compare';
import type { Comparison } from './compare';
import { isOnTop, isWholeWithAnother } from './counted-apart';
import type { Passage } from './passages';
import type { Scope } from './scopes';
import { readTexts } from './statements';
import type { Statement } from './statements';

/** A claim of a text, compared with this year's tables. */
export interface ComparedClaim {
  readonly passage: Passage;
  readonly statement: Statement;
  readonly claim: Claim;
  readonly comparison: Comparison;
}

const statedAgain: readonly Scope[] = ['period', 'subject'];

/** Whether a figure is only a part of what the tables have, so that it does not disagree with them. */
const isPartOnly = (
  statements: readonly Statement[],
  at: number,
  claim: Claim,
  comparison: Comparison,
  { claims: { homeTopics } }: FormWithClaims,
): boolean =>
  isOnTop(statements, at, claim) || isWholeWithAnother(statements, at, claim, comparison, homeTopics);

/** How many statements back a total governs the parts that follow it. */
const reach = 12;

/** Several rules ask for the claims of the same filing, which never changes. */
const byForm = oncePer((form: FormWithClaims) =>
  oncePer((filing: Filing): readonly ComparedClaim[] => {
    const figures = figuresOf(filing, form);
    return readTexts(form, filing).flatMap(({ passage, statements }) => {
      const totals: { at: number; bases: readonly string[] }[] = [];
      return statements.flatMap((statement, at) => {
        const bases = new Set(
          totals.filter((total) => at - total.at <= reach).flatMap((total) => [...total.bases]),
        );
        if (isRelative(statement)) return [];
        const { apart } = statement;
        return [...statement.claims, ...(apart?.claims ?? [])].flatMap((claim): readonly ComparedClaim[] => {
          const isTotal = claim.families.some(({ group }) => group === 'totals');
          const comparison = compare(statement, claim, figures, isTotal ? undefined : bases);
          // A figure of another time or body that the tables have all the same is theirs.
          const isTheirs = apart === undefined || (statedAgain.includes(apart.scope) && comparison.agrees);
          if (!isTheirs) return [];
          if (!comparison.agrees && isPartOnly(statements, at, claim, comparison, form)) return [];
          if (isTotal)
            totals.push({
              at,
              bases: comparison.candidates.flatMap(({ meaning, value }) =>
                meaning.basis !== undefined && value === comparison.agrees?.value ? [meaning.basis] : [],
              ),
            });
          return [{ passage, statement, claim, comparison }];
        });
      });
    });
  }),
);

/** All claims of the clerk's texts, compared with the tables; parts are meant in the same way as the total before them. */
export const comparedClaims = (form: FormWithClaims, filing: Filing): readonly ComparedClaim[] =>
  byForm(form)(filing);
