import { readXlsx } from 'hucre/xlsx';
import { drawCollection } from '../../src/collect/sheets/draw-collection';
import { writeDrawing } from '../../src/hosts/xlsx/write';
import type { Drawing } from '../../src/model/drawing';
import { county } from '../support/collected-county';
import { resultsInDrawing, resultsInFile, withStaleResults } from '../support/formula-results';
import { useOffice } from '../support/soffice';

const office = useOffice();
const drawn = drawCollection(county);
/** The column 计入, and the row of a body with errors. */
const countsColumn = 3;
const faulty = 1;

/** The file as it is after somebody has written 否 beside a body on 分单位. */
const leftOut = (drawing: Drawing): Drawing => ({
  ...drawing,
  sheets: drawing.sheets.map((sheet) =>
    sheet.name === '分单位'
      ? {
          ...sheet,
          blocks: sheet.blocks!.map((block) => ({
            ...block,
            rows: block.rows.map((row, index) =>
              index === faulty ? row.map((value, column) => (column === countsColumn ? '否' : value)) : row,
            ),
          })),
        }
      : sheet,
  ),
});

/** What has to come of that: the same as where the list does not count the body. */
const expected = drawCollection({
  ...county,
  bodies: county.bodies.map((each, index) =>
    index === faulty ? { ...each, body: { ...each.body, counts: false } } : each,
  ),
});

let theirs: Readonly<Record<string, Uint8Array>>;

beforeAll(async () => {
  theirs = await office.convert(
    {
      collected: await writeDrawing(withStaleResults(drawn)),
      without: await writeDrawing(leftOut(withStaleResults(drawn))),
    },
    'xlsx',
  );
});

it('has the results stored that LibreOffice works out anew', async () => {
  const own = resultsInDrawing(drawn);
  expect(own.flat().length).toBeGreaterThan(1000);
  expect(await resultsInFile(theirs['collected']!)).toEqual(own);
});

it('changes all sums when 计入 of a body is changed by hand', async () => {
  const found = await resultsInFile(theirs['without']!);
  expect(found).toEqual(resultsInDrawing(expected));
  expect(found).not.toEqual(resultsInDrawing(drawn));
});

it('computes nothing that somebody else wrote', async () => {
  const file = (await readXlsx(theirs['collected']!)).sheets.find(({ name }) => name === '文件台账')!;
  expect(file.rows.at(-1)![1]).toBe('=HYPERLINK("x")_x0041_[U+0001].xlsx');
  const found = (await readXlsx(theirs['collected']!)).sheets.find(({ name }) => name === '校验结果')!;
  expect(found.rows.flat()).toContain('=SUM(A1)');
});
