import { appendFileSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, utimesSync } from 'node:fs';
import * as path from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { collectInto } from '../../../src/cli/collect/collect-into';
import type { CollectedInto, CollectSettings } from '../../../src/cli/collect/collect-into';
import { OtherFileFault } from '../../../src/cli/fault';
import { answersFile } from '../../support/answers-file';
import { withAnswers } from '../../support/filing-fixture';
import { openBodyList } from '../../../src/session/collect/open-list';
import { useFolder } from '../../support/folder';

const folder = useFolder();
const names = ['海滨县水利局', '海滨县教育局'] as const;
const listFile = folder.at('年报/名录.csv');
const put = (name: string, content: string | Uint8Array): void => {
  mkdirSync(path.dirname(folder.at(name)), { recursive: true });
  folder.write(name, content);
};

const report = (body: string, year: number): string => {
  const inForce = (body.charCodeAt(3) % 90) + year - 2024;
  const { answers } = withAnswers({ 'documents.normative.inForce': inForce });
  return JSON.stringify(answersFile({ body, year, answers, previous: undefined }));
};

/** Collects on the thread of the test: there is no worker beside the source. */
const collect = async (
  out: string,
  settings: Partial<CollectSettings> = {},
  from = '年报',
): Promise<CollectedInto> => {
  const listBytes = readFileSync(listFile);
  return collectInto({
    ...{ folder: folder.at(from), out: folder.at(out), listFile, listBytes },
    list: await openBodyList('名录.csv', listBytes),
    settings: {
      asked: { area: '', usualYear: 2025, day: '2026-01-26', deadline: '', onlyClean: false },
      ...{ parquet: false, force: false, jobs: 1 },
      ...settings,
    },
  });
};
/** What is said of which file. */
const refused = async (work: Promise<unknown>): Promise<string> => {
  const fault: unknown = await work.catch((error: unknown) => error);
  expect(fault).toBeInstanceOf(OtherFileFault);
  const { file, message } = fault as OtherFileFault;
  return `${file}：${message}`;
};

beforeAll(() => {
  put('年报/名录.csv', `机关名称\n${names.join('\n')}\n`);
  for (const body of names)
    for (const [place, year] of [
      ['年报/上年', 2024],
      ['年报', 2025],
    ] as const)
      put(`${place}/${body}.json`, report(body, year));
});

it('passes over the list, last year’s reports and what it writes, where they stand in the folder', async () => {
  const previous = folder.at('年报/上年');
  const { run } = await collect('年报/结果', { previous });
  expect(run.json).toMatchObject({ missing: [], unreadable: [], unidentified: [], counted: 2 });
  expect(run.json.bodies.map(({ files }) => files)).toEqual(names.map((name) => [`${name}.json`]));
});

it('compares with last year’s reports and with what was collected of them alike', async () => {
  await collect('上年结果', {}, '年报/上年');
  put('今年/水利局.json', readFileSync(folder.at(`年报/${names[0]}.json`)));
  const ways = ['年报/上年', '上年结果'].map((previous, at) =>
    collect(`比 ${at}`, { previous: folder.at(previous) }, '今年'),
  );
  const [files, collected] = await Promise.all(ways);
  const tables = [files!, collected!].map(({ run }) => [
    run.written['filings.csv'],
    run.written['findings.csv'],
  ]);
  expect(tables[1]).toEqual(tables[0]);
  expect(readFileSync(folder.at('比 1/findings.csv'), 'utf8')).toContain('上年');
});

it('says which file is wrong, and leaves all that was written as it is', async () => {
  await collect('果');
  const seen = (): readonly string[] =>
    ['本级政府.xlsx', 'filings.csv', 'findings.csv'].map((name) =>
      readFileSync(folder.at(`果/${name}`), 'base64'),
    );
  const before = seen();
  const place = folder.at('果/汇总.xlsx');
  rmSync(place);
  mkdirSync(place);
  expect(await refused(collect('果', { parquet: true }))).toBe(
    `${place}：是文件夹，不是文件。请指定其中的文件。`,
  );
  rmSync(place, { recursive: true });
  mkdirSync(folder.at('空'));
  const nothing = '里面没有读出名录中任何机关的报告，上次的结果没有动。请检查是不是选错了文件夹或名录。';
  expect(await refused(collect('果', {}, '空'))).toBe(`${folder.at('空')}：${nothing}`);
  const template = folder.at('信头.docx');
  expect(await refused(collect('果', { template }))).toBe(
    `信头文件 ${template}：找不到文件。请检查文件名和路径。`,
  );
  expect(seen()).toEqual(before);
  expect(readdirSync(folder.at('果')).filter((name) => name.startsWith('.'))).toEqual([]);
});

it('reads no file while somebody writes into it, and reads it the next time', async () => {
  put('变/水利局.json', report(names[0], 2025));
  const file = folder.at('变/水利局.json');
  let isWritten = true;
  const writing = (async () => {
    for (let seconds = 1; isWritten; seconds++, await setImmediate()) utimesSync(file, seconds, seconds);
  })();
  const first = await collect('变的', {}, '变');
  isWritten = false;
  await writing;
  expect(first.run.json.unreadable).toEqual([
    { file: '水利局.json', reason: '读取时文件正在变化，没有读取。请等它存好后再运行一次。' },
  ]);
  const second = await collect('变的', {}, '变');
  expect(second.run.json).toMatchObject({ unreadable: [], counted: 1 });
});

it('drops what another version has worked out', async () => {
  const ledger = folder.at('果/读取记录.jsonl');
  const before = statSync(ledger).size;
  const value = '政'.repeat(100_000);
  for (let at = 0; at < 20; at++)
    appendFileSync(ledger, `${JSON.stringify({ key: `reading/0.0.1-1/${at}/docx`, value })}\n`);
  await collect('果', {
    asked: { ...{ area: '', usualYear: 2025, deadline: '', onlyClean: true }, day: '2026-01-27' },
  });
  expect(statSync(ledger).size).toBeLessThan(2 * before);
});
