import { openXlsx, readXlsx } from 'hucre/xlsx';
import type { Folder } from '../support/folder';
import { useFolder } from '../support/folder';
import { gouji } from '../support/run-cli';
import { answersFile, previous } from '../support/answers-file';

const folder: Folder = useFolder();
const answers = folder.write('answers.json', answersFile());

/** What `gouji check` reads in a workbook, and some cells of its cover by label. */
const seen = async (file: string) => {
  const { files } = JSON.parse(gouji('check', file, '--format', 'json').stdout) as {
    files: { form: string; year: number; body: string; summary: object; notChecked: object[] }[];
  };
  const workbook = await readXlsx(folder.read(file.slice(folder.at('').length)));
  const cover = new Map(workbook.sheets[0]!.rows.map(([label, value]) => [label, value]));
  return { ...files[0]!, cover, sheets: workbook.sheets.map(({ name }) => name) };
};

describe('gouji new', () => {
  it('makes a blank workbook for the year that is reported on, and says where', async () => {
    const out = folder.at('blank.xlsx');
    expect(gouji('new', out)).toMatchObject({
      code: 0,
      stdout: `已建好工作簿：${out}\n下一步：用 Excel、WPS 或 LibreOffice 打开填写，然后运行 npx gouji check ${out} 校验。\n`,
      stderr: '',
    });
    const today = new Date();
    const year = today.getFullYear() - (today.getMonth() < 6 ? 1 : 0);
    const { form, body, sheets, ...blank } = await seen(out);
    expect({ form, body, year: blank.year }).toEqual({ form: '2021', body: '', year });
    expect(blank.summary).toMatchObject({ error: 3 }); // one for each statutory table
    expect(sheets).toHaveLength(11);
  });

  it('fills it in from an answers file, last year with it', async () => {
    const out = folder.at('filled.xlsx');
    expect(gouji('new', out, '--answers', answers).code).toBe(0);
    const { year, body, summary, notChecked, cover } = await seen(out);
    expect({ year, body }).toEqual({ year: 2024, body: '海滨县水利局' });
    expect(summary).toEqual({ error: 0, note: 0, hint: 0 });
    expect(notChecked).not.toContainEqual(expect.objectContaining({ rule: 'matches-last-year' }));
    expect(cover.get('自称')).toBe('我局');
  });

  it('lets the options speak louder than the answers file', async () => {
    const out = folder.at('options.xlsx');
    const options = ['--body', '海滨县档案馆', '--self', '我馆', '--year', '2022'];
    expect(gouji('new', out, '--answers', answers, ...options).code).toBe(0);
    const { year, body, cover } = await seen(out);
    expect([year, body, cover.get('自称')]).toEqual([2022, '海滨县档案馆', '我馆']);
  });

  it.each([
    ['海滨县人民政府', [], '本级政府汇总'],
    ['海滨县人民政府', ['--kind', '本级政府办公室'], '政府办公室'],
  ])('takes the kind of %s from its name, or from %j', async (body, options, kind) => {
    const out = folder.at(`${body}${options.length}.xlsx`);
    expect(gouji('new', out, '--body', body, ...options).code).toBe(0);
    expect((await seen(out)).cover.get('机关类型')).toBe(kind);
  });

  it('refuses a kind that is none', () => {
    expect(gouji('new', folder.at('no-kind.xlsx'), '--kind', '社团').stderr).toContain(
      '--kind 填的是“社团”；可用的有：本级政府汇总、政府办公室、部门、乡镇街道、派出机构、垂直管理、公共企事业单位。',
    );
  });

  it('makes a workbook of the form of 2019', async () => {
    const out = folder.at('2019.xlsx');
    expect(gouji('new', out, '--form', '2019', '--year', '2020').code).toBe(0);
    const { form, cover } = await seen(out);
    expect(form).toBe('2019');
    expect(cover.get('报告格式')).toBe('国办公开办函〔2019〕60号');
  });

  it('takes the form that was in force in the year, also of an answers file that names none', async () => {
    const old = folder.write('form-left-out.json', {
      year: 2020,
      answers: { 'requests.otherwise.person': 0 },
    });
    for (const [index, options] of [
      ['--year', '2020'],
      ['--answers', old],
    ].entries()) {
      const out = folder.at(`in-force-${index}.xlsx`);
      expect(gouji('new', out, ...options).code).toBe(0);
      const { form, year, cover } = await seen(out);
      expect([form, year, cover.get('报告格式')]).toEqual(['2019', 2020, '国办公开办函〔2019〕60号']);
    }
  });

  it('takes the form that is asked for, whatever the year', async () => {
    const out = folder.at('asked-for.xlsx');
    expect(gouji('new', out, '--form', '2021', '--year', '2020').code).toBe(0);
    const { form, year } = await seen(out);
    expect([form, year]).toEqual(['2021', 2020]);
  });

  it('takes last year from a workbook as well as from an answers file', async () => {
    const lastAnswers = { 'requests.carriedOut.person': 4, 'requests.carriedOut.total': 4 };
    const last = folder.write('last.json', {
      form: '2021',
      year: 2023,
      answers: { ...previous.answers, ...lastAnswers },
    });
    gouji('new', folder.at('last.xlsx'), '--answers', last);
    for (const [index, file] of [last, folder.at('last.xlsx')].entries()) {
      const out = folder.at(`after-${index}.xlsx`);
      expect(gouji('new', out, '--answers', answers, '--previous', file).code).toBe(0);
      expect((await seen(out)).summary).toMatchObject({ note: 2 }); // carried in 1, last year 4: person, total
    }
  });

  it('says that the report given for last year’s is of another year', () => {
    const old = folder.write('old.json', { form: '2021', year: 2021, answers: {} });
    const out = folder.at('after-old.xlsx');
    const { code, stdout } = gouji('new', out, '--answers', answers, '--previous', old);
    expect(code).toBe(0);
    expect(stdout).toContain(`注意：上年文件 ${old} 是 2021 年的报告，不是 2023 年的，请核对。\n`);
  });

  it('adds a sheet of charts where it is wanted and there are figures', async () => {
    const out = folder.at('charts.xlsx');
    expect(gouji('new', out, '--answers', answers, '--charts').code).toBe(0);
    const { sheets } = await openXlsx(folder.read('charts.xlsx'));
    expect(sheets.at(-1)?.name).toBe('图解');
    expect(sheets.at(-1)?.charts).toHaveLength(3);
    const { stdout } = gouji('new', folder.at('no-charts.xlsx'), '--charts');
    expect(stdout).toContain('注意：没有可以画成图的数据，没有加“图解”页。');
  });

  it.each([
    { what: '--year 23', says: '--year 填的是“23”；请填四位数的年份，如 2025。' },
    { what: '--year 0000', says: '--year 填的是“0000”；请填四位数的年份，如 2025。' },
    { what: '--form 2008', says: '--form 填的是“2008”；可用的格式有：2021、2019。' },
    {
      what: `--form 2019 --answers ${answers}`,
      says: '--form 填的是“2019”，但答案文件用的是“2021”格式。请改为一致。',
    },
  ])('refuses $what', ({ what, says }) => {
    const out = folder.at('refused.xlsx');
    expect(gouji('new', out, ...what.split(' '))).toMatchObject({ code: 2, stderr: `${out}：${says}\n` });
    expect(folder.list()).not.toContain('refused.xlsx');
  });

  it('refuses a name that is not of a workbook', () => {
    const out = folder.at('a.xls');
    expect(gouji('new', out)).toMatchObject({ code: 2, stderr: `${out}：文件名应以 .xlsx 结尾。\n` });
  });

  it('names the file at fault when it is not the workbook', () => {
    const bad = folder.write('bad.json', '{');
    const options = ['new', folder.at('refused.xlsx')];
    const why = '内容不是有效的 JSON；请检查文件是否完整。\n';
    expect(gouji(...options, '--answers', bad)).toMatchObject({ code: 2, stderr: `答案文件 ${bad}：${why}` });
    expect(gouji(...options, '--previous', bad)).toMatchObject({
      code: 2,
      stderr: `上年文件 ${bad}：${why}`,
    });
    expect(folder.list()).not.toContain('refused.xlsx');
  });
});
