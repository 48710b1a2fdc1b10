import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import * as path from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { readCollected } from '../../../bench/hand-ins/collected';
import type { Collected } from '../../../bench/hand-ins/collected';
import { comparePlanted } from '../../../bench/hand-ins/compare-planted';
import { makeCounty } from '../../../bench/hand-ins/make-county';
import { truthOf } from '../../../bench/hand-ins/truth';
import { countyFolders, writeCounty } from '../../../bench/hand-ins/write-county';
import { fileOutcomes } from '../../../src/collect/collection';
import { useFolder } from '../../support/folder';
import { gouji } from '../../support/run-cli';
import type { Run } from '../../support/run-cli';

const folder = useFolder();
const made = makeCounty({ bodies: 60, seed: 11 });
const truth = truthOf(made);
const county = folder.at('青岚县 年报');
const at = (name: string): string => path.join(county, name);
/** Inside what is searched: it must not be found there. */
const out = at(`${countyFolders.first}/汇总 结果`);

const collect = (round: string): Run =>
  gouji(
    ...['collect', at(round), '--bodies', at(countyFolders.list), '-o', out],
    ...['--previous', at(countyFolders.previous), '--format', 'json'],
  );

/** All files below a folder, without those of what is written. */
const filesIn = (place: string): readonly string[] =>
  readdirSync(place, { withFileTypes: true }).flatMap((entry) => {
    const inside = path.join(place, entry.name);
    if (inside === out) return [];
    return entry.isDirectory() ? filesIn(inside) : [inside];
  });

const outputs = (): readonly string[] =>
  (readdirSync(out, { recursive: true }) as string[])
    .filter((name) => statSync(path.join(out, name)).isFile())
    .sort();

const readings = (): number =>
  readFileSync(path.join(out, '读取记录.jsonl'), 'utf8').split('\n{"key":"reading/').length;

const letterOf = (body: string): string =>
  strFromU8(unzipSync(readFileSync(path.join(out, `退回意见/${body}.docx`)))['word/document.xml']!).replace(
    /<[^>]*>/gu,
    '',
  );

const held = (collected: Collected, round: 'first' | 'second'): object => {
  const { compared, wronglyMatched, invented, wrongSums } = comparePlanted(truth, collected, round);
  const unnamed = compared.filter(({ lacks }) => lacks.length > 0);
  return { wronglyMatched, invented, wrongSums, unnamed };
};
const nothing = { wronglyMatched: [], invented: [], wrongSums: [], unnamed: [] };

let first: Run;
let collected: Collected;

beforeAll(async () => {
  await writeCounty(made, county);
  first = collect(countyFolders.first);
  collected = await readCollected(out, first.stdout);
});

it('names all that is wrong in a county, and nothing else', () => {
  expect(first).toMatchObject({ code: 2, stderr: '' });
  expect(first.stdout.split('\n')).toHaveLength(2);
  expect(Object.keys(collected.json).sort()).toEqual(
    ['bodies', 'counted', 'missing', 'totals', 'unidentified', 'unreadable'].sort(),
  );
  expect(held(collected, 'first')).toEqual(nothing);
});

it('gives each body of the list one state, and each file one line', () => {
  expect(collected.json.bodies.map(({ name }) => name)).toEqual(truth.bodies.map(({ name }) => name));
  const kinds: readonly string[] = Object.values(fileOutcomes);
  const lines = collected.sheets['文件台账']!.filter((row) => row.some((cell) => kinds.includes(cell)));
  expect(lines).toHaveLength(filesIn(at(countyFolders.first)).length);
});

it('leaves all as it is where nothing has changed', () => {
  const seen = (): readonly unknown[] =>
    outputs().map((name) => [
      name,
      statSync(path.join(out, name)).mtimeMs,
      readFileSync(path.join(out, name), 'base64'),
    ]);
  const before = seen();
  const again = collect(countyFolders.first);
  expect({ ...again, usage: first.usage }).toEqual(first);
  expect(seen()).toEqual(before);
});

it('compares a second round with the first, and keeps what somebody wrote into a letter', async () => {
  const wrong = collected.json.bodies.filter(({ state }) => state.startsWith('待改'));
  const edited = wrong[0]!.name;
  writeFileSync(path.join(out, `退回意见/${edited}.docx`), '改过');
  const before = readings();
  const second = collect(countyFolders.second);
  const now = await readCollected(out, second.stdout);
  expect(held(now, 'second')).toEqual(nothing);
  expect(readings() - before).toBeLessThan(30);
  const again = now.json.bodies.filter(({ state }) => state.startsWith('待改（第2次'));
  expect(again.length).toBeGreaterThan(0);
  for (const { name } of again)
    expect(letterOf(name)).toMatch(/已改正 \d+ 处，未改正 \d+ 处，新提出 \d+ 处/u);
  const letters = outputs().filter((name) => name.startsWith('退回意见/'));
  const passed = now.json.bodies.filter(({ state }) => state === '通过').map(({ name }) => name);
  expect(passed.filter((name) => name !== edited && letters.includes(`退回意见/${name}.docx`))).toEqual([]);
  const kept = [`退回意见/${edited}.docx`, `退回意见/${edited}（改过的1）.docx`].map((name) =>
    path.join(out, name),
  );
  expect(
    kept.some((name) => letters.includes(path.relative(out, name)) && readFileSync(name, 'utf8') === '改过'),
  ).toBe(true);
});
