import { existsSync } from 'node:fs';
import { textsOf } from '../support/docx-parts';
import { letterhead } from '../support/letterheads';
import type { Folder } from '../support/folder';
import { useFolder } from '../support/folder';
import { gouji } from '../support/run-cli';
import { finishedFile } from '../support/answers-file';

const folder: Folder = useFolder();
const answers = folder.write('answers.json', finishedFile());
const textsIn = (name: string): readonly string[] => textsOf(folder.read(name));

describe('gouji report -o 报告.docx', () => {
  let head: string;
  beforeAll(async () => {
    head = folder.write('信头.docx', await letterhead());
  });

  it('writes a Word document, signed where asked', () => {
    const out = folder.at('signed.docx');
    expect(gouji('report', answers, '-o', out, '--sign', '2026-01-20')).toMatchObject({
      code: 0,
      stdout: `已生成报告：${out}\n`,
      stderr: '',
    });
    expect(textsIn('signed.docx')).toContain('一、总体情况');
    expect(textsIn('signed.docx').at(-1)).toBe('2026年1月20日');
  });

  it('signs on today where no day is given', () => {
    gouji('report', answers, '-o', folder.at('today.docx'), '--sign');
    const today = new Date();
    expect(textsIn('today.docx').at(-1)).toBe(
      `${today.getFullYear()}年${today.getMonth() + 1}月${today.getDate()}日`,
    );
  });

  it('puts the report into a letterhead', () => {
    const out = folder.at('letter.docx');
    expect(gouji('report', answers, '-o', out, '--template', head, '--sign', '2026-01-20')).toMatchObject({
      code: 0,
      stderr: '',
    });
    const texts = textsIn('letter.docx');
    expect([texts[0], texts.at(-2), texts.at(-1)]).toEqual([
      '海水公开〔2026〕1号',
      '2026年1月20日',
      '抄送：海滨县人民政府办公室',
    ]);
  });

  it.each([
    ['missing.docx', '找不到文件。请检查文件名和路径。'],
    ['answers.json', '信头文件不是 .docx 文档。请用 Word 或 WPS 打开信头文件，另存为 .docx 后再试。'],
  ])('names a letterhead that cannot be used, and writes nothing: %s', (name, says) => {
    const out = folder.at('nothing.docx');
    expect(gouji('report', answers, '-o', out, '--template', folder.at(name))).toMatchObject({
      code: 2,
      stdout: '',
      stderr: expect.stringMatching(new RegExp(`^信头文件 .*${name}：${says}\n$`)) as string,
    });
    expect(existsSync(out)).toBe(false);
  });

  it.each([['2026-02-30'], ['0026-01-20'], ['明天'], ['2026-1']])('does not sign on %s', (day) => {
    const { code, stderr } = gouji('report', answers, '-o', folder.at('nothing.docx'), '--sign', day);
    expect(code).toBe(2);
    expect(stderr).toContain(`--sign 填的是“${day}”；请填日期，如 2026-01-20，或者不填，用今天的日期。`);
  });

  it.each([[['--sign']], [['--template', '信头.docx']]])('has no use for %s in a text', (options) => {
    const { code, stderr } = gouji('report', answers, '-o', folder.at('nothing.txt'), ...options);
    expect(code).toBe(2);
    expect(stderr).toContain('只有 .docx、.pdf 报告可以用 --template 套用信头、用 --sign 落款。');
  });
});
