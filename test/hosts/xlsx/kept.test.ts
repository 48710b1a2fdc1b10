import { types } from 'node:util';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { openXlsx, writeXlsx } from 'hucre/xlsx';
import type { Cell, WriteSheet } from 'hucre';
import { openWorkbook, saveWorkbook } from '../../../src/hosts/xlsx/open-workbook';
import type { WorkbookFiler } from '../../../src/hosts/xlsx/open-workbook';
import { XlsxHost } from '../../../src/hosts/xlsx/xlsx-host';
import { forms } from '../../../src/forms/index';
import { upkeepOf } from '../../../src/session/edit/upkeep';
import { answerName } from '../../../src/workbook/names';
import { goldenFiling, sessionOf } from '../../support/golden';

const open = async (bytes: Uint8Array, filer?: WorkbookFiler): Promise<XlsxHost> => {
  const host = new XlsxHost(bytes, {}, filer);
  await host.load();
  return host;
};
const save = async (host: XlsxHost): Promise<Uint8Array> => (await host.save(upkeepOf(forms)))!;

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
  for (const bytes of [await file(), await save(await ours())]) {
    const host = await open(bytes);
    expect(Buffer.from(await save(host)).equals(bytes)).toBe(true);
  }
});

const ours = async (host = new XlsxHost()): Promise<XlsxHost> => {
  await host.draw(sessionOf(goldenFiling('2023-prefecture-city')).draw());
  return host;
};

/** What is written into a workbook besides. */
const works: Readonly<Record<string, (host: XlsxHost) => Promise<readonly string[]>>> = {
  'a setting': async (host) => {
    await host.saveSetting('gouji.test', '1');
    return ['勾稽设置'];
  },
  'our tables, and a figure': async (host) => {
    await ours(host);
    const name = answerName('requests.granted.person');
    host.edit([{ name, before: host.cells.get(name)!, value: 7, isText: false }]);
    return sessionOf(goldenFiling('2023-prefecture-city'))
      .draw()
      .sheets.map((sheet) => sheet.name);
  },
};

it.each(Object.keys(works))(
  'keeps what the page does not show when %s is saved: pictures, comments, links, rich text, filters, breaks, bars, charts, names',
  async (work) => {
    const bytes = await file();
    const before = await read(bytes);
    const host = await open(bytes);
    const more = await works[work]!(host);
    const once = await save(host);
    for (const saved of [
      await read(once),
      await read(await save(host)),
      await read(await save(await open(once))),
    ]) {
      expect(saved.sheets.map(({ name }) => name)).toEqual(['台账', '隐藏', '图', ...more]);
      for (const [index, sheet] of before.sheets.entries()) {
        const now = saved.sheets[index]!;
        expect({ ...now, conditionalRules: new Set(now.conditionalRules) }).toEqual({
          ...sheet,
          conditionalRules: new Set(sheet.conditionalRules),
        });
      }
      expect(saved.namedRanges?.slice(0, before.namedRanges!.length)).toEqual(before.namedRanges);
    }
  },
);

/** Here a copied date is one of Node's, which is another class than that of the tests. */
const dateHere = <Value>(value: Value): Value => (types.isDate(value) ? (new Date(value) as Value) : value);

/** A worker hands copies over. */
const openAndCopy: WorkbookFiler['open'] = async (bytes) => {
  const copy = structuredClone(await openWorkbook(bytes));
  for (const sheet of copy.workbook.sheets) {
    sheet.rows = sheet.rows.map((row) => row.map(dateHere));
    for (const cell of sheet.cells?.values() ?? []) cell.value = dateHere(cell.value);
  }
  return copy;
};

it('saves what a worker has handed over as what was opened here, with parts that nobody reads', async () => {
  const note = strToU8('<note/>');
  const bytes = zipSync({ ...unzipSync(await file()), 'customXml/item1.xml': note });
  const [here, there] = await Promise.all(
    [openWorkbook, openAndCopy].map(async (opener) => {
      const host = await open(bytes, { open: opener, save: saveWorkbook });
      await host.saveSetting('gouji.test', '1');
      return unzipSync(await save(host));
    }),
  );
  expect(there).toEqual(here);
  expect(there!['customXml/item1.xml']).toEqual(note);
});
