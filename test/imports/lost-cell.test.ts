import fc from 'fast-check';
import { forms } from '../../src/forms/index';
import { importFile } from '../../src/imports/import-filing';
import { readHtml } from '../../src/imports/sources/html-source';
import { exporterFor } from '../../src/session/session';
import { goldenFiling, sessionOf } from '../support/golden';

const page = async (): Promise<string> =>
  String(await exporterFor('a.html')!.write(sessionOf(goldenFiling('2024-prefecture-city')).composed()));

/** A page as a table that other programs save: merged cells have their text in the first one. */
const csvOf = (html: string): string =>
  readHtml(html)
    .blocks.flatMap((block) =>
      block.kind === 'grid'
        ? block.rows.map((cells, row) =>
            cells.map((cell, column) => (cell?.row === row && cell.column === column ? cell.text : '')),
          )
        : [[block.text]],
    )
    .map((cells) => cells.map((text) => text.replaceAll(',', '，')).join(','))
    .join('\n');

interface Place {
  readonly index: number;
  readonly length: number;
}

const placesOf = (text: string, found: RegExp): readonly Place[] =>
  Array.from(text.matchAll(found), ({ index, 0: { length } }) => ({ index, length }));

/** What a cell, the gap to the next one, and a digit within one look like, and what a new gap looks like. */
const kinds = {
  'a.html': {
    textOf: page,
    cell: /<td[^>]*>[^<]*<\/td>/gu,
    gap: /<\/td>\s*<td[^>]*>/gu,
    digit: /\d(?=[^<>]*<\/td>)/gu,
    gaps: [' ', '<br>', '</td><td>'],
  },
  'a.csv': {
    textOf: async () => csvOf(await page()),
    cell: /,\d+(?=[,\n])/gu,
    gap: /,(?=\d)/gu,
    digit: /\d(?=\d*[,\n])/gu,
    gaps: [' ', ',', '\n'],
  },
} as const;

it.each(Object.keys(kinds) as (keyof typeof kinds)[])(
  'tables in %s give no wrong figure without a word where a cell is lost, torn or run into the next',
  async (name) => {
    const { textOf, cell, gap, digit, gaps } = kinds[name];
    const text = await textOf();
    const read = (changed: string) => importFile(name, new TextEncoder().encode(changed), forms);
    const right = (await read(text)).filing.answers;
    const replacing = (found: RegExp, by: fc.Arbitrary<string>) =>
      fc
        .tuple(fc.constantFrom(...placesOf(text, found)), by)
        .map(([{ index, length }, put]) => text.slice(0, index) + put + text.slice(index + length));
    const tearing = fc
      .tuple(fc.constantFrom(...placesOf(text, digit)), fc.constantFrom(...gaps), fc.nat(1))
      .map(([{ index }, by, behind]) => text.slice(0, index + behind) + by + text.slice(index + behind));
    const changing = fc.oneof(
      replacing(cell, fc.constant('')),
      replacing(gap, fc.constantFrom('', ' ', '\n')),
      tearing,
    );
    expect(Object.values(right).filter((answer) => typeof answer === 'number')).toHaveLength(200);
    await fc.assert(
      fc.asyncProperty(changing, async (changed) => {
        const { filing, unread } = await read(changed);
        const named = new Set(unread.flatMap(({ fields }) => fields));
        const wrong = Object.entries(filing.answers).filter(
          ([field, answer]) => answer !== null && answer !== right[field] && !named.has(field),
        );
        expect(wrong).toEqual([]);
      }),
      { numRuns: 40, seed: 380 },
    );
  },
);

type Joining = readonly [between: RegExp, behind: string, by?: (between: string) => string];

/** By kind of file, what stands between two that are joined, what is put behind their row, and in between. */
const joinings: Readonly<Record<keyof typeof kinds, Readonly<Record<string, Joining>>>> = {
  'a.html': {
    cells: [/<\/td>\s*<td[^>]*>(?=\d)/gu, ''],
    'cells, with a blank at the end': [/<\/td>\s*<td[^>]*>(?=\d)/gu, '<td></td>'],
    'cells, over two columns': [
      /(?<=<td)[^>]*>\d+<\/td>\s*<td[^>]*>(?=\d)/gu,
      '',
      (between) => ` colspan="2"${between.slice(0, between.indexOf('<'))}`,
    ],
    'a name and a figure': [/<\/th>\s*<td[^>]*>(?=\d)/gu, ''],
    'a name and a figure, with a blank at the end': [/<\/th>\s*<td[^>]*>(?=\d)/gu, '<td></td>'],
    rows: [/(?<=\d<\/td>\s*)<\/tr>\s*<tr[^>]*>/gu, ''],
  },
  'a.csv': {
    cells: [/(?<=\d),(?=\d)/gu, ''],
    'cells, with a blank at the end': [/(?<=\d),(?=\d)/gu, ','],
    'a name and a figure': [/(?<=\p{Script=Han}),(?=\d+[,\n])/gu, ''],
    rows: [/(?<=\d)\n(?=\p{Script=Han})/gu, '', () => ','],
  },
};

const joined = (text: string, { index, length }: Place, [, behind, by = () => '']: Joining): string => {
  const rest = text.slice(index + length);
  const rowEnd = rest.search(/<\/tr>|(?<=\d)\n/u);
  const between = by(text.slice(index, index + length));
  return text.slice(0, index) + between + rest.slice(0, rowEnd) + behind + rest.slice(rowEnd);
};

describe.each(Object.keys(joinings) as (keyof typeof kinds)[])('tables in %s', (name) => {
  it.each(Object.keys(joinings[name]))(
    'lose no figure without a word where these are joined: %s',
    async (what) => {
      const joining = joinings[name][what]!;
      const text = await kinds[name].textOf();
      const read = (changed: string) => importFile(name, new TextEncoder().encode(changed), forms);
      const right = (await read(text)).filing.answers;
      const place = fc.constantFrom(...placesOf(text, joining[0]));
      await fc.assert(
        fc.asyncProperty(place, async (at) => {
          const { filing, unread } = await read(joined(text, at, joining));
          const named = new Set(unread.flatMap(({ fields }) => fields));
          const lost = Object.keys(right).filter(
            (field) => (filing.answers[field] ?? null) !== right[field] && !named.has(field),
          );
          expect(lost).toEqual([]);
        }),
        { numRuns: 5, seed: 380 },
      );
    },
  );
});
