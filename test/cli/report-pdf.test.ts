import { fieldsOf } from '../../src/model/form';
import { form2021 } from '../../src/forms/2021/index';
import { balancedFiling } from '../support/balanced-filing';
import { useOffice, usePrograms } from '../support/converters';
import { finishedTexts } from '../support/finished';
import { useFolder } from '../support/folder';
import { letterhead } from '../support/letterheads';
import {
  areFontsEmbedded,
  factsOf,
  insetsOfNumbers,
  isHeading,
  pagesOf,
  pagesOfTables,
  tagsOf,
  textOf,
} from '../support/pdf-pages';
import type { PageLines } from '../support/pdf-pages';
import { gouji, goujiWithPrograms } from '../support/run-cli';

const folder = useFolder();
const programs = usePrograms();
useOffice();

const title = '海滨县水利局2025年政府信息公开工作年度报告';
/** Every figure another, as far as totals leave it. */
const details = Object.fromEntries(fieldsOf(form2021).map(({ name }, index) => [name, index + 100]));
const filing = balancedFiling({ ...details, 'processingFee.amount': 0 }, { texts: finishedTexts });
const answers = folder.write('answers.json', filing);
const options = ['--charts', '--sign', '2026-01-20'];
const made = { 'with LibreOffice': folder.at('office.pdf'), 'with a browser': folder.at('browser.pdf') };

beforeAll(() => {
  const wanted = (out: string) => ['report', answers, '-o', out, ...options];
  const done = { code: 0, stderr: '' };
  expect(gouji(...wanted(made['with LibreOffice']))).toMatchObject(done);
  expect(goujiWithPrograms(programs.browser, ...wanted(made['with a browser']))).toMatchObject(done);
});

describe.each(Object.entries(made))('the PDF that is made on a machine %s', (_, file) => {
  let pages: readonly PageLines[];
  beforeAll(async () => {
    pages = await pagesOf(file);
  });
  const words = () => pages.flat(2).map(({ text }) => text);

  it('has A4 pages, a title, a structure for screen readers, and all its fonts', async () => {
    const { Title, Tagged, 'Page size': size } = await factsOf(file);
    expect([Title, Tagged]).toEqual([title, 'yes']);
    expect(size!.split(' x ').map((each) => Math.round(Number.parseFloat(each)))).toEqual([595, 842]);
    const { Table, H1, H2, TH, Figure } = await tagsOf(file);
    expect(Table).toBeGreaterThanOrEqual(3);
    expect([H1, H2, TH, Figure].filter((count) => count === undefined)).toEqual([]);
    expect([...new Set(await areFontsEmbedded(file))]).toEqual([true]);
  });

  it('has every figure of the tables as text', () => {
    const counts = new Map<string, number>();
    for (const word of words()) counts.set(word, (counts.get(word) ?? 0) + 1);
    const figures = fieldsOf(form2021).map(({ name }) => String(filing.answers[name] ?? ''));
    expect(figures.filter((figure) => !counts.has(figure))).toEqual([]);
  });

  it('numbers its pages outside: odd ones at the right, even ones at the left, one character in', () => {
    for (const inset of insetsOfNumbers(pages)) expect(inset).toBeCloseTo(14, -1);
  });

  it('keeps tables and headings together, and has the signature and then the charts', () => {
    expect(pagesOfTables(pages)).toEqual([1, 1, 1]);
    expect(pages.filter((page) => isHeading(page.at(-2)!))).toEqual([]);
    expect(textOf(pages.at(-1)![0]!)).toBe('图解');
    const before = pages.at(-2)!.map(textOf);
    expect(before.slice(-3, -1)).toEqual(['海滨县水利局', '2026年1月20日']);
  });
});

describe('a PDF', () => {
  const wanted = (name: string) => ['report', answers, '-o', folder.at(name)];

  it('is made in the office’s own letterhead by LibreOffice', async () => {
    const head = folder.write('head.docx', await letterhead());
    expect(gouji(...wanted('lettered.pdf'), '--template', head, '--charts').code).toBe(0);
    const pages = await pagesOf(folder.at('lettered.pdf'));
    expect(pages.filter((lines) => textOf(lines[0]!) !== '海滨县水利局文件')).toEqual([]);
    expect(pages[0]!.map(textOf).join('')).toContain(title);
    expect(pages.at(-1)!.map(textOf)).toContain('图解');
    const refused = goujiWithPrograms(programs.browser, ...wanted('refused.pdf'), '--template', head);
    expect(refused).toMatchObject({
      code: 2,
      stderr: `${folder.at('refused.pdf')}：套用信头的 PDF 要用 LibreOffice 生成，这台电脑上没有找到。请安装后再试；也可以先生成 .docx 报告，用 Word 或 WPS 打开后另存为 PDF。\n`,
    });
  });

  it('is not made where nothing can make it, and nothing is written then', () => {
    expect(goujiWithPrograms(programs.none, ...wanted('none.pdf'))).toMatchObject({
      code: 2,
      stdout: '',
      stderr: `${folder.at('none.pdf')}：生成 PDF 要用 LibreOffice，或者 Edge、Chrome 浏览器，这台电脑上没有找到。请安装后再试；也可以先生成 .docx 报告，用 Word 或 WPS 打开后另存为 PDF。\n`,
    });
    expect(folder.list().filter((name) => /none|refused|tmp/u.test(name))).toEqual([]);
  });
});
