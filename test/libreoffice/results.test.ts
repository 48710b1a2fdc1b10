import { readXlsx } from 'hucre/xlsx';
import { readNamedCells } from '../../src/files/named-cells';
import { forms } from '../../src/forms/index';
import { writeDrawing } from '../../src/hosts/xlsx/write';
import { XlsxHost } from '../../src/hosts/xlsx/xlsx-host';
import type { Filing } from '../../src/model/filing';
import { textsOf } from '../../src/model/upkeep';
import { upkeepOf } from '../../src/session/edit/upkeep';
import { answerName, cellNames, textName } from '../../src/workbook/names';
import { readFiling } from '../../src/workbook/read';
import { resultsInDrawing, resultsInFile, withStaleResults } from '../support/formula-results';
import { realFilings, sessionOf } from '../support/golden';
import { useOffice } from '../support/soffice';
import { subjects } from './subjects';

const filings = subjects();
const names = Object.keys(filings);
/** Those that are saved once more, after LibreOffice. */
const again = [...realFilings, '2025-column-balance-broken', '2025-slashes', 'all-blank-as-zero', 'slips-0'];
const office = useOffice();

const opened = async (bytes: Uint8Array): Promise<XlsxHost> => {
  const host = new XlsxHost(bytes);
  await host.load();
  return host;
};

/** What a clerk changes in the page: figures, a total, the year, a text. */
const changed = (host: XlsxHost): void => {
  const values = {
    [answerName('requests.granted.person')]: 41,
    [answerName('requests.granted.total')]: 5,
    [answerName('requests.received.business')]: null,
    [cellNames.year]: 2024,
    [textName('problems')]: '一是人手不足。',
  };
  host.edit(
    Object.entries(values).map(([name, value]) => ({
      name,
      before: host.cells.get(name)!,
      value,
      isText: typeof value === 'string',
    })),
  );
};

const saved = async (bytes: Uint8Array): Promise<Uint8Array> => {
  const host = await opened(bytes);
  changed(host);
  return (await host.save(upkeepOf(forms)))!;
};

const filingIn = async (bytes: Uint8Array): Promise<Filing> => {
  const filing = readFiling(await readNamedCells(bytes), forms);
  if (typeof filing === 'string') throw new Error(filing);
  return filing;
};

const ours: Record<string, Uint8Array> = {};
let theirs: Readonly<Record<string, Uint8Array>>;

beforeAll(async () => {
  for (const [name, filing] of Object.entries(filings))
    ours[name] = await saved(await writeDrawing(withStaleResults(sessionOf(filing).draw())));
  theirs = await office.convert(ours, 'xlsx');
});

it.each(names)('%s has the results stored that LibreOffice works out anew', async (name) => {
  expect(await resultsInFile(ours[name]!)).toEqual(await resultsInFile(theirs[name]!));
});

it.each(again)(
  '%s, saved by LibreOffice, has them again when it is changed and saved in the page',
  async (name) => {
    const host = await opened(theirs[name]!);
    const part = answerName('requests.partial.person');
    host.edit([{ name: part, before: host.cells.get(part)!, value: 3, isText: false }]);
    const file = (await host.save(upkeepOf(forms)))!;
    const drawing = sessionOf(await filingIn(file)).draw();
    expect(await resultsInFile(file)).toEqual(resultsInDrawing(drawing));
    const report = (await readXlsx(file)).sheets.find((sheet) => sheet.name === '报告')!;
    const texts = textsOf(drawing.sheets.find((sheet) => sheet.name === '报告')!);
    expect(report.rows.flat().filter((value) => value !== null)).toEqual(texts);
  },
);
