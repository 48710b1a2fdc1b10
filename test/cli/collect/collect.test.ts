import { mkdirSync, readdirSync, readFileSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import * as path from 'node:path';
import { form2021 } from '../../../src/forms/2021/index';
import { figures } from '../../support/answers-file';
import { withAnswers } from '../../support/filing-fixture';
import { useFolder } from '../../support/folder';
import { encodeGb18030 } from '../../support/gb18030';
import { docxOf } from '../../support/report-files';
import { gouji, goujiOnFullDisk } from '../../support/run-cli';
import type { Run } from '../../support/run-cli';

const folder = useFolder();
const put = (name: string, content: unknown): string => {
  mkdirSync(path.dirname(folder.at(name)), { recursive: true });
  return folder.write(name, content);
};
const report = (body: string, answers: object = figures): Uint8Array =>
  docxOf(form2021, withAnswers(answers as Record<string, number>, { body, year: 2025 }));
const collect = (from: string, list: string, out: string, ...more: readonly string[]): Run =>
  gouji('collect', folder.at(from), '--bodies', folder.at(list), '-o', folder.at(out), ...more);

interface Json {
  readonly bodies: readonly { readonly name: string; readonly state: string }[];
  readonly unreadable: readonly { readonly file: string; readonly reason: string }[];
  readonly unidentified: readonly { readonly file: string; readonly candidates: readonly string[] }[];
}
const jsonOf = ({ stdout }: Run): Json => JSON.parse(stdout) as Json;

beforeAll(() => {
  put('名录 一.csv', '机关名称\n海滨县水利局\n');
  put('名录 二.csv', '机关名称\n海滨县水利局\n海滨县教育局\n');
  put('报 送/水利局.docx', report('海滨县水利局'));
});

it('exits with 1 where a body is missing, and with 2 where nothing is found', () => {
  const one = collect('报 送', '名录 二.csv', '结果 一');
  expect({ code: one.code, stderr: one.stderr }).toEqual({ code: 1, stderr: '' });
  expect(one.stdout).toContain('未报送：海滨县教育局');
  mkdirSync(folder.at('空'));
  expect(collect('空', '名录 一.csv', '结果 空')).toMatchObject({
    code: 2,
    stderr: `${folder.at('空')}：里面没有读出名录中任何机关的报告。请检查是不是选错了文件夹或名录。\n`,
  });
});

it('names each file that cannot be read, and goes on', () => {
  put('坏/水利局.docx', report('海滨县水利局'));
  put('坏/空.xlsx', '');
  put('坏/照片.docx', Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 0, 16]));
  put('坏/~$水利局.docx', '锁');
  put('坏/.DS_Store', '');
  truncateSync(put('坏/大.xlsx', ''), 40 * 1024 * 1024);
  symlinkSync('..', folder.at('坏/圈'));
  const run = collect('坏', '名录 一.csv', '坏/结果', '--format', 'json');
  expect({ code: run.code, stderr: run.stderr }).toEqual({ code: 2, stderr: '' });
  const { bodies, unreadable } = jsonOf(run);
  expect(bodies.map(({ name }) => name)).toEqual(['海滨县水利局']);
  expect(bodies[0]!.state).not.toMatch(/未报送|无法读取/u);
  expect(unreadable.map(({ file }) => file).sort()).toEqual(['大.xlsx', '照片.docx', '空.xlsx'].sort());
});

it('refuses folders and options with a sentence', () => {
  const refused = (out: string, ...more: readonly string[]): string => {
    const { code, stdout, stderr } = collect('报 送', '名录 一.csv', out, ...more);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    return stderr;
  };
  expect(refused('报 送')).toContain('是放各机关报告的文件夹，结果不能写在里面。');
  expect(refused('名录 一.csv')).toContain('是文件，不是文件夹。');
  expect(refused('新', '--deadline', '后天')).toContain('--deadline 填的是“后天”，不是日期');
  expect(readdirSync(folder.at('.'))).not.toContain('新');
});

it('follows an answer, also saved in GB18030, and keeps it', () => {
  put('名录 三.csv', '机关名称\n海滨县水务局\n');
  put('问/甲/年报.docx', report('海滨县水利局'));
  const first = collect('问', '名录 三.csv', '问果', '--format', 'json');
  expect(jsonOf(first).unidentified).toEqual([{ file: '甲/年报.docx', candidates: ['海滨县水务局'] }]);
  const row = '文件,第几份,机关名称,处理,候选,说明\r\n甲/年报.docx,,海滨县水务局,采用,,\r\n';
  writeFileSync(folder.at('问果/对应关系.csv'), encodeGb18030(row));
  const second = JSON.parse(collect('问', '名录 三.csv', '问果', '--format', 'json').stdout) as {
    bodies: readonly { files: readonly string[] }[];
  };
  expect(second.bodies[0]!.files).toEqual(['甲/年报.docx']);
  expect(readFileSync(folder.at('问果/对应关系.csv'), 'utf8')).toContain('海滨县水务局,采用');
});

it('leaves all as it was on a full disk', () => {
  const out = folder.at('满');
  collect('报 送', '名录 一.csv', '满');
  const before = readFileSync(path.join(out, '汇总.xlsx'));
  const names = readdirSync(out).sort();
  const args = ['collect', folder.at('报 送'), '--bodies', folder.at('名录 二.csv'), '-o', out];
  const { code, stdout, stderr } = goujiOnFullDisk(...args);
  expect({ code, stdout, stderr }).toEqual({
    code: 2,
    stdout: '',
    stderr: `${out}：磁盘空间不足。请清理后再试。\n`,
  });
  expect(readFileSync(path.join(out, '汇总.xlsx')).equals(before)).toBe(true);
  expect(readdirSync(out).sort()).toEqual(names);
});
