import { exportDocx } from '../../src/exports/docx';
import { forms } from '../../src/forms/index';
import { openLetterhead } from '../../src/session/report/letterhead';
import { letterhead } from '../support/letterheads';
import { withAnswers } from '../support/filing-fixture';
import { goldenFiling, realFilings, sessionOf } from '../support/golden';
import { runTool } from '../support/run-tool';
import { useOffice } from '../support/soffice';

const office = useOffice();
const signed = { signed: true, date: new Date(2026, 0, 20) };

const long = withAnswers(
  { 'review.upheld': 1_234_567, 'fees.amount': 592_372.4491 },
  {
    texts: {
      management: '公开要及时准确并且完整'.repeat(300),
      problems: '一是公开不够及时。\n二是不够完整。',
    },
  },
);
const filings = {
  ...Object.fromEntries([...realFilings, '2022-form-of-2019'].map((name) => [name, goldenFiling(name)])),
  long,
};

/** A word of a page with its place in points from the top left corner. */
interface Word {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
}

const wordsOf = async (name: string): Promise<readonly (readonly Word[])[]> =>
  (await runTool('pdftotext', ['-bbox', office.at(`${name}.pdf`), '-'], 'poppler-utils'))
    .split('<page ')
    .slice(1)
    .map((page) =>
      [
        ...page.matchAll(
          /<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="[\d.]+">(.*?)<\/word>/gu,
        ),
      ].map(([, left, top, right, text]) => ({
        text: text!,
        left: Number(left),
        right: Number(right),
        top: Number(top),
      })),
    );

/** The lines of a page from top to bottom. */
const linesOf = (words: readonly Word[]): readonly (readonly Word[])[] => {
  const lines = new Map<number, Word[]>();
  for (const word of words) {
    const top = [...lines.keys()].find((each) => Math.abs(each - word.top) < 6) ?? word.top;
    lines.set(top, [...(lines.get(top) ?? []), word]);
  }
  return [...lines]
    .sort(([one], [other]) => one - other)
    .map(([, line]) => [...line].sort((a, b) => a.left - b.left));
};
const textOf = (line: readonly Word[]): string => line.map(({ text }) => text).join('');

const headings = forms.flatMap(({ chapters }) =>
  chapters.flatMap(({ heading, slots }) => [heading, ...slots.flatMap((slot) => slot.heading ?? [])]),
);
const isHeading = (line: readonly Word[]): boolean => headings.includes(textOf(line));

const pages = new Map<string, readonly (readonly (readonly Word[])[])[]>();

beforeAll(async () => {
  const written: Record<string, Uint8Array> = {};
  for (const [name, filing] of Object.entries(filings))
    written[name] = await exportDocx(sessionOf(filing).composed(), signed);
  const head = openLetterhead(await letterhead());
  written['letterhead'] = await exportDocx(sessionOf(long).composed(), { ...signed, letterhead: head });
  await office.convert(written, 'pdf', 'docx');
  for (const name of Object.keys(written)) pages.set(name, (await wordsOf(name)).map(linesOf));
});

const leftEdge = (28 / 25.4) * 72;
const rightEdge = ((210 - 26) / 25.4) * 72;

describe.each(Object.keys(filings))('the Word document as LibreOffice lays it out: %s', (name) => {
  it('numbers its pages outside: odd ones at the right, even ones at the left, one character in', () => {
    pages.get(name)!.forEach((lines, index) => {
      const foot = lines.at(-1)!;
      expect(textOf(foot)).toBe(`—${index + 1}—`);
      const inset = index % 2 === 0 ? rightEdge - foot.at(-1)!.right : foot[0]!.left - leftEdge;
      expect(inset).toBeCloseTo(14, 0);
    });
  });

  it('ends no page with a heading', () => {
    expect(pages.get(name)!.filter((lines) => isHeading(lines.at(-2)!))).toEqual([]);
  });

  it('keeps every table on one page', () => {
    const heads = ['信息内容', '（本列数据的勾稽关系为', '未经复议直接起诉'];
    const pagesWith = (text: string): number =>
      pages
        .get(name)!
        .filter((lines) => lines.some((line) => line.some((word) => word.text.startsWith(text)))).length;
    expect(heads.map(pagesWith)).toEqual([1, 1, 1]);
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
