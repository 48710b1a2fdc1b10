import { mkdirSync, writeFileSync } from 'node:fs';
import * as path from 'node:path';
import { form2021 } from '../../src/forms/2021/index';
import { answersFile, figures, figuresOnly } from '../support/answers-file';
import { withAnswers } from '../support/filing-fixture';
import { useFolder } from '../support/folder';
import { encodeGb18030 } from '../support/gb18030';
import { docxOf } from '../support/report-files';
import { gouji } from '../support/run-cli';

const folder = useFolder();
const at = (name: string): string => folder.at(name);
const put = (name: string, content: object): string => {
  mkdirSync(path.dirname(at(name)), { recursive: true });
  return folder.write(name, content);
};
const wrong = answersFile({ answers: { ...figures, 'requests.granted.person': 3 } });

interface Printed {
  readonly files: readonly { readonly file: string; readonly summary: { readonly error: number } }[];
}

beforeAll(() => {
  put('县/水利局/年报.json', answersFile());
  put('县/教育局.json', wrong);
  put('县/~$年报.xlsx', {});
  put('县/Thumbs.db', {});
  folder.write('县/财政局.xlsx', '');
});

describe('gouji check over folders and patterns', () => {
  it('ends with a line a file and a summary', () => {
    const { code, stdout, stderr } = gouji('check', at('县'));
    const empty = '文件是空的。请检查文件是否完整。';
    expect(code).toBe(2);
    expect(stderr).toBe(`${at('县')}/财政局.xlsx：${empty}\n`);
    const lines = stdout.split('\n');
    expect(lines.slice(lines.indexOf('结果'))).toEqual([
      '结果',
      expect.stringMatching(/^ {2}.*\/县\/教育局\.json：有错 \d+ 处$/u),
      `  ${at('县')}/财政局.xlsx：读不出，${empty}`,
      `  ${at('县')}/水利局/年报.json：通过`,
      '3 个：1 通过，1 有错，1 读不出。另有 2 个不是报告的文件没有读。',
      '',
    ]);
  });

  it('says of one file what it always said, and no summary', () => {
    const { code, stdout } = gouji('check', at('县/*/年报.json'));
    expect({ code, stdout }).toEqual({
      code: 0,
      stdout: `${at('县')}/水利局/年报.json（海滨县水利局 2024年）\n${figuresOnly}`,
    });
  });

  it('prints JSON that can be parsed, whatever fails, and nothing else', () => {
    const { code, stdout } = gouji('check', at('县'), at('没有'), '--format', 'json');
    expect(code).toBe(2);
    const { files, ...others } = JSON.parse(stdout) as Printed;
    expect(others).toEqual({});
    expect(files.map(({ file }) => path.basename(file))).toEqual(['教育局.json', '年报.json']);
    expect(files.map(({ summary }) => summary.error > 0)).toEqual([true, false]);
  });

  it.each([
    ['县/*.pdf', '找不到这个文件，也没有符合这个写法的文件。请检查名称和所在的文件夹。'],
    ['空', '里面没有找到报告文件。请检查是不是选错了文件夹。'],
    ['县/~$年报.xlsx', '是 Office 或 WPS 打开文件时的临时文件，不是报告。'],
  ])('says that nothing is in %s', (name, says) => {
    mkdirSync(at('空'), { recursive: true });
    expect(gouji('check', at(name))).toMatchObject({
      code: 2,
      stdout: '',
      stderr: `${at(name)}：${says}\n`,
    });
    expect(gouji('check', at(name), '--format', 'json').stdout).toBe('{"files":[]}\n');
  });

  it('opens files whose names are in GBK', () => {
    mkdirSync(at('码'));
    const name = Buffer.concat([Buffer.from(at('码/')), encodeGb18030('水利局.json')]);
    writeFileSync(name, JSON.stringify(answersFile()));
    const { code, stdout } = gouji('check', at('码'));
    expect({ code, stdout }).toEqual({
      code: 0,
      stdout: `${at('码')}/水利局.json（海滨县水利局 2024年）\n${figuresOnly}`,
    });
  });

  it('takes no folder for last year’s report', () => {
    expect(gouji('check', at('县'), '--previous', at('县'))).toMatchObject({
      code: 2,
      stdout: '',
      stderr: `上年文件 ${at('县')}：是文件夹；这里的 --previous 只能是一个文件。各机关分别与上年报告对照，请用 npx gouji collect。\n`,
    });
  });

  it('holds no results: a hundred files more take hardly more memory', () => {
    for (let count = 0; count < 120; count++) put(`多/${count}.json`, wrong);
    const few = gouji('check', at('多/1[0-9].json'));
    const many = gouji('check', at('多'));
    expect(many.stdout).toContain('\n120 个：0 通过，120 有错，0 读不出。\n');
    expect(many.usage!.peak - few.usage!.peak).toBeLessThan(100);
  });
});

describe('what is said of a file on the command line', () => {
  const body = (...args: readonly string[]): string => gouji('check', ...args).stdout.split('\n')[0]!;

  it('is the body, where --body names it, and its kind by that name', () => {
    const nameless = put('无名.json', answersFile({ body: '' }));
    expect(body(nameless, '--body', '海滨县水利局')).toBe(`${nameless}（海滨县水利局 2024年）`);
    expect(gouji('check', nameless).stdout).toContain('没有写明机关名称');
    expect(gouji('check', nameless, '--body', ' ').stderr).toContain('--body 没有填名称');
    const read = (...args: readonly string[]): unknown =>
      (
        JSON.parse(gouji('import', nameless, '--format', 'json', ...args).stdout) as {
          body: string;
          settings: { kind: string };
        }
      ).settings.kind;
    expect(read('--body', '海滨县城关镇人民政府')).toBe('township');
    expect(read('--body', '海滨县城关镇人民政府', '--kind', '派出机构')).toBe('branch');
  });

  it('is one of several reports, where --pick says which', () => {
    const filing = (year: number): Uint8Array => docxOf(form2021, withAnswers({}, { year }));
    const one = folder.write('一份.docx', filing(2024));
    expect(gouji('check', one, '--pick', '1').stdout).not.toBe('');
    expect(gouji('check', one, '--pick', '2')).toMatchObject({
      code: 2,
      stderr: `${one}：文件里只有 1 份年度报告。\n`,
    });
    expect(gouji('check', one, '--pick', '0').stderr).toContain('--pick 填的是“0”；请填序号，如 1。');
  });
});
