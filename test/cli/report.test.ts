import type { Folder } from './folder';
import { useFolder } from './folder';
import { gouji } from './run-cli';
import { answersFile, figures } from './sample';

const folder: Folder = useFolder();
const answers = folder.write('answers.json', answersFile());

describe('gouji report', () => {
  it('writes the same text from an answers file and from the workbook made of it', () => {
    const workbook = folder.at('answers.xlsx');
    gouji('new', workbook, '--answers', answers);
    const texts = [answers, workbook].map((file, index) => {
      const out = folder.at(`report-${index}.txt`);
      expect(gouji('report', file, '-o', out)).toMatchObject({
        code: 0,
        stdout: `已生成报告：${out}\n`,
        stderr: '',
      });
      return folder.read(`report-${index}.txt`).toString();
    });
    expect(texts[0]).toContain('新收政府信息公开申请3件');
    expect(texts[1]).toBe(texts[0]);
  });

  it('writes the report of figures with errors too, but says so', () => {
    const wrong = folder.write(
      'wrong.json',
      answersFile({ answers: { ...figures, 'decisions.licences': -1 } }),
    );
    const out = folder.at('wrong.txt');
    expect(gouji('report', wrong, '-o', out)).toMatchObject({
      code: 0,
      stdout: `已生成报告：${out}\n注意：数据还有 1 处必须改正，请先运行 gouji check 查看。\n`,
    });
    expect(folder.list()).toContain('wrong.txt');
  });

  it('names the formats that it can write', () => {
    const out = folder.at('report.pages');
    const { code, stderr } = gouji('report', answers, '-o', out);
    expect(code).toBe(2);
    expect(stderr).toMatch(/^[^\n]*：不支持这种格式。文件名应以 (?=.*\.txt).+ 结尾。\n$/);
  });

  it('names the file that it cannot read, and writes nothing', () => {
    const missing = folder.at('missing.xlsx');
    const out = folder.at('nothing.txt');
    expect(gouji('report', missing, '-o', out)).toMatchObject({
      code: 2,
      stderr: `${missing}：找不到文件。请检查文件名和路径。\n`,
    });
    expect(folder.list()).not.toContain('nothing.txt');
  });
});
