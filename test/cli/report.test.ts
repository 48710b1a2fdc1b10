import type { Folder } from '../support/folder';
import { useFolder } from '../support/folder';
import { gouji } from '../support/run-cli';
import { answersFile, figures, finishedFile, previous, unwritten } from '../support/answers-file';
import { noFee } from '../support/finished';

const folder: Folder = useFolder();
const answers = folder.write('answers.json', finishedFile());

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
      finishedFile({ answers: { ...figures, ...noFee, 'decisions.licences': -1 } }),
    );
    const out = folder.at('wrong.txt');
    expect(gouji('report', wrong, '-o', out)).toMatchObject({
      code: 0,
      stdout: `已生成报告：${out}\n注意：数据还有 1 处必须改正，请先运行 npx gouji check 查看。\n`,
    });
    expect(folder.list()).toContain('wrong.txt');
  });

  it('writes an unfinished report just where it is told to, and names what is missing', () => {
    const unfinished = folder.write('unfinished.json', answersFile());
    const out = folder.at('年报.docx');
    expect(gouji('report', unfinished, '-o', out)).toMatchObject({
      code: 1,
      stdout: `已生成报告：${out}\n`,
      stderr: [`${out}：报告还没有写完，有 4 处待填写：`, ...unwritten.map((line) => `  ${line}`), ''].join(
        '\n',
      ),
    });
    expect(folder.list().filter((name) => name.includes('年报'))).toEqual(['年报.docx']);
    expect(gouji('report', unfinished, '-o', folder.at('unfinished.csv'))).toMatchObject({
      code: 0,
      stderr: '',
    });
  });

  it('writes the data as an answers file and as a table, from which the same report follows', () => {
    // A table of answers holds one year's.
    const last = ['--previous', folder.write('last.json', previous)];
    const text = folder.at('plain.txt');
    gouji('report', answers, '-o', text);
    for (const extension of ['.json', '.csv']) {
      const out = folder.at(`data${extension}`);
      expect(gouji('report', answers, '-o', out)).toMatchObject({ code: 0, stdout: `已写出数据：${out}\n` });
      const again = folder.at(`again${extension}.txt`);
      gouji('report', out, '-o', again, ...last);
      expect(folder.read(`again${extension}.txt`)).toEqual(folder.read('plain.txt'));
    }
  });

  it('adds charts to a web page, of as many years as are given', () => {
    const earlier = [2023, 2022].map((year) =>
      folder.write(`${year}.json`, { form: '2021', year, answers: { ...figures } }),
    );
    const out = folder.at('charts.html');
    const options = ['--charts', ...earlier.flatMap((file) => ['--previous', file])];
    expect(gouji('report', answers, '-o', out, ...options)).toMatchObject({ code: 0, stderr: '' });
    const page = folder.read('charts.html').toString();
    for (const text of ['图解', '新收申请的申请人', '2022年', '2023年', '2024年'])
      expect(page).toContain(text);
    expect(gouji('report', answers, '-o', folder.at('charts.txt'), '--charts')).toMatchObject({
      code: 2,
      stderr: `${folder.at('charts.txt')}：只有 .docx、.pdf、.html 报告可以用 --charts 附图解。\n`,
    });
  });

  it('keeps the last year that the file has itself where an older report is given, and warns', () => {
    const older = folder.write('older.json', { form: '2021', year: 2022, answers: { ...figures } });
    const warning = `注意：上年文件 ${older} 是 2022 年的报告，不是 2023 年的，请核对。\n`;
    const previousIn = (name: string): unknown =>
      (JSON.parse(folder.read(name).toString()) as { previous?: { year: number } }).previous?.year;
    const own = folder.at('own.json');
    expect(gouji('report', answers, '-o', own, '--previous', older).stdout).toContain(warning);
    expect(previousIn('own.json')).toBe(2023);
    const without = folder.write('without.json', answersFile({ previous: undefined }));
    const taken = folder.at('taken.json');
    expect(gouji('report', without, '-o', taken, '--previous', older).stdout).toContain(warning);
    expect(previousIn('taken.json')).toBe(2022);
  });

  it('says which character keeps the report from being written, and writes nothing', () => {
    const bad = folder.write('bad.json', answersFile({ texts: { problems: '人手\u0003不足' } }));
    const out = folder.at('bad.html');
    expect(gouji('report', bad, '-o', out)).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('“人手”之后有看不见的控制字符') as string,
    });
    expect(folder.list()).not.toContain('bad.html');
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
