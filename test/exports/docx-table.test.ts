import { exportDocx } from '../../src/exports/docx';
import { form2021 } from '../../src/forms/2021/index';
import type { Answers } from '../../src/model/answer';
import { withAnswers } from '../support/filing-fixture';
import { sessionOf } from '../support/golden';
import { attributeOf, elementsOf, partsOf, textOf } from '../support/docx-parts';

const statutory = form2021.tables.filter((table) => table.statutory);

const tablesOf = async (answers: Answers = {}): Promise<readonly string[]> =>
  elementsOf(
    partsOf(await exportDocx(sessionOf(withAnswers(answers)).composed()))['word/document.xml']!,
    'w:tbl',
  );

const rowsOf = (table: string): readonly string[] => elementsOf(table, 'w:tr');
const cellsOf = (row: string): readonly string[] => elementsOf(row, 'w:tc');
const spanOf = (cell: string): number => Number(attributeOf(cell, 'w:gridSpan', 'w:val') ?? 1);
const widthOf = (cell: string): number => Number(attributeOf(cell, 'w:tcW', 'w:w'));
const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);

describe.each(statutory.map((table, index) => [table.name, table, index] as const))(
  '%s in Word',
  (_, table, index) => {
    let xml: string;
    beforeAll(async () => {
      xml = (await tablesOf())[index]!;
    });

    it('has the official merges', () => {
      const merges = rowsOf(xml).flatMap((row, at) => {
        let column = 0;
        return cellsOf(row).flatMap((cell) => {
          const left = column;
          column += spanOf(cell);
          const merge = attributeOf(cell, 'w:vMerge', 'w:val');
          return merge === 'continue'
            ? []
            : [{ row: at, column: left, columns: spanOf(cell), merged: merge === 'restart' }];
        });
      });
      const official = [...table.cells]
        .sort((one, other) => one.row - other.row || one.column - other.column)
        .map(({ row, column, columns, rows }) => ({ row, column, columns, merged: rows > 1 }));
      expect(merges).toEqual(official);
    });

    it('has rows as wide as the text, down to the last twip', () => {
      const widths = rowsOf(xml).map((row) => sum(cellsOf(row).map(widthOf)));
      expect(new Set(widths)).toEqual(new Set([Number(attributeOf(xml, 'w:tblW', 'w:w'))]));
      expect(Math.round((widths[0]! / 1440) * 25.4)).toBe(156);
    });

    it('repeats its head on every page, and breaks no row', () => {
      const heads = rowsOf(xml).map((row) => row.includes('<w:tblHeader/>'));
      expect(heads).toEqual(Array.from({ length: table.height }, (_, row) => row < table.headRows));
      expect(rowsOf(xml).filter((row) => !row.includes('<w:cantSplit/>'))).toEqual([]);
    });

    it('keeps its rows on one page while there is room', () => {
      const keeps = rowsOf(xml).map((row) => cellsOf(row)[0]!.includes('<w:keepNext/>'));
      expect(keeps).toEqual(Array.from({ length: table.height }, (_, row) => row < table.height - 1));
    });

    it('lies off the grid of lines and takes no indent from the text', () => {
      const paragraphs = elementsOf(xml, 'w:p');
      expect(paragraphs.filter((each) => attributeOf(each, 'w:snapToGrid', 'w:val') !== '0')).toEqual([]);
      expect(paragraphs.filter((each) => attributeOf(each, 'w:ind', 'w:firstLineChars') !== '0')).toEqual([]);
    });
  },
);

describe('the type of a table', () => {
  const sizeOf = (table: string, text: string): number =>
    Number(
      attributeOf(
        elementsOf(table, 'w:r').find((run) => textOf(run) === text)!,
        'w:sz',
        'w:val',
      ),
    ) / 2;

  it('is 10.5 points where columns are wide and 9 where they are narrow', async () => {
    const [two, , four] = await tablesOf({ 'decisions.licences': 12, 'review.upheld': 34 });
    expect([sizeOf(two!, '12'), sizeOf(four!, '34')]).toEqual([10.5, 9]);
  });

  it('is as small as the widest figure needs to stand on one line', async () => {
    const [, , four] = await tablesOf({ 'review.upheld': 1_234_567, 'review.total': 1 });
    expect(sizeOf(four!, '1234567')).toBeLessThan(9);
    expect(sizeOf(four!, '1')).toBe(sizeOf(four!, '1234567'));
    expect(7 * (sizeOf(four!, '1234567') / 2) * 20).toBeLessThanOrEqual((156 / 15 / 25.4) * 1440 - 80);
  });

  it('stays readable for texts that fit on no line', async () => {
    const [, , four] = await tablesOf({ 'review.upheld': '本年度没有发生此类情况' });
    expect(sizeOf(four!, '本年度没有发生此类情况')).toBe(6);
  });
});
