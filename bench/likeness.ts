import { findAlike } from '../src/collect/likeness/find-alike';
import { forms } from '../src/forms/index';
import { assessedBody } from '../test/support/assessed-bodies';
import { copiedText, madeText } from '../test/support/made-texts';
import { below, randomFrom } from './repair/random';

/**
 * How long it takes to find texts that are alike, how many of the planted copies are found, and how many pairs are that
 * nobody planted. Usage: npm run bench:likeness [-- bodies…]
 */

const form = forms[0]!;
/** One body in so many copies another. */
const copyEvery = 20;
const changed = [0, 0.1, 0.2, 0.3, 0.4];

const measure = (count: number) => {
  const random = randomFrom(count);
  const texts: { overview: string; problems: string }[] = [];
  const planted = new Map<string, number>();
  /** The text that each comes from in the end. */
  const origin: number[] = [];
  const nameOf = (at: number): string => `第${at}号乡水务局`;
  for (let at = 0; at < count; at++) {
    const isCopy = at > 0 && at % copyEvery === 0;
    const from = below(random, Math.max(1, at));
    const share = changed[(at / copyEvery) % changed.length] ?? 0;
    origin.push(isCopy ? origin[from]! : at);
    if (isCopy) planted.set(`${nameOf(from)} ${nameOf(at)}`, share);
    texts.push(
      isCopy
        ? {
            overview: copiedText(random, texts[from]!.overview, share),
            problems: madeText(random, 200),
          }
        : { overview: madeText(random, 600 + below(random, 700)), problems: madeText(random, 200) },
    );
  }
  const bodies = texts.map(({ overview, problems }, at) =>
    assessedBody(nameOf(at), { report: { texts: { disclosure: overview, problems } } }),
  );
  const before = process.memoryUsage();
  let peak = before.rss;
  let longest = 0;
  const processor = process.cpuUsage();
  let last = performance.now();
  const steps = findAlike(bodies, form);
  let step = steps.next();
  for (; step.done !== true; step = steps.next()) {
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
    peak = Math.max(peak, process.memoryUsage.rss());
  }
  const { user, system } = process.cpuUsage(processor);
  const pairs = new Set(step.value.flatMap(({ body, other }) => [`${body} ${other}`, `${other} ${body}`]));
  const recall = changed.map((share) => {
    const of = [...planted].filter(([, each]) => each === share);
    return `${share}: ${of.filter(([pair]) => pairs.has(pair)).length}/${of.length}`;
  });
  const originOf = (name: string): number => origin[Number(/\d+/u.exec(name)![0])]!;
  const wrong = step.value.filter(({ body, other }) => originOf(body) !== originOf(other));
  console.log(
    JSON.stringify({
      bodies: count,
      processorSeconds: Number(((user + system) / 1e6).toFixed(2)),
      longestStepMs: Math.round(longest),
      memoryMB: Math.round((peak - before.rss) / 2 ** 20),
      foundByShareChanged: recall,
      pairs: step.value.length,
      notPlanted: wrong.slice(0, 5).map(({ body, other, alikeness }) => [body, other, alikeness]),
      notPlantedCount: wrong.length,
    }),
  );
};

const counts = process.argv.slice(2).map(Number).filter(Boolean);
for (const count of counts.length > 0 ? counts : [300, 3000, 5000, 20000]) measure(count);
