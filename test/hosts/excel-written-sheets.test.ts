import { drawCollection } from '../../src/collect/sheets/draw-collection';
import type { Drawing } from '../../src/model/drawing';
import type { SheetWriting } from '../../src/model/written-sheets';
import { otherNames, renameSheets } from '../../src/workbook/rename-sheets';
import { cellAt, SheetBuilder } from '../../src/workbook/sheet-builder';
import { styles } from '../../src/workbook/styles';
import { expectSame } from '../support/same';
import { county } from '../support/collected-county';
import { openExcelHost } from '../support/excel-under-test';
import { wrongResults } from '../support/wrong-results';
import type { ExcelUnderTest } from '../support/excel-under-test';

/** Sheets of 汇总 beside the user's own, in one request or in many, written once more, and not written. */

const drawing = drawCollection(county);
const names = drawing.sheets.map(({ name }) => name);

const writeInto = async (
  { host, excel }: ExcelUnderTest,
  drawn: Drawing = small,
  how: Partial<SheetWriting> = {},
): Promise<readonly string[]> => {
  // Seconds between the tries pass at once.
  excel.wire.wait = () => Promise.resolve();
  return (await host.writtenSheets()).write(drawn, {
    replaces: false,
    progress: () => undefined,
    ...how,
  });
};

/** A list and the sum over it. */
const listWithSum = (rows: number): Drawing => {
  const look = { orientation: 'portrait', onePage: false, tab: '2F5597', isOpen: true } as const;
  const sum = new SheetBuilder('合计', [20], look);
  sum.put(
    cellAt(0, 0),
    { formula: `SUM('名单'!B1:B${rows})`, result: (rows * (rows + 1)) / 2 },
    styles.figure,
  );
  const list = new SheetBuilder('名单', [40, 10], look);
  list.block(
    Array.from({ length: rows }, (_, at) => [`${'青岚县水务局'.repeat(20)}${at}`, at + 1]),
    [{ ...styles.leftCell, format: '@' }, styles.figure],
  );
  return { sheets: [sum, list].map((builder) => builder.build().sheet), names: [] };
};
const small = listWithSum(3);
const large = listWithSum(9000);
const own = small.sheets.map(({ name }) => name);

describe('sheets that are written beside the user’s own', () => {
  it('are all there, with sums, filters and frozen rows, and their formulas follow the names they get', async () => {
    const it = openExcelHost(['我的表']);
    expect(await writeInto(it, drawing)).toEqual([]);
    expect(await it.sheetNames()).toEqual(['我的表', ...names]);
    const { workbook } = it.excel;
    expect(workbook.active.name).toBe('概览');
    expect(wrongResults(it.excel.workbook, drawing)).toEqual([]);
    for (const { name, filter, frozen } of drawing.sheets) {
      const sheet = workbook.sheet(name);
      expect(sheet.autoFilter !== undefined).toBe(filter !== undefined);
      expect(sheet.frozen?.rows ?? 0).toBe(frozen.rows);
    }
  });

  it('make way for those that are written after them, and one that the user has renamed stays', async () => {
    const it = openExcelHost(['我的表']);
    await writeInto(it);
    it.excel.workbook.user.renameSheet('合计', '去年的合计');
    const writer = await it.host.writtenSheets();
    expect(await writer.find()).toEqual({ ours: ['名单'], others: ['我的表', '去年的合计'] });
    expect(await writeInto(it, small, { replaces: true })).toEqual([]);
    expect(await it.sheetNames()).toEqual(['我的表', '去年的合计', ...own]);
    expect(wrongResults(it.excel.workbook, small)).toEqual([]);
  });

  it('are the user’s own once others were written beside them', async () => {
    const it = openExcelHost(['我的表']);
    await writeInto(it);
    const again = renameSheets(small, otherNames(own, 1, '汇总'));
    await writeInto(it, again);
    expect(await (await it.host.writtenSheets()).find()).toEqual({
      ours: ['合计（汇总）', '名单（汇总）'],
      others: ['我的表', ...own],
    });
    it.excel.workbook.user.type('名单', 'B1', '100');
    expect(wrongResults(it.excel.workbook, again)).toEqual([]);
  });

  it('never take the place of a sheet of the user’s', async () => {
    const it = openExcelHost(['我的表', '名单']);
    const before = it.excel.workbook.snapshot();
    await expect(writeInto(it)).rejects.toThrow('工作簿里已经有同名的工作表。（名单）');
    expectSame(it.excel.workbook.snapshot(), before);
  });

  it('may be larger than one request takes', async () => {
    const it = openExcelHost(['我的表']);
    it.excel.wire.resetTraffic();
    await writeInto(it, large);
    expect(it.excel.wire.traffic.bytesIn).toBeGreaterThan(3 * 1024 * 1024);
    const { workbook } = it.excel;
    for (const at of [0, 4999, 8999])
      expect(workbook.value('名单', `A${at + 1}`)).toBe(`${'青岚县水务局'.repeat(20)}${at}`);
    expect(wrongResults(it.excel.workbook, large)).toEqual([]);
  });

  it.each([2, 3, 4, 5])(
    'are not there, and nothing else has changed, where request %i goes wrong',
    async (nth) => {
      for (const applied of [undefined, false, true]) {
        const it = openExcelHost(['我的表', '汇总']);
        const before = it.excel.workbook.snapshot();
        if (applied === undefined) it.excel.wire.failRequest(nth, 'GeneralException', 6);
        else it.excel.wire.loseRequest(nth, applied);
        await expect(writeInto(it, large)).rejects.toThrow(/工作簿没有改动/u);
        expect(it.excel.wire.pendingFaults).toBe(0);
        expectSame(it.excel.workbook.snapshot(), before);
      }
    },
  );

  it('are there where only the answer to their last request was lost', async () => {
    const it = openExcelHost(['我的表']);
    await writeInto(it);
    // It looks twice, draws, looks twice again and gives them their names.
    it.excel.wire.loseRequest(6, true);
    expect(await writeInto(it, small, { replaces: true })).toEqual([]);
    expect(it.excel.wire.pendingFaults).toBe(0);
    expect(await it.sheetNames()).toEqual(['我的表', ...own]);
  });

  it('are taken out when the user stops, and what they were to replace stays', async () => {
    const it = openExcelHost(['我的表']);
    await writeInto(it);
    const before = it.excel.workbook.snapshot();
    const stop = (done: number): void => {
      if (done > 0) throw new Error('stopped');
    };
    await expect(writeInto(it, small, { replaces: true, progress: stop })).rejects.toThrow('stopped');
    expectSame(it.excel.workbook.snapshot(), before);
  });

  it('are cleared away next time where nothing could be done about a half', async () => {
    const it = openExcelHost(['我的表']);
    it.excel.wire.failRequest(3, 'GeneralException', 20);
    for (let nth = 4; nth < 8; nth++) it.excel.wire.loseRequest(nth);
    await expect(writeInto(it)).rejects.toThrow(/名称里有“（写入中）”的工作表请删除/u);
    expect((await it.sheetNames()).length).toBeGreaterThan(1);
    it.excel.wire.clearFaults();
    expect(await writeInto(it)).toEqual([]);
    expect(await it.sheetNames()).toEqual(['我的表', ...own]);
  });
});
