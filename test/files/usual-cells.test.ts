import { isDeepStrictEqual } from 'node:util';
import { strFromU8 } from 'fflate';
import fc from 'fast-check';
import { readNamedCells, readUsualCells } from '../../src/files/named-cells';
import { partsToRead } from '../../src/files/sound-workbook';
import { forms } from '../../src/forms/index';
import { writeDrawing } from '../../src/hosts/xlsx/write';
import { Session } from '../../src/session/session';
import { figures } from '../support/answers-file';
import { lastYear, thisYear, withAnswers } from '../support/filing-fixture';
import { editPackage } from '../support/xlsx-package';

const texts = { problems: '一是队伍不稳 & <未配专人>。\n二是“_x0041_”等编号不清。' };
const filing = withAnswers(figures, { texts, ...lastYear() });
let written: Uint8Array;

beforeAll(async () => {
  written = await writeDrawing(new Session(filing, forms, thisYear).draw());
});

const quickly = (bytes: Uint8Array) => readUsualCells(partsToRead(bytes));

/** What changes how a workbook is read, where it stands in its XML. */
const pieces = [
  ...[
    '<',
    '>',
    '/',
    '"',
    "'",
    '&',
    '&amp;',
    '&#65;',
    '&#x0000000041;',
    '!',
    ' ',
    '\n',
    '0',
    '7',
    'A',
    '_x0042_',
  ],
  ...[
    '<!-- -->',
    '<![CDATA[1]]>',
    '<v>9</v>',
    '<f>1+1</f>',
    ' t="str"',
    ' t="e"',
    ' s="3"',
    '</c>',
    '</row>',
  ],
  ...[
    '<si><t>a</t></si>',
    '<si/>',
    '<xf/>',
    '<c r="D5"><v>3</v></c>',
    '<numFmt numFmtId="0" formatCode="yyyy"/>',
  ],
];

describe('the cells of a workbook that is written in the usual way', () => {
  it('are read without the rest of it, and the same', async () => {
    expect(quickly(written)).toEqual(await readNamedCells(written));
  });

  it('are left to the other way where they are written otherwise', () => {
    const asDates = (xml: string): string =>
      xml.replaceAll(/formatCode="[^"]*"/gu, 'formatCode="yyyy-mm-dd"');
    expect(quickly(editPackage(written, { 'xl/styles.xml': asDates }))).toBeUndefined();
    const withComment = (xml: string): string => xml.replace('<sheets>', '<!-- --><sheets>');
    expect(quickly(editPackage(written, { 'xl/workbook.xml': withComment }))).toBeUndefined();
  });

  it('are never read otherwise, whatever is put into its XML', async () => {
    const parts = [...partsToRead(written)].filter(([path]) =>
      /workbook|sheet|styles|sharedS|rels$/u.test(path),
    );
    const edit = fc.record({
      part: fc.constantFrom(...parts.map(([path, bytes]) => ({ path, length: strFromU8(bytes).length }))),
      place: fc.double({ min: 0, max: 1, noNaN: true }),
      cut: fc.nat(3),
      piece: fc.constantFrom('', ...pieces),
    });
    let read = 0;
    await fc.assert(
      fc.asyncProperty(edit, async ({ part: { path, length }, place, cut, piece }) => {
        fc.pre(piece !== '' || cut > 0);
        const at = Math.floor(place * length);
        const bytes = editPackage(written, {
          [path]: (xml) => `${xml.slice(0, at)}${piece}${xml.slice(at + cut)} `,
        });
        const cells = quickly(bytes);
        // What is broken elsewhere ends the other way before it comes to the cells.
        const others = await readNamedCells(bytes).catch(() => undefined);
        if (!cells || !others) return;
        read += 1;
        expect([...cells].filter(([name, cell]) => !isDeepStrictEqual(cell, others.get(name)))).toEqual([]);
        expect([...cells.keys()]).toEqual([...others.keys()]);
      }),
      { numRuns: 80 },
    );
    expect(read).toBeGreaterThan(0);
  });
});
