/**
 * Holds what `gouji collect` found in a made-up county against what was planted there, as JSON:
 * `node dist/bench/compare-hand-ins.js COUNTY OUT PRINTED first|second`, where PRINTED is a file of what it printed with
 * `--format json`.
 */
import { readFileSync } from 'node:fs';
import * as path from 'node:path';
import { readCollected } from './hand-ins/collected';
import { comparePlanted } from './hand-ins/compare-planted';
import type { Truth } from './hand-ins/truth';
import { countyFolders } from './hand-ins/write-county';

const main = async (): Promise<void> => {
  const [county, out, printed, round] = process.argv.slice(2) as [string, string, string, 'first' | 'second'];
  const truth = JSON.parse(readFileSync(path.join(county, countyFolders.truth), 'utf8')) as Truth;
  const collected = await readCollected(out, readFileSync(printed, 'utf8'));
  const { compared, ...others } = comparePlanted(truth, collected, round);
  const pinned = compared.filter(({ isPinned }) => isPinned !== undefined);
  const unnamed = compared.filter(({ lacks }) => lacks.length > 0);
  console.log(
    JSON.stringify({
      ...others,
      planted: compared.length,
      unnamed: unnamed.map(({ fault: { kind, bodies, files, second }, lacks }) => ({
        ...{ kind, bodies, files, second, lacks },
      })),
      figures: pinned.length,
      pinned: pinned.filter(({ isPinned }) => isPinned).length,
    }),
  );
};

void main();
