import { readXlsx } from 'hucre/xlsx';
import { writeDrawing } from '../../../src/hosts/xlsx/write';
import type { Drawing } from '../../../src/model/drawing';
import { SheetBuilder, cellAt } from '../../../src/workbook/sheet-builder';
import { styles } from '../../../src/workbook/styles';

const texts = ['=1+1', '_x0041_', '<b>&', ' 空格 ', '第一行\n第二行'];
const rowCount = 3000;

/** A sheet with a head, a large block, a cell of its own in the middle of it, and a line below. */
const drawing = (rows: number): Drawing => {
  const builder = new SheetBuilder('清单', [20, 8, 8, 8, 8, 8, 8, 8], {
    orientation: 'landscape',
    onePage: false,
    tab: 'C00000',
    isOpen: true,
  });
  builder.line('标题', styles.title);
  builder.block(
    Array.from({ length: rows }, (_, row) => [texts[row % texts.length]!, row, null, 4, 5, 6, 7, 0.5]),
    [styles.leftCell, ...Array.from({ length: 7 }, () => styles.figure)],
  );
  builder.put(cellAt(3, 1), { value: 99 }, styles.alert);
  builder.line('最后一行', styles.hint);
  return { sheets: [builder.build({ rows: 1, columns: 0 }).sheet], names: [] };
};

const read = async (rows: number) => {
  const [sheet] = (await readXlsx(await writeDrawing(drawing(rows)), { readStyles: true })).sheets;
  return sheet!;
};

it('a block of thousands of rows is in the file as a small one is', async () => {
  const [large, small] = [await read(rowCount), await read(10)];
  expect(large.rows).toHaveLength(rowCount + 2);
  expect(large.rows.slice(0, 11)).toEqual(small.rows.slice(0, 11));
  expect(large.rows[rowCount]![1]).toBe(rowCount - 1);
  expect(large.rows[rowCount + 1]![0]).toBe('最后一行');
  expect(large.rows[3]!.slice(0, 2)).toEqual([texts[2], 99]);
  const styleAt = (key: string) => [large.cells?.get(key)?.style, small.cells?.get(key)?.style];
  for (const key of ['2,0', '2,1', '3,1', '3,2']) expect(styleAt(key)[0]).toEqual(styleAt(key)[1]);
  expect(large.rowDefs?.get(5)?.height).toBe(small.rowDefs?.get(5)?.height);
});
