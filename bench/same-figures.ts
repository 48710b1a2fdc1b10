import { acrossRules } from '../src/collect/across/index';
import { assessedBody } from '../test/support/assessed-bodies';
import { form, likelyFiling } from './repair/likely-filing';
import { randomFrom } from './repair/random';

/** How often honest bodies are said to have the same figures, by chance. Usage: node scripts/bench.mjs same-figures */

const rule = acrossRules.find(({ id }) => id === 'figures-are-own')!;
const counties = [60, 60, 60, 60, 60, 60, 60, 60, 60, 60, 300, 300, 300, 3000, 3000, 20000];
let seed = 1;
for (const count of counties) {
  const random = randomFrom(seed++);
  const bodies = Array.from({ length: count }, (_, at) =>
    assessedBody(`第${at}号机关`, { report: { figures: likelyFiling(random).figures, sha256: `${at}` } }),
  );
  const start = process.cpuUsage();
  const found = rule.check({ area: '', year: 2025, form, bodies, onlyClean: false });
  const { user } = process.cpuUsage(start);
  console.log(
    count,
    'bodies:',
    found.length,
    'findings,',
    Math.round(user / 1000),
    'ms',
    found[0]?.message ?? '',
  );
}
