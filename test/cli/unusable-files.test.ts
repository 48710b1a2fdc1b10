import { mkdirSync } from 'node:fs';
import { zipSync, strToU8 } from 'fflate';
import { writeXlsx } from 'hucre/xlsx';
import type { Folder } from '../support/folder';
import { useFolder } from '../support/folder';
import { gouji } from '../support/run-cli';
import { answersFile, figuresOnly } from '../support/answers-file';

const folder: Folder = useFolder();
const sheets = [{ name: 'Sheet1', rows: [['政府信息公开', 1]] }];
const good = folder.at('good.xlsx');

const damaged = '文件已损坏或不完整，无法打开。请重新复制或下载后再试。';
const noReport = '没有找到年度报告的表格和正文。请检查是不是选错了文件。';

beforeAll(async () => {
  gouji('new', good, '--answers', folder.write('answers.json', answersFile()));
  const workbook = folder.read('good.xlsx');
  folder.write('empty.xlsx', '');
  folder.write('text.xlsx', '今天下午三点开会');
  folder.write('photo.xlsx', Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 0, 16]));
  folder.write('cut.xlsx', workbook.subarray(0, workbook.length - 1000));
  folder.write('beginning.xlsx', workbook.subarray(0, 4));
  const spoilt = Uint8Array.from(workbook);
  spoilt.fill(0, 5000, 5040);
  folder.write('spoilt.xlsx', spoilt);
  folder.write('any.zip', zipSync({ 'readme.txt': strToU8('hello') }));
  folder.write('other.xlsx', await writeXlsx({ sheets }));
  folder.write('secret.xlsx', await writeXlsx({ sheets, encryption: { password: 'a', spinCount: 1000 } }));
  // The head of a compound file, with which every .xls begins, and no more.
  const oldFormat = new Uint8Array(1536);
  oldFormat.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  folder.write('old.xls', oldFormat);
  mkdirSync(folder.at('folder.xlsx'));
});

const cases = [
  ['empty.xlsx', '文件是空的。请检查文件是否完整。'],
  ['text.xlsx', noReport],
  ['photo.xlsx', '是图片，读不出数字。请使用网页、文档或工作簿。'],
  ['any.zip', '是压缩包或不支持的文档。请解压，或另存为 .docx、.xlsx、.html 后再试。'],
  ['beginning.xlsx', damaged],
  ['cut.xlsx', damaged],
  ['spoilt.xlsx', damaged],
  ['other.xlsx', noReport],
  ['secret.xlsx', '文件设有打开密码。请打开文件，取消密码后再试。'],
  ['old.xls', damaged],
  ['folder.xlsx', '里面没有找到报告文件。请检查是不是选错了文件夹。'],
  ['missing.xlsx', '找不到文件。请检查文件名和路径。'],
  ['good.xlsx/inside.xlsx', '路径中有一段不是文件夹。请检查路径。'],
  [`${'长'.repeat(100)}.xlsx`, '文件名太长。请换一个短一些的名称。'],
] as const;

it('names every file that it cannot use on one line, and does the others', () => {
  const files = cases.map(([name]) => folder.at(name));
  const { code, stdout, stderr } = gouji('check', ...files, good);
  const complaints = cases.map(([name, says]) => `${folder.at(name)}：${says}`);
  // Folders in which there is nothing are named before any file is read.
  expect(stderr.split('\n').sort()).toEqual([...complaints, ''].sort());
  const read = cases.filter(([name]) => name !== 'folder.xlsx');
  const lines = read.map(([name, says]) => `  ${folder.at(name)}：读不出，${says}\n`);
  expect(stdout).toBe(
    `${good}（海滨县水利局 2024年）\n${figuresOnly}结果\n${lines.join('')}  ${good}：通过\n${read.length + 1} 个：1 通过，0 有错，${read.length} 读不出。\n`,
  );
  expect(code).toBe(2);
});

it('keeps to one line whatever a file is called', () => {
  const name = folder.at('a\n  ✓ 没有\u001b[31m\u202e.xlsx');
  expect(gouji('check', name).stderr).toBe(
    `${folder.at('a   ✓ 没有.xlsx')}：找不到这个文件，也没有符合这个写法的文件。请检查名称和所在的文件夹。\n`,
  );
});
