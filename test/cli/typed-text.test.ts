import { readNamedCells } from '../../src/files/named-cells';
import type { Filing } from '../../src/model/filing';
import { readFiling } from '../../src/workbook/read';
import { forms } from '../../src/forms/index';
import type { Folder } from '../support/folder';
import { useFolder } from '../support/folder';
import { gouji } from '../support/run-cli';
import { answersFile, figures } from '../support/answers-file';

const folder: Folder = useFolder();

/** What comes back of a filing once it was made a workbook. */
const throughWorkbook = async (changes: object): Promise<Filing> => {
  const answers = folder.write('answers.json', answersFile(changes));
  const made = gouji('new', folder.at('a.xlsx'), '--answers', answers, '--force');
  expect(made).toMatchObject({ code: 0, stderr: '' });
  const filing = readFiling(await readNamedCells(folder.read('a.xlsx')), forms);
  if (typeof filing === 'string') throw new Error(filing);
  return filing;
};

it('gives texts back as they were typed', async () => {
  const texts = {
    problems: '=1+1',
    management: "+cmd|' /C calc'!A0",
    platform: '@SUM(A1) -1+1 \t <b>&amp;</b> "引号" \'撇号\'',
    supervision: '𠀀𠮷𰻝 👩‍👩‍👧 é 한국어 １２',
    onRequest: '_x4E00_ 与 _x005F_，第一行\n第二行\u000b\u0001\u001b[31m红\u009b2J',
    other: '长'.repeat(32_000),
    contact: '0527-12345678',
  };
  const remarks = { 'year-on-year-jump/requests.received.total': '=HYPERLINK("http://a")' };
  const facts = { body: '海滨县<水利>&局𠮷', self: '=我局' };
  const back = await throughWorkbook({ texts, remarks, ...facts });
  expect(back).toMatchObject({ texts, remarks, ...facts });
});

it('gives cells back as they were typed, numbers as numbers and texts as texts', async () => {
  const typed = {
    'decisions.licences': '12',
    'decisions.penalties': '１２',
    'decisions.coercion': '007',
    'requests.received.business': '=1+1',
    'requests.received.research': '1e3',
    'requests.received.welfare': ' 3 ',
    'requests.received.legal': '/',
    'requests.received.other': 'TRUE',
    'documents.normative.issued': Number.MAX_SAFE_INTEGER,
    'documents.normative.repealed': 0.1,
    'documents.normative.inForce': -5,
    'fees.amount': 59237.2449,
  };
  const { answers } = await throughWorkbook({ answers: { ...figures, ...typed } });
  expect(answers).toMatchObject(typed);
});

it('takes -0 as the 0 that it is', async () => {
  const json = JSON.stringify(answersFile()).replace('"decisions.licences":0', '"decisions.licences":-0');
  const { answers } = await throughWorkbook(JSON.parse(json) as object);
  expect(answers['decisions.licences']).toBe(0);
});

it('refuses a text that no cell can hold, and names its sheet', () => {
  const answers = folder.write('long.json', answersFile({ texts: { problems: '长'.repeat(40_000) } }));
  const out = folder.at('long.xlsx');
  expect(gouji('new', out, '--answers', answers)).toMatchObject({
    code: 2,
    stderr: `${out}：“五、问题改进”表中有一段文字超过 32767 字，Excel 的一个单元格放不下。请缩短后再试。\n`,
  });
  expect(folder.list()).not.toContain('long.xlsx');
});

describe('a terminal', () => {
  const nasty = '水利\u001b[2J\u001b]0;title\u0007\u009b31m\u202e\u0000\u0008\u0090局\r\n  ✓ 没有';
  const file = folder.write(
    'nasty.json',
    answersFile({ body: nasty, answers: { ...figures, 'decisions.licences': nasty } }),
  );

  it('is sent no control characters, and no lines but ours', () => {
    const { code, stdout } = gouji('check', file);
    expect(code).toBe(1);
    // eslint-disable-next-line no-control-regex -- the point is that there is none
    expect(stdout).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/u);
    expect(stdout.split('\n')[0]).toBe(`${file}（水利局   ✓ 没有 2024年）`);
    expect(stdout.split('\n').filter((line) => line.startsWith('  ✓'))).toEqual([]);
  });

  it('is sent them as escapes in JSON, which loses nothing', () => {
    const { stdout } = gouji('check', file, '--format', 'json');
    // eslint-disable-next-line no-control-regex -- the point is that there is none
    expect(stdout).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/u);
    expect(JSON.parse(stdout)).toMatchObject({ files: [{ body: nasty }] });
  });
});
