import { exportDocx } from '../../src/exports/docx';
import { openLetterhead } from '../../src/session/report/letterhead';
import type { Filing } from '../../src/model/filing';
import { letterhead } from '../support/letterheads';
import { withAnswers } from '../support/filing-fixture';
import { goldenFiling, realFilings, sessionOf } from '../support/golden';
import {
  insetsOfNumbers,
  isHeading,
  leftEdge,
  pagesOf,
  pagesOfTables,
  rightEdge,
  textOf,
} from '../support/pdf-pages';
import type { PageLines } from '../support/pdf-pages';
import { useOffice } from '../support/soffice';

const office = useOffice();
const signed = { signed: true, date: new Date(2026, 0, 20) };

const long = withAnswers(
  { 'review.upheld': 1_234_567, 'fees.amount': 592_372.4491 },
  {
    texts: {
      management: '公开要及时准确并且完整'.repeat(300),
      supervision: '全年检查13579次。'.repeat(100),
      problems: '一是公开不够及时。\n二是不够完整。',
    },
  },
);
/** A report whose first chapter takes more and more lines, so that each heading comes to the foot of a page once. */
const ofLines = (lines: number, slot: string): Filing =>
  withAnswers({}, { texts: { [slot]: Array.from({ length: lines }, () => '公开及时。').join('\n') } });
const lengths = [0, 2, 4, 6, 8, 10, 12, 14, 16, 18, 20];

const filings = {
  ...Object.fromEntries([...realFilings, '2022-form-of-2019'].map((name) => [name, goldenFiling(name)])),
  long,
};

const pages = new Map<string, readonly PageLines[]>();

beforeAll(async () => {
  const written: Record<string, Uint8Array> = {};
  for (const [name, filing] of Object.entries(filings))
    written[name] = await exportDocx(sessionOf(filing).composed(), signed);
  const head = openLetterhead(await letterhead());
  written['letterhead'] = await exportDocx(sessionOf(long).composed(), { ...signed, letterhead: head });
  const charts = sessionOf(goldenFiling('2023-prefecture-city')).charts();
  for (const lines of lengths) {
    const composed = sessionOf(ofLines(lines, 'management')).composed();
    written[`lines-${lines}`] = await exportDocx(composed, { ...signed, charts });
    const late = sessionOf(ofLines(lines, 'problems')).composed();
    written[`ending-${lines}`] = await exportDocx(late, signed);
    written[`lettered-${lines}`] = await exportDocx(composed, { ...signed, charts, letterhead: head });
  }
  await office.convert(written, 'pdf', 'docx');
  for (const name of Object.keys(written)) pages.set(name, await pagesOf(office.at(`${name}.pdf`)));
});

describe.each(Object.keys(filings))('the Word document as LibreOffice lays it out: %s', (name) => {
  it('numbers its pages outside: odd ones at the right, even ones at the left, one character in', () => {
    for (const inset of insetsOfNumbers(pages.get(name)!)) expect(inset).toBeCloseTo(14, 0);
  });

  it('ends no page with a heading', () => {
    expect(pages.get(name)!.filter((lines) => isHeading(lines.at(-2)!))).toEqual([]);
  });

  it('keeps every table on one page', () => {
    expect(pagesOfTables(pages.get(name)!)).toEqual([1, 1, 1]);
  });

  it('has nothing outside the margins but signs that hang over the end of a line', () => {
    const outside = pages
      .get(name)!
      .flatMap((lines) => lines.flat())
      .filter(({ left, right }) => left < leftEdge - 1 || right > rightEdge + 17);
    expect(outside).toEqual([]);
  });
});

it('has 22 lines of 28 characters on a page of text', () => {
  const full = pages.get('long')![2]!.slice(0, -1);
  expect(full).toHaveLength(22);
  expect(new Set(full.map((line) => textOf(line).length))).toEqual(new Set([28]));
});

it('breaks no number over two lines', () => {
  const words = pages.get('long')!.flat(2);
  const whole = words.filter(({ text }) => text.includes('13579'));
  expect(whole).toHaveLength(100);
});

it('shows a figure of seven digits in table four on one line', () => {
  expect(
    pages
      .get('long')!
      .flat()
      .flat()
      .map(({ text }) => text),
  ).toContain('1234567');
});

it('keeps the head of a letterhead on every page, and headings with what follows', () => {
  const lettered = pages.get('letterhead')!;
  expect(lettered.length).toBeGreaterThan(4);
  expect(lettered.filter((lines) => textOf(lines[0]!) !== '海滨县水利局文件')).toEqual([]);
  expect(lettered.filter((lines) => isHeading(lines.at(-1)!))).toEqual([]);
});

it.each(lengths)(
  'ends no page with a heading, and breaks no table, whatever the length: %d lines',
  (lines) => {
    const [plain, lettered] = [`lines-${lines}`, `lettered-${lines}`].map((name) => pages.get(name)!);
    // The last line of ours is the page number.
    expect(plain!.filter((page) => isHeading(page.at(-2)!)).map((page) => page.map(textOf))).toEqual([]);
    expect(lettered!.filter((page) => isHeading(page.at(-1)!)).map((page) => page.map(textOf))).toEqual([]);
    expect([plain, lettered].map((each) => pagesOfTables(each!))).toEqual([
      [1, 1, 1],
      [1, 1, 1],
    ]);
  },
);

it.each(lengths)('leaves no signature on a page without text: %d lines', (lines) => {
  const [page] = pages
    .get(`ending-${lines}`)!
    .filter((each) => each.some((line) => textOf(line) === '2026年1月20日'));
  // The name, the date, and the page number.
  expect(page!.length).toBeGreaterThan(3);
});

it('puts table two under the text where there is room, and the charts together on the last page', () => {
  const tables = lengths.map((lines) =>
    pages.get(`lines-${lines}`)!.find((page) => page.some((line) => textOf(line) === '第二十条第（一）项')),
  );
  expect(tables.some((page) => page!.length > 20)).toBe(true);
  for (const lines of lengths) {
    const all = pages.get(`lines-${lines}`)!;
    const last = all.at(-1)!.map(textOf);
    expect(last[0]).toBe('图解');
    // Under the head of the letterhead.
    expect(pages.get(`lettered-${lines}`)!.map((page) => textOf(page[1]!))).toContain('图解');
    expect(last.filter((line) => line.includes('（单位：件）'))).toHaveLength(2);
    expect(
      all
        .at(-2)!
        .map(textOf)
        .some((line) => line.endsWith('月20日')),
    ).toBe(true);
  }
});
