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
