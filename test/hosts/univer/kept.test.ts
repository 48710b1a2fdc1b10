import { openXlsx, writeXlsx } from 'hucre/xlsx';
import type { Cell, WriteSheet } from 'hucre';
import { useGrid } from './use-grid';

const open = useGrid();

const pixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==',
  'base64',
);

const ledger: WriteSheet = {
  name: '台账',
  rows: [
    ['序号', '事项', '数量', '日期'],
    [1, '甲', 3, new Date('2024-03-05')],
    [2, '乙', 5, new Date('2024-04-05')],
    [3, null, 7, new Date('2024-05-06')],
    ['合计', null, null, null],
  ],
  cells: new Map<string, Partial<Cell>>([
    ['0,1', { value: '事项', comment: { author: '审核人', text: '请核对' } }],
    ['1,1', { value: '甲', hyperlink: { target: 'https://example.com/' } }],
    ['3,1', { value: null, richText: [{ text: '丙', font: { bold: true } }, { text: '（一）' }] }],
    ['4,2', { value: null, formula: 'SUM(C2:C4)', formulaResult: 15 }],
    ['6,1', { value: null, comment: { text: '空格上的批注' } }],
  ]),
  merges: [{ startRow: 4, startCol: 0, endRow: 4, endCol: 1 }],
  images: [{ data: pixel, type: 'png', anchor: { from: { row: 8, col: 1 }, to: { row: 12, col: 3 } } }],
  autoFilter: { range: 'A1:D4' },
  rowBreaks: [3],
  conditionalRules: [
    {
      type: 'dataBar',
      priority: 1,
      range: 'C2:C4',
      dataBar: { cfvo: [{ type: 'min' }, { type: 'max' }], color: '638EC6' },
    },
    {
      type: 'cellIs',
      priority: 2,
      operator: 'greaterThan',
      formula: '4',
      range: 'C2:C4',
      style: { fill: { type: 'pattern', pattern: 'solid', bgColor: { rgb: 'FFFF00' } } },
    },
  ],
  pageSetup: { printArea: '$A$1:$D$6', printTitlesRow: '$1:$1', orientation: 'landscape' },
};

const file = (): Promise<Uint8Array> =>
  writeXlsx({
    sheets: [
      ledger,
      { name: '隐藏', rows: [['x']], hidden: true },
      {
        name: '图',
        rows: [['数'], [1], [2]],
        charts: [
          {
            type: 'pie',
            title: '饼',
            series: [{ name: '数', values: "'图'!$A$2:$A$3" }],
            anchor: { from: { row: 5, col: 1 }, to: { row: 15, col: 5 } },
          },
        ],
      },
    ],
    namedRanges: [
      { name: '总数', range: "'台账'!$C$5" },
      { name: '常数', range: '0.17' },
      { name: '局部', range: "'图'!$A$1", scope: '图' },
    ],
  });

const read = (bytes: Uint8Array) => openXlsx(bytes, { readStyles: true });

it('gives an unchanged file back as it is', async () => {
  const bytes = await file();
  const grid = await open(bytes);
  expect(Buffer.from(await grid.save()).equals(bytes)).toBe(true);
});

it('keeps what the grid does not show: pictures, comments, links, rich text, filters, breaks, bars, charts, names', async () => {
  const bytes = await file();
  const before = await read(bytes);
  const grid = await open(bytes);
  await grid.host.saveSetting('gouji.test', '1');
  for (const saved of [await read(await grid.save()), await read(await grid.save())]) {
    expect(saved.sheets.map(({ name }) => name)).toEqual(['台账', '隐藏', '图', '勾稽设置']);
    for (const [index, sheet] of before.sheets.entries()) {
      const now = saved.sheets[index]!;
      expect({ ...now, conditionalRules: new Set(now.conditionalRules) }).toEqual({
        ...sheet,
        conditionalRules: new Set(sheet.conditionalRules),
      });
    }
    expect(saved.namedRanges).toEqual(before.namedRanges);
  }
});

it('moves it along with inserted rows', async () => {
  const grid = await open(await file());
  await grid.page.evaluate(async () => {
    const { grid: univer } = await window.goujiHost!;
    univer.api.getActiveWorkbook()!.getSheetByName('台账')!.insertRowsBefore(2, 1);
  });
  const { sheets, namedRanges } = await read(await grid.save());
  const sheet = sheets[0]!;
  expect(sheet.cells?.get('5,2')).toMatchObject({ formula: 'SUM(C2:C5)', formulaResult: 15 });
  expect(sheet.cells?.get('7,1')?.comment?.text).toBe('空格上的批注');
  expect(sheet.cells?.get('4,1')?.richText?.map(({ text }) => text)).toEqual(['丙', '（一）']);
  expect(sheet.images?.[0]?.anchor.from).toEqual({ row: 9, col: 1 });
  expect(sheet.autoFilter?.range).toBe('A1:D5');
  expect(sheet.merges).toEqual([{ startRow: 5, startCol: 0, endRow: 5, endCol: 1 }]);
  expect(sheet.pageSetup?.printArea).toBe('$A$1:$D$7');
  expect(namedRanges?.find(({ name }) => name === '总数')?.range).toMatch(/\$C\$6$/u);
});
