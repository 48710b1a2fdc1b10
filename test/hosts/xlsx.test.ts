import { openXlsx, saveXlsx, writeXlsx } from 'hucre/xlsx';
import { XlsxHost } from '../../src/hosts/xlsx/xlsx-host';
import { columnIndex, parseReference } from '../../src/model/address';
import { answerName } from '../../src/workbook/names';
import { describeHost } from '../support/host-contract';
import type { HostUnderTest } from '../support/host-contract';
import { goldenFiling, sessionOf } from '../support/golden';

/** Edits the file as another program would, and hands it back. */
const typeInto = async (host: XlsxHost, name: string, text: string): Promise<void> => {
  const workbook = await openXlsx(host.file!, { readStyles: true });
  const place = parseReference(workbook.namedRanges!.find((each) => each.name === name)!.range)!;
  const sheet = workbook.sheets.find((each) => each.name === place.sheet)!;
  const value = /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : text;
  const key = `${place.row - 1},${columnIndex(place.letters)}`;
  (sheet.rows[place.row - 1] ??= [])[columnIndex(place.letters)] = value;
  const old = sheet.cells?.get(key);
  sheet.cells?.set(key, {
    value,
    type: typeof value === 'number' ? 'number' : 'string',
    ...(old?.style ? { style: old.style } : {}),
  });
  host.replace(await saveXlsx(workbook));
};

const open = async (foreign?: readonly string[]): Promise<HostUnderTest> => {
  const bytes =
    foreign && (await writeXlsx({ sheets: foreign.map((name) => ({ name, rows: [['原有内容']] })) }));
  const host = new XlsxHost(bytes);
  const sheets = async () => (host.file ? (await openXlsx(host.file)).sheets : []);
  return {
    host,
    type: (name, text) => typeInto(host, name, text),
    sheetNames: async () => (await sheets()).map(({ name }) => name),
    textsOf: async (name) =>
      (await sheets())
        .find((sheet) => sheet.name === name)
        ?.rows.flat()
        .filter((value): value is string => typeof value === 'string' && value !== ''),
  };
};

describeHost('an .xlsx file', open);

it('a change keeps everything else that is in the file', async () => {
  const host = new XlsxHost();
  await host.draw(sessionOf(goldenFiling('2023-prefecture-city')).draw());
  const before = await openXlsx(host.file!, { readStyles: true });
  const name = answerName('requests.granted.person');
  const cell = (await host.read()).get(name)!;
  await host.write([{ name, before: cell, value: Number(cell.value) + 1, isText: false }]);
  const after = await openXlsx(host.file!, { readStyles: true });
  const changed = after.sheets.find((sheet) => sheet.name === cell.sheet)!;
  expect(changed.rows[cell.row]![cell.column]).toBe(1176);
  changed.rows[cell.row]![cell.column] = 1175;
  changed.cells!.get(`${cell.row},${cell.column}`)!.value = 1175;
  after.sheets.forEach((sheet, index) => expect(sheet).toEqual(before.sheets[index]));
  expect(after.namedRanges).toEqual(before.namedRanges);
});
