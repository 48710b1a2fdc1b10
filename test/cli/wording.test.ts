import { mkdirSync, readdirSync } from 'node:fs';
import { form2021 } from '../../src/forms/2021/index';
import { builtInTexts } from '../../src/report/wording/own-wording';
import { finishedFile } from '../support/answers-file';
import type { Folder } from '../support/folder';
import { useFolder } from '../support/folder';
import { gouji } from '../support/run-cli';

const folder: Folder = useFolder();
const answers = folder.write('answers.json', finishedFile());

/** A folder of sentences. */
const wordingOf = (name: string, files: Readonly<Record<string, string>>): string => {
  mkdirSync(folder.at(name));
  for (const [file, text] of Object.entries(files)) folder.write(`${name}/${file}`, text);
  return folder.at(name);
};

const ownPreface = '现将{{ year }}年{{ body }}政府信息公开工作情况公布如下。';

it('writes the report in the words of a folder', () => {
  const wording = wordingOf('某省措辞', { 'preface.liquid': ownPreface });
  const out = folder.at('own.txt');
  const { code, stdout } = gouji('report', answers, '-o', out, '--wording', wording);
  expect({ code, stdout }).toEqual({
    code: 0,
    stdout: `已生成报告：${out}\n按“某省措辞”的措辞，改写 1 句。\n`,
  });
  expect(folder.read('own.txt').toString()).toMatch(/现将2024年海滨县水利局政府信息公开工作情况公布如下。/u);
  const book = folder.at('own.xlsx');
  expect(gouji('new', book, '--answers', answers, '--wording', wording)).toMatchObject({ code: 0 });
  expect(gouji('check', answers, '--wording', wording)).toMatchObject({
    code: 0,
    stdout: expect.stringContaining('按“某省措辞”的措辞，改写 1 句。') as string,
  });
});

it('names all that is wrong with a wording, and writes nothing', () => {
  const wording = wordingOf('错的措辞', {
    'preface.liquid': '{{ bdy }}',
    'disclosure.totals.liquid': '{{ disclosure.total }}',
  });
  const run = gouji('report', answers, '-o', folder.at('none.txt'), '--wording', wording);
  expect(run).toMatchObject({
    code: 2,
    stdout: '',
    stderr:
      `措辞 ${wording}：有 2 处不对，没有使用：\n` +
      '  disclosure.totals.liquid：没有“disclosure.totals”这个句子，是不是“disclosure.total”。\n' +
      '  preface.liquid：第 1 行没有“bdy”这一项，是不是“body”。\n',
  });
  expect(readdirSync(folder.at('.'))).not.toContain('none.txt');
  const nowhere = folder.at('nowhere');
  expect(gouji('check', answers, '--wording', nowhere).stderr).toBe(
    `措辞 ${nowhere}：找不到文件。请检查文件名和路径。\n`,
  );
});

it.each(['内置', '内置.json'])(
  'writes the built-in sentences as %s, with which a report is the same',
  (name) => {
    const out = folder.at(name);
    const { code, stdout } = gouji('wording', '-o', out);
    expect(code).toBe(0);
    expect(stdout).toContain(`已写出内置的 ${builtInTexts(form2021).size} 句：${out}`);
    const plain = folder.at('plain.txt');
    const worded = folder.at('worded.txt');
    gouji('report', answers, '-o', plain, '--force');
    expect(gouji('report', answers, '-o', worded, '--force', '--wording', out).stdout).toContain('改写 0 句');
    expect(folder.read('worded.txt')).toEqual(folder.read('plain.txt'));
  },
);

it('writes over no sentence that somebody may have changed', () => {
  const wording = wordingOf('改过的', { 'preface.liquid': ownPreface });
  expect(gouji('wording', '-o', wording)).toMatchObject({
    code: 2,
    stderr: `${wording}：文件夹里已经有文件。请另给一个文件夹名，以免盖掉改过的句子。\n`,
  });
  expect(readdirSync(wording)).toEqual(['preface.liquid']);
});
