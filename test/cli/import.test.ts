import { writeCsv } from 'hucre';
import { writeXlsx } from 'hucre/xlsx';
import { form2021 } from '../../src/forms/2021/index';
import { withAnswers } from '../support/filing-fixture';
import { encodeGb18030 } from '../support/gb18030';
import { docxOf, pageOf, sheetsOf, tableHtml } from '../support/report-files';
import { clearShapes, paragraphs, reportLines, runTogether, tableOf } from '../support/report-text';
import { useOffice } from '../support/soffice';
import type { Folder } from '../support/folder';
import { useFolder } from '../support/folder';
import { gouji } from '../support/run-cli';
import { figures, figuresOnly, previous } from '../support/answers-file';

const folder: Folder = useFolder();
const filing = withAnswers(figures);
const lastYear = withAnswers({ ...previous.answers });
const text = reportLines(form2021, filing, clearShapes['rows with bars']!).join('\n');

const kinds = [
  'report.html',
  'gb18030.htm',
  'report.docx',
  'report.xlsx',
  'report.xls',
  'report.ods',
  'report.txt',
  'joined.txt',
] as const;
const office = useOffice();

beforeAll(async () => {
  folder.write('report.html', pageOf(form2021, filing));
  folder.write(
    'gb18030.htm',
    encodeGb18030(pageOf(form2021, filing).replace('charset="utf-8"', 'charset="gb2312"')),
  );
  folder.write('report.csv', writeCsv(sheetsOf(form2021, filing, false)[1]!.rows));
  folder.write('report.docx', docxOf(form2021, filing));
  const report = await writeXlsx({ sheets: sheetsOf(form2021, filing, true) });
  folder.write('report.xlsx', report);
  for (const format of ['xls', 'ods'] as const)
    folder.write(`report.${format}`, (await office.convert({ report }, format))['report']!);
  folder.write('report.txt', text);
  folder.write('joined.txt', runTogether(form2021, filing));
  folder.write('last.html', pageOf(form2021, lastYear).replaceAll('2025', '2024'));
});

interface Printed {
  readonly year: number;
  readonly body: string;
  readonly answers: Record<string, unknown>;
  readonly unread: readonly unknown[];
  readonly notices: readonly string[];
}

describe('gouji import', () => {
  it.each(kinds)('prints the answers of %s as JSON and nothing else', (name) => {
    const { code, stdout, stderr } = gouji('import', folder.at(name), '--format', 'json');
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const printed = JSON.parse(stdout) as Printed;
    expect(printed).toMatchObject({
      form: '2021',
      body: '海滨县水利局',
      year: 2025,
      unread: [],
      notices: [],
    });
    expect(printed.answers).toEqual(filing.answers);
    expect(stdout.trimEnd().split('\n')).toHaveLength(1);
  });

  it('prints the answers of a .csv, which has tables and no more', () => {
    const { code, stdout } = gouji('import', folder.at('report.csv'), '--format', 'json');
    expect(code).toBe(0);
    expect((JSON.parse(stdout) as Printed).answers).toEqual(filing.answers);
  });

  it('prints an answers file that can be used as it is', () => {
    const answers = folder.write(
      'read.json',
      gouji('import', folder.at('joined.txt'), '--format', 'json').stdout,
    );
    expect(gouji('check', answers, '--previous', folder.at('last.html'))).toMatchObject({
      code: 0,
      stderr: '',
    });
  });

  it('writes a workbook, but not over another file', () => {
    const out = folder.at('out.xlsx');
    const done = gouji('import', folder.at('report.html'), '-o', out);
    expect(done).toMatchObject({ code: 0, stderr: '' });
    expect(done.stdout).toContain(`已写成工作簿：${out}`);
    const again = gouji('import', folder.at('report.html'), '-o', out);
    expect(again).toMatchObject({
      code: 2,
      stdout: '',
      stderr: `${out}：文件已经存在。请换一个文件名，或加 --force 覆盖。\n`,
    });
    expect(gouji('import', folder.at('report.html'), '-o', out, '--force').code).toBe(0);
    expect(gouji('import', folder.at('report.html'), '-o', folder.at('out.pdf'))).toMatchObject({
      code: 2,
      stderr: `${folder.at('out.pdf')}：文件名应以 .xlsx 结尾。\n`,
    });
    const { answers } = JSON.parse(gouji('import', out, '--format', 'json').stdout) as Printed;
    expect(answers).toMatchObject(filing.answers);
  });

  it('says in words what was read, told apart and left out', () => {
    const file = folder.write(
      'odd.txt',
      text.replace(/^行政规范性文件 .*/mu, '行政规范性文件1234').replace(/^规章 .*/mu, '规章 | / | 0 |  '),
    );
    expect(gouji('import', file).stdout).toBe(
      [
        `${file}（海滨县水利局 2025年 国办公开办函〔2021〕30号格式）`,
        '  读出 195 个数字，1 个格里不是数字，1 个格空着，3 个格没有读出。',
        '  读入文字：（一）主动公开；（二）依申请公开；（三）政府信息管理；（四）政府信息公开平台建设；（五）监督保障；五、存在的主要问题及改进情况；六、其他需要报告的事项。',
        '  没有读入，请对照原文',
        '    表二“行政规范性文件”行：1234。数字连在一起，有 3 种读法，都说得通，如 12、3、4 或 1、23、4 或 1、2、34。',
        '',
      ].join('\n'),
    );
    const joined = gouji('import', folder.at('joined.txt')).stdout;
    expect(joined).toMatch(
      / {2}按计算拆开的数字，请核对\n(?: {4}.*\n)* {4}(?:另有 )?\d+ 行全是一位数，逐位拆开。\n/u,
    );
  });

  it('names tables and rows that are not there', () => {
    const file = folder.write(
      'part.txt',
      text.replace(/^四、政府信息公开[^]*(?=^五、)/mu, '').replace(/^行政强制 .*\n/mu, ''),
    );
    expect(gouji('import', file).stdout).toContain(
      [
        '  文件里没有找到',
        '    表二：“行政强制”行',
        '    表四（四、政府信息公开行政复议、行政诉讼情况）',
        '',
      ].join('\n'),
    );
  });

  it('refuses a blank form, and takes one that has texts', () => {
    const blank = withAnswers({}, { answers: {} });
    const table = folder.write('blank.html', tableHtml(tableOf(form2021, 3), blank));
    expect(gouji('import', table)).toMatchObject({
      code: 2,
      stdout: '',
      stderr: `${table}：表格里没有填数字，也没有正文，没有可以读入的内容。请检查是不是选了空白的表格。\n`,
    });
    const page = folder.write('texts.html', pageOf(form2021, blank));
    const { code, stdout } = gouji('import', page);
    expect(code).toBe(0);
    expect(stdout).toContain('表格里没有填数字；只读入了正文。');
  });

  it('asks which of several reports is meant', () => {
    const file = folder.write(
      'two.txt',
      `${text.replaceAll('2025', '2024').replace(/\| 3 \|/u, '| 4 |')}\n${text}`,
    );
    const titles = [2024, 2025].map((year) => paragraphs.title.replace('2025', String(year)));
    expect(gouji('import', file)).toMatchObject({
      code: 2,
      stdout: '',
      stderr: `${file}：文件里有 2 份年度报告（1. ${titles[0]}；2. ${titles[1]}）。请指明要读哪一份。在命令行加 --pick 序号，读取其中一份。\n`,
    });
    expect(
      (JSON.parse(gouji('import', file, '--pick', '2', '--format', 'json').stdout) as Printed).year,
    ).toBe(2025);
    expect(gouji('import', file, '--pick', '3')).toMatchObject({
      code: 2,
      stderr: `${file}：文件里只有 2 份年度报告。\n`,
    });
    expect(gouji('import', file, '--pick', '二').stderr).toBe(
      `${file}：--pick 填的是“二”；请填序号，如 1。\n`,
    );
  });

  it('names what it cannot use on one line', () => {
    const file = folder.write('photo.jpg', Uint8Array.from([0xff, 0xd8, 0xff, 0xe0]));
    expect(gouji('import', file, '--format', 'json')).toMatchObject({
      code: 2,
      stdout: '',
      stderr: `${file}：是图片，读不出数字。请使用网页、文档或工作簿。\n`,
    });
  });
});

describe('gouji check', () => {
  it('takes every kind, and last year of every kind', () => {
    const files = kinds.map((name) => folder.at(name));
    const { code, stdout, stderr } = gouji('check', ...files, '--previous', folder.at('last.html'));
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const said = files.map((file) => {
      // The workbooks have tables only.
      const hasTexts = !/\.(?:xlsx?|ods)$/u.test(file);
      return `${file}（海滨县水利局 2025年）\n${hasTexts ? '  ✓ 没有必须改正的问题。\n' : figuresOnly}`;
    });
    const summary = [
      '结果',
      ...files.map((file) => `  ${file}：通过`),
      '8 个：8 通过，0 有错，0 读不出。',
      '',
    ];
    expect(stdout).toBe([...said, summary.join('\n')].join(''));
  });

  it('says of a row that it could not read', () => {
    const file = folder.write('unread.txt', text.replace(/^行政规范性文件 .*/mu, '行政规范性文件1234'));
    const { stdout } = gouji('check', file);
    const said = stdout.split('\n').filter((line) => line.includes('数字连在一起'));
    expect(said).toEqual([
      '    没有读懂这一行：表二“行政规范性文件”行“1234”，数字连在一起，有 3 种读法，都说得通；没有核对，请对照原文。',
    ]);
  });
});
