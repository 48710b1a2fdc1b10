import { copyFile, link, mkdir, utimes, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { MadeFile } from './case';
import { bodyListOf } from './body-list';
import type { County } from './make-county';
import { filesOfRound, truthOf } from './truth';

/** What is in the folder of a county. */
export const countyFolders = {
  list: '名录.xlsx',
  first: '报送',
  second: '第二次',
  previous: '上年',
  truth: 'truth.json',
} as const;

/** Which share of the work is done here, so that several processes write one county together. */
export interface Part {
  readonly at: number;
  readonly of: number;
}

/** A path as the system takes it, also where the name is in another encoding. */
const placeOf = (folder: string, { path: inside, rawName }: MadeFile): string | Buffer => {
  const place = path.join(folder, inside);
  return rawName ? Buffer.concat([Buffer.from(`${path.dirname(place)}/`), rawName]) : place;
};

const writeFileIn = async (folder: string, file: MadeFile): Promise<void> => {
  const place = placeOf(folder, file);
  await mkdir(path.dirname(path.join(folder, file.path)), { recursive: true });
  await writeFile(place, await file.write());
  const modified = new Date(file.modified);
  await utimes(place, modified, modified);
};

/** Puts the same file into a second folder; it takes no room where the disk has links. */
const putAgain = async (from: string, to: string, file: MadeFile): Promise<void> => {
  const [source, target] = [placeOf(from, file), placeOf(to, file)];
  await mkdir(path.dirname(path.join(to, file.path)), { recursive: true });
  await link(source, target).catch(() => copyFile(source, target));
};

/**
 * Writes a county: what bodies hand in in two rounds and what they did last year, the truth, and last of all the list of
 * bodies. One file at a time is held in memory.
 */
export const writeCounty = async (
  county: County,
  folder: string,
  { at, of }: Part = { at: 0, of: 1 },
): Promise<void> => {
  const [first, second, previous] = [countyFolders.first, countyFolders.second, countyFolders.previous].map(
    (name) => path.join(folder, name),
  ) as [string, string, string];
  await mkdir(folder, { recursive: true });
  const mine = (_: MadeFile, index: number): boolean => index % of === at;
  const sent = filesOfRound(county, 'first').filter(mine);
  for (const file of sent) await writeFileIn(first, file);
  const [known, kept] = [filesOfRound(county, 'first'), filesOfRound(county, 'second')].map(
    (files) => new Set(files),
  ) as [Set<MadeFile>, Set<MadeFile>];
  for (const file of sent) if (kept.has(file)) await putAgain(first, second, file);
  const changed = [...kept].filter((file) => !known.has(file));
  for (const file of changed.filter(mine)) await writeFileIn(second, file);
  const old = county.cases.flatMap((each) => each.previous);
  for (const file of old.filter(mine)) await writeFileIn(previous, file);
  if (at > 0) return;
  await writeFile(path.join(folder, countyFolders.truth), JSON.stringify(truthOf(county)));
  await writeFile(path.join(folder, countyFolders.list), await bodyListOf(county));
};
