import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import * as path from 'node:path';
import { FileReplacement } from '../../../src/cli/collect/replace-files';
import type { NewFile, Replaced } from '../../../src/cli/collect/replace-files';
import { useFolder } from '../../support/folder';

const folder = useFolder();
let count = 0;
let place = '';

beforeEach(() => {
  place = folder.at(`out-${++count}`);
  mkdirSync(place);
});

/** All files in the folder with what is in them. */
const all = (within = place, prefix = ''): Record<string, string> =>
  Object.fromEntries(
    readdirSync(within, { withFileTypes: true }).flatMap((entry) => {
      const inside = path.join(within, entry.name);
      if (entry.isDirectory()) return Object.entries(all(inside, `${prefix}${entry.name}/`));
      return [[prefix + entry.name, readFileSync(inside, 'utf8')]];
    }),
  );

const write = async (files: readonly NewFile[], before: Replaced['written'] = {}): Promise<Replaced> => {
  const replacement = new FileReplacement(place, [before]);
  for (const file of files) await replacement.add(file);
  return replacement.finish();
};

test('files are written anew, those that are not written any more go', async () => {
  const first = await write([
    { path: '汇总.xlsx', content: '一' },
    { path: '退回意见/甲.docx', content: ['分', '段'] },
  ]);
  expect(all()).toEqual({ '汇总.xlsx': '一', '退回意见/甲.docx': '分段' });
  const second = await write([{ path: '汇总.xlsx', content: '二' }], first.written);
  expect(all()).toEqual({ '汇总.xlsx': '二' });
  expect(second.kept).toEqual([]);
});

test('what somebody changed since is kept under another name, or where it stands', async () => {
  const first = await write([
    { path: '汇总.xlsx', content: '一' },
    { path: '退回意见/甲.docx', content: '信' },
  ]);
  writeFileSync(path.join(place, '汇总.xlsx'), '一，批注');
  writeFileSync(path.join(place, '退回意见/甲.docx'), '信，改过');
  const second = await write([{ path: '汇总.xlsx', content: '二' }], first.written);
  expect(all()).toEqual({
    '汇总.xlsx': '二',
    '汇总（改过的1）.xlsx': '一，批注',
    '退回意见/甲.docx': '信，改过',
  });
  expect(second.kept).toEqual(['汇总（改过的1）.xlsx']);
});

test('a file that takes over what somebody wrote into it replaces it', async () => {
  writeFileSync(path.join(place, '对应关系.csv'), '甲');
  await write([{ path: '对应关系.csv', content: '甲、乙', takesOver: true }]);
  expect(all()).toEqual({ '对应关系.csv': '甲、乙' });
});

test('where one file cannot take its place, all are as they were', async () => {
  const first = await write([
    { path: '甲.csv', content: '1' },
    { path: '乙.csv', content: '2' },
  ]);
  const replacement = new FileReplacement(place, [first.written]);
  await replacement.add({ path: '甲.csv', content: '一' });
  await replacement.add({ path: '乙.csv', content: '二' });
  // A folder has come where a file is to be.
  rmSync(path.join(place, '乙.csv'));
  mkdirSync(path.join(place, '乙.csv'));
  writeFileSync(path.join(place, '乙.csv', '内'), '');
  await expect(replacement.finish()).rejects.toThrow();
  expect(all()).toEqual({ '甲.csv': '1', '乙.csv/内': '' });
});

test('what was begun and is given up leaves nothing behind', async () => {
  const replacement = new FileReplacement(place, []);
  await replacement.add({ path: '甲.csv', content: '一' });
  const endless = (function* () {
    yield '二';
    throw new Error('disk');
  })();
  await expect(replacement.add({ path: '乙.csv', content: endless })).rejects.toThrow('disk');
  await replacement.abandon();
  expect(all()).toEqual({});
});
