import { drawFindings } from '../../src/collect/sheets/findings-sheet';
import { cellAt, SheetBuilder } from '../../src/workbook/sheet-builder';
import { styles } from '../../src/workbook/styles';
import { county } from '../support/collected-county';
import { openExcelHost } from '../support/excel-under-test';

/** Sheets with rows of values, with filters over them, which anybody may write on. */

const { sheet: findings } = drawFindings(county);
const text = { ...styles.leftCell, format: '@' };

const listOf = (rows: readonly (readonly (string | number | null)[])[]) => {
  const builder = new SheetBuilder('名单', [20, 8, 10], {
    orientation: 'portrait',
    onePage: false,
    tab: '2F5597',
    isOpen: true,
  });
  ['机关', '计入', '件数'].forEach((head, at) => builder.put(cellAt(0, at), { value: head }, styles.head));
  builder.block(rows, [text, styles.choice, styles.figure]);
  // A cell of its own over one of the rows.
  builder.put(cellAt(2, 2), { value: 7 }, styles.alert);
  builder.validate({
    areas: [{ row: 1, column: 1, rows: rows.length, columns: 1 }],
    accepts: { kind: 'list', values: ['是', '否'] },
    title: '请选择',
    message: '请选择“是”或“否”。',
  });
  builder.filter({ row: 0, column: 0, rows: rows.length + 1, columns: 3 });
  return builder.build({ rows: 1, columns: 0 }, 1).sheet;
};

it('draws rows of values with their formats, a filter over them, and leaves the sheet open', async () => {
  const { host, excel } = openExcelHost();
  const list = listOf([
    ['=1+1', '是', 3],
    ['001', '否', 4],
    ['青岚县水务局', null, null],
  ]);
  expect(await host.draw({ title: '汇总', names: [], sheets: [list, findings] })).toEqual([]);
  const { workbook } = excel;
  const shown = ['A', 'B', 'C'].map((column) => [2, 3, 4].map((row) => workbook.value('名单', column + row)));
  expect(shown).toEqual([
    ['=1+1', '001', '青岚县水务局'],
    ['是', '否', ''],
    [3, 7, ''],
  ]);
  for (const { name, filter } of [list, findings]) {
    expect(workbook.sheet(name).autoFilter?.area).toMatchObject(filter!);
    expect(workbook.sheet(name).protection).toBeUndefined();
  }
  expect(workbook.shownFormat('名单', 'C3').fill).toBe('#FFC7CE');
  expect([workbook.value('校验结果', 'D4'), workbook.value('校验结果', 'E4')]).toEqual([25, 20]);
  expect(workbook.shownFormat('校验结果', 'I4').numberFormat).toBe('"第"0"次"');
  expect(workbook.user.type('名单', 'B3', '也许')?.message).toBe('请选择“是”或“否”。');
  expect(workbook.user.type('名单', 'B3', '是')).toBeUndefined();
  expect(workbook.value('名单', 'B3')).toBe('是');
});
