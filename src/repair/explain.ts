import { findOnes, findTwos, keyOf } from './find-sets';
import { lineSlips } from './line-slips';
import { linesOf } from './lines';
import { effectOf, neededEffect, remainderOf, settles } from './problem';
import type { Problem } from './problem';
import { slipsOf } from './slip';
import type { Slip } from './slip';
import { gapsAfter, holds, isCount } from './system';
import type { Patch } from './system';

/** Cells that are probably wrong, with values that make everything hold. */
export interface Hypothesis {
  readonly slips: readonly Slip[];
  readonly patch: Patch;
  /** What Fellegi and Holt minimise: the weights of the slips. */
  readonly weight: number;
  /** Weight and likelihood in one; the lower, the likelier. */
  readonly cost: number;
}

/** How many first slips are followed up where three are needed; up to two, all are tried. */
const triedSteps = 24;
/** One unit of weight in units of likelihood: a second slip is as unlikely as one of e^10. */
const perWeight = 10;
/** What it counts against a hypothesis that it breaks a usual row, and for it that it mends one. */
const usualCost = 4;

const usualChange = ({ system, gaps }: Problem, patch: Patch): number => {
  const after = gapsAfter(system, gaps, patch);
  const touched = new Set(patch.flatMap(({ cell }) => system.rowsAt[cell]!));
  return [...touched].reduce((sum, index) => {
    const row = system.rows[index]!;
    if (row.force !== 'usual') return sum;
    return sum + Number(holds(row, gaps[index]!)) - Number(holds(row, after[index]!));
  }, 0);
};

const hypothesisOf = (problem: Problem, slips: readonly Slip[]): Hypothesis => {
  const patch = slips.flatMap((slip) => slip.patch);
  const weight = slips.reduce((sum, slip) => sum + slip.weight, 0);
  const likeness = slips.reduce((sum, slip) => sum + slip.cost, 0);
  return {
    slips,
    patch,
    weight,
    cost: perWeight * weight + likeness + usualCost * usualChange(problem, patch),
  };
};

const areApart = (a: Patch, b: Patch): boolean =>
  a.every(({ cell }) => b.every((other) => other.cell !== cell));

/** Slips after which fewer rows fail, those that mend most first. */
const stepsOf = (problem: Problem, slips: readonly Slip[]): readonly { slip: Slip; rest: Problem }[] =>
  slips
    .map((slip) => ({ slip, rest: remainderOf(problem, slip.patch) }))
    .filter(({ rest }) => rest.failed.length < problem.failed.length)
    .sort((a, b) => a.rest.failed.length - b.rest.failed.length || a.slip.cost - b.slip.cost);

/** Every slip of several cells together with one more wrong cell or one more such slip. */
const withLineSlip = (problem: Problem, slips: readonly Slip[]): readonly (readonly Slip[])[] => {
  const byEffect = new Map<string, Slip[]>();
  for (const slip of slips) {
    const effect = effectOf(problem, slip.patch);
    byEffect.set(effect, [...(byEffect.get(effect) ?? []), slip]);
  }
  return slips.flatMap((slip, index) => {
    const rest = remainderOf(problem, slip.patch);
    const others = byEffect.get(neededEffect(rest)) ?? [];
    return [
      ...findOnes(rest)
        .filter((patch) => areApart(patch, slip.patch))
        .map((patch) => [slip, ...slipsOf(problem.system, patch)]),
      ...others
        .filter((other) => slips.indexOf(other) > index && areApart(other.patch, slip.patch))
        .filter((other) => settles(problem, [...slip.patch, ...other.patch]))
        .map((other) => [slip, other]),
    ];
  });
};

/** Single cells with the value that mends at least two of the failed rows. */
const crossings = ({ system, gaps, failed }: Problem): readonly Patch[] => {
  const seen = new Map<string, { patch: Patch; rows: number }>();
  for (const index of failed) {
    const row = system.rows[index]!;
    for (const [cell, coefficient] of row.terms) {
      const value = system.cells[cell]!.value - gaps[index]! / coefficient;
      const key = `${cell}=${value}`;
      const known = seen.get(key);
      seen.set(key, { patch: [{ cell, value }], rows: (known?.rows ?? 0) + 1 });
    }
  }
  return [...seen.values()].flatMap(({ patch, rows }) =>
    rows > 1 && patch.every(({ value }) => isCount(value)) ? [patch] : [],
  );
};

/** One slip that is plain by itself, and two more wrong cells. */
const withTwoMore = (problem: Problem, slips: readonly Slip[]): readonly (readonly Slip[])[] => {
  const single = crossings(problem).flatMap((patch) => slipsOf(problem.system, patch));
  return stepsOf(problem, [...single, ...slips])
    .slice(0, triedSteps)
    .flatMap(({ slip, rest }) =>
      findTwos(rest)
        .filter((patch) => areApart(patch, slip.patch))
        .map((patch) => [slip, ...slipsOf(problem.system, patch)]),
    );
};

/** The cheapest hypothesis of every set of cells and values, cheapest first. */
const rank = (hypotheses: readonly Hypothesis[]): readonly Hypothesis[] => {
  const best = new Map<string, Hypothesis>();
  for (const hypothesis of [...hypotheses].sort((a, b) => a.cost - b.cost)) {
    const key = keyOf(hypothesis.patch);
    if (!best.has(key)) best.set(key, hypothesis);
  }
  return [...best.values()];
};

/**
 * Slips that, with another, may look like one wrong cell. Whole rows that change places do not count: what fails in
 * one only moves to the other. Nor does a digit in the next cell, which is too rare for such a coincidence.
 */
const deceptive = (slips: readonly Slip[]): readonly Slip[] =>
  slips.filter(({ kind }) => kind === 'neighbours' || kind === 'shifted');

/** Everything that would explain a problem, likeliest first. */
export interface Hypotheses {
  readonly hypotheses: readonly Hypothesis[];
  /**
   * Whether the first is one cell that at least two failed equalities point at, and neither another slip nor two
   * slips would do: then it is wrong, unless three things went wrong that look like one.
   */
  readonly isSettled: boolean;
}

/**
 * All hypotheses of one wrong cell, of two, and of one slip in several cells, ranked. Only where these look like no slip
 * that we know are slips combined in twos, and only where there are none are three tried, within limits; no hypotheses
 * mean that more is wrong than can be worked out.
 */
export const explain = (problem: Problem): Hypotheses => {
  const { system, failed } = problem;
  const open = new Set(failed.flatMap((row) => [...system.rows[row]!.terms.keys()]));
  const slips = lineSlips(problem, linesOf(system, open));
  const found = [
    ...[...findOnes(problem), ...findTwos(problem)].map((patch) => slipsOf(system, patch)),
    ...slips.filter(({ patch }) => settles(problem, patch)).map((slip) => [slip]),
  ];
  if (found.every((each) => each.some(({ kind }) => kind === 'unknown') && each.length > 1))
    found.push(...withLineSlip(problem, slips));
  if (found.length === 0) found.push(...withTwoMore(problem, slips));
  const singles = found.filter((each) => each.length === 1);
  const isLone = singles.length === 1 && singles[0]![0]!.patch.length === 1;
  return {
    hypotheses: rank(found.map((each) => hypothesisOf(problem, each))),
    isSettled:
      isLone && failed.length > 1 && !problem.isUsual && withLineSlip(problem, deceptive(slips)).length === 0,
  };
};
