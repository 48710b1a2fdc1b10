import type { AssessedBody } from '../collection';
import { named, namesOf } from './across-rule';
import type { AcrossDraft, AcrossRule, AcrossSubject } from './across-rule';
import { examplesOf, inBoth, leastSame, runsOf, sumOfBits, typedFigures } from './same-figures';
import type { TypedFigure } from './same-figures';

/** A body with a report, and its figures. */
interface Typed {
  readonly assessed: AssessedBody;
  readonly figures: readonly TypedFigure[];
}

/** How far from chance it has to be: among all pairs there are, once in a thousand times. */
const margin = 10;

/** Bits from which on figures of two among so many bodies are hardly the same by chance. */
const enoughFor = (bodies: number): number => 2 * Math.log2(Math.max(2, bodies)) + margin;

/** The bodies of which each has figures of the first. */
interface Copies {
  readonly first: Typed;
  readonly others: Typed[];
  /** Those that the first has in common with the one that has fewest of them. */
  same: readonly TypedFigure[];
}

/** One file is no copied table: it was taken for two bodies, of which another rule speaks. */
const isOneFile = (one: Typed, other: Typed): boolean =>
  one.assessed.report!.sha256 === other.assessed.report!.sha256;

const copiesIn = (all: readonly Typed[]): readonly Copies[] => {
  const enough = enoughFor(all.length);
  const firstWith = new Map<string, Typed>();
  const copies = new Map<Typed, Copies>();
  for (const each of all) {
    const met = new Set<Typed>();
    for (const run of runsOf(each.figures)) {
      const first = firstWith.get(run);
      if (first) met.add(first);
      else firstWith.set(run, each);
    }
    let best: { first: Typed; same: readonly TypedFigure[] } | undefined;
    for (const first of met) {
      const same = inBoth(first.figures, each.figures);
      if (first === each || isOneFile(first, each) || sumOfBits(same) < enough) continue;
      if (!best || same.length > best.same.length) best = { first, same };
    }
    if (!best) continue;
    const known = copies.get(best.first) ?? { first: best.first, others: [], same: best.same };
    known.others.push(each);
    if (best.same.length < known.same.length) known.same = best.same;
    copies.set(best.first, known);
  }
  return [...copies.values()];
};

const betweenBodies = (all: readonly Typed[], { form }: AcrossSubject): readonly AcrossDraft[] =>
  copiesIn(all).map(({ first, others, same }) => {
    const bodies = namesOf([first.assessed, ...others.map(({ assessed }) => assessed)]);
    return {
      severity: 'note',
      bodies,
      message: `${named(bodies)}在同样的格里有 ${same.length} 个数完全相同（如${examplesOf(form, same)}），很难是巧合。请核对是否照抄了表格或者报错了文件。`,
    };
  });

/** Documents in force stay what they were where none is issued; such figures say nothing of last year's table. */
const stays = ({ form }: AcrossSubject): ReadonlySet<string> =>
  new Set(form.concerns.stocks.map(({ inForce }) => inForce));

const withLastYear = (all: readonly Typed[], subject: AcrossSubject): readonly AcrossDraft[] => {
  const kept = stays(subject);
  // A body is held against one other report, its own.
  const enough = enoughFor(Math.sqrt(all.length));
  const flows = (figures: NonNullable<AssessedBody['report']>['figures']): readonly TypedFigure[] =>
    typedFigures(
      subject.form,
      Object.fromEntries(Object.entries(figures).filter(([name]) => !kept.has(name))),
    );
  return all.flatMap(({ assessed }): readonly AcrossDraft[] => {
    const { figures, previous } = assessed.report!;
    if (!previous) return [];
    const [now, before] = [flows(figures), flows(previous)];
    const same = inBoth(now, before);
    const runs = new Set(runsOf(before));
    if (same.length < leastSame || !runsOf(now).some((run) => runs.has(run)) || sumOfBits(same) < enough)
      return [];
    const { name } = assessed.body;
    return [
      {
        severity: 'note',
        bodies: [name],
        message: `${name}今年的报告有 ${same.length} 个数与上年完全相同（如${examplesOf(subject.form, same)}），很难是巧合。请核对是否沿用了上年的表格。`,
      },
    ];
  });
};

/** A table that is another body's, or last year's. Many bodies have few figures: those that all have tell nothing. */
export const figuresAreOwn: AcrossRule = {
  id: 'figures-are-own',
  title: '与其他机关或上年相同的数',
  isSentBack: true,
  check: (subject) => {
    const all = subject.bodies.flatMap((assessed): readonly Typed[] =>
      assessed.report ? [{ assessed, figures: typedFigures(subject.form, assessed.report.figures) }] : [],
    );
    return [...betweenBodies(all, subject), ...withLastYear(all, subject)];
  },
};
