import type { Claim } from './claims';
import type { Comparison } from './compare';
import { states } from './compare';
import type { Statement } from './statements';

/** What is not counted in the figure before it: 行政复议5件，另有1件正在审理. */
const opensAnother = /(?:^|[,;])[^,;]{0,6}(?:另|还|又|此外|再?加上?)[^,;]*$/u;
/** Nor what came from the year before: 上年结转行政复议1件，本年新发生5件. */
const fromEarlier = /上年/u;

/** How many figures on it may come, since what became of the others may stand between. */
const reach = 3;

const isAnother = (statement: Statement | undefined): statement is Statement =>
  statement !== undefined && opensAnother.test(statement.gap);

const isOfSameTopic = ({ claims }: Statement, topic: string): boolean =>
  claims.every(({ families }) =>
    families.every((family) => family.topic === undefined || family.topic === topic),
  );

/** Whether a figure is said to come on top of one that claims the same, and so is not the whole. */
export const isOnTop = (statements: readonly Statement[], at: number, { families }: Claim): boolean => {
  const before = statements[at - 1];
  return (
    before !== undefined &&
    isAnother(statements[at]) &&
    before.claims.some((claim) => claim.families.some((family) => families.includes(family)))
  );
};

/**
 * Whether a figure and one beside it that is counted apart are together what the tables have.
 * @param topics those of which a text may count the cases in several lots.
 */
export const isWholeWithAnother = (
  statements: readonly Statement[],
  at: number,
  { families }: Claim,
  { candidates }: Comparison,
  topics: readonly string[],
): boolean => {
  const topic = families[0]?.topic;
  if (topic === undefined || !topics.includes(topic)) return false;
  const { quantity } = statements[at]!;
  const before = statements[at - 1];
  const after = statements.slice(at + 1, at + 1 + reach).find(isAnother);
  const beside = [
    ...(after ? [after] : []),
    ...(before && (fromEarlier.test(before.lead) || isAnother(statements[at])) ? [before] : []),
  ];
  return beside.some(
    (other) =>
      other.quantity.unit === quantity.unit &&
      isOfSameTopic(other, topic) &&
      candidates.some(
        ({ value }) =>
          value !== undefined && states({ ...quantity, value: quantity.value + other.quantity.value }, value),
      ),
  );
};
