import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { strToU8 } from 'fflate';
import { letterFor } from '../../../src/collect/letters/letter';
import { forms } from '../../../src/forms/index';
import { Fault } from '../../../src/model/fault';
import { finish } from '../../../src/model/in-steps';
import { Overrun } from '../../../src/session/aside/overrun';
import { loadTask } from '../../../src/session/aside/tasks';
import type { RunAside } from '../../../src/session/aside/tasks';
import { collect } from '../../../src/session/collect/collect';
import type { CollectRequest } from '../../../src/session/collect/collect';
import type { CollectDesk, SourceFile } from '../../../src/session/collect/collect-desk';
import type { Collected } from '../../../src/session/collect/collected';
import { collectionJson } from '../../../src/session/collect/collection-json';
import { MemoryLedger } from '../../../src/session/collect/ledger';
import { answersFile } from '../../support/answers-file';
import { bodyList } from '../../support/body-lists';
import { withAnswers } from '../../support/filing-fixture';

const here: RunAside = async (kind, given) => (await loadTask(kind, given, forms))(finish);
const report = (body: string, more: Readonly<Record<string, number>> = {}): Uint8Array =>
  strToU8(
    JSON.stringify(
      answersFile({ body, year: 2025, answers: withAnswers(more).answers, previous: undefined }),
    ),
  );
const content: Readonly<Record<string, Uint8Array>> = {
  '甲/水利局.json': report('海滨县水利局', { 'documents.normative.inForce': 3 }),
  '乙/水利局（修改）.json': report('海滨县水利局', { 'documents.normative.inForce': 9 }),
  '教育局.json': report('海滨县教育局', { 'documents.normative.inForce': 7 }),
  '卫生.json': report('海滨县卫生局', { 'documents.normative.inForce': 5 }),
  '民政局.xlsx': new Uint8Array(0),
  '交通局.docx': Uint8Array.of(0xff, 0xd8, 0xff, 0xe0),
};
const names = ['水利局', '教育局', '财政局', '民政局', '交通局', '卫生健康局'].map((name) => `海滨县${name}`);
const sources = (paths: readonly string[]): readonly SourceFile[] =>
  paths.map((path) => ({
    ...{ path, size: content[path]!.length, modified: 0 },
    read: () => Promise.resolve(content[path]!),
  }));

const desk = (facts: Partial<CollectDesk> = {}): CollectDesk => ({
  runners: [here, here],
  ledger: new MemoryLedger(),
  sha256: (bytes) => Promise.resolve(createHash('sha256').update(bytes).digest('hex')),
  sentenceFor: String,
  progress: () => undefined,
  ...facts,
});
const collected = (
  files: readonly SourceFile[],
  bodies: readonly string[],
  on: CollectDesk,
): Promise<Collected> => {
  const request: CollectRequest = {
    ...{ list: bodyList(...bodies), files, choices: [], history: {} },
    ...{ area: '', usualYear: 2025, deadline: '', day: '2026-01-26', onlyClean: false },
  };
  return collect(request, forms, on);
};
/** All that is told of a collection, bodies by name. */
const told = ({ collection, history }: Collected): unknown => {
  const json = collectionJson(collection);
  const byName = [...json.bodies].sort((one, other) => (one.name < other.name ? -1 : 1));
  const { across, alike, common, files } = collection;
  return {
    ...json,
    bodies: byName,
    missing: [...json.missing].sort(),
    across,
    alike,
    common,
    files,
    history,
  };
};

const paths = Object.keys(content);
const ledger = new MemoryLedger();
let whole: unknown;
beforeAll(async () => (whole = told(await collected(sources(paths), names, desk({ ledger })))));

it('is told the same whatever the order of the files and of the list', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.shuffledSubarray(paths, { minLength: paths.length }),
      fc.shuffledSubarray(names, { minLength: names.length }),
      async (files, bodies) =>
        expect(told(await collected(sources(files), bodies, desk({ ledger })))).toEqual(whole),
    ),
    { numRuns: 20 },
  );
});

it('is told the same when it was interrupted anywhere before', async () => {
  const kept = new MemoryLedger();
  for (let last = 1; last <= 9; last += 2) {
    let count = 0;
    const progress = (): void => {
      if (++count === last) throw new Fault('已停下。');
    };
    await collected(sources(paths), names, desk({ ledger: kept, progress })).catch(() => undefined);
  }
  expect(told(await collected(sources(paths), names, desk({ ledger: kept })))).toEqual(whole);
});

it('tries again what took too long, and says so meanwhile', async () => {
  const kept = new MemoryLedger();
  const late: RunAside = (kind, given, limit) =>
    kind === 'read-hand-in' ? Promise.reject(new Overrun()) : here(kind, given, limit);
  const first = await collected(sources(paths), names, desk({ ledger: kept, runners: [late] }));
  expect(first.isSettled).toBe(false);
  expect(first.collection.bodies[0]).toMatchObject({
    state: 'unreadable',
    reason: expect.stringContaining('没有读完') as string,
  });
  const second = await collected(sources(paths), names, desk({ ledger: kept }));
  expect(second.isSettled).toBe(true);
  expect(told(second)).toEqual(whole);
});

it('says of a body that has sent nothing which file may be its own, in the sheet and in its letter', async () => {
  const { collection } = await collected(sources(paths), names, desk({ ledger }));
  const body = collection.bodies.find(({ state, reason }) => state === 'missing' && reason !== '')!;
  expect(body).toMatchObject({
    body: { name: '海滨县卫生健康局' },
    reason: '“卫生.json”待确认是哪个机关的，也可能是它的，请先确认再催报。',
  });
  expect(JSON.stringify(letterFor(collection, body))).toContain('尚未收到能够确认采用的你单位的2025年');
  const other = collection.bodies.find(({ state, reason }) => state === 'missing' && reason === '')!;
  expect(JSON.stringify(letterFor(collection, other))).toContain('尚未收到你单位的2025年');
});
