import { readXlsx } from 'hucre/xlsx';
import { forms } from '../../src/forms/index';
import { writeDrawing } from '../../src/hosts/xlsx/write';
import { textsOf } from '../../src/model/upkeep';
import { upkeepOf } from '../../src/session/edit/upkeep';
import { answerName, cellNames, textName } from '../../src/workbook/names';
import { resultsInDrawing, resultsInFile, withStaleResults } from '../support/formula-results';
import { realFilings, sessionOf } from '../support/golden';
import { filingInFile, openXlsxHost, typeIntoHost } from '../support/open-xlsx-host';
import { useOffice } from '../support/soffice';
import { subjects } from './subjects';

const filings = subjects();
const names = Object.keys(filings);
/** Those that are saved once more, after LibreOffice. */
const again = [...realFilings, '2025-column-balance-broken', '2025-slashes', 'all-blank-as-zero', 'slips-0'];
const office = useOffice();

/** What a clerk changes in the page: figures, a total, the year, a text. */
const changes = {
  [answerName('requests.granted.person')]: 41,
  [answerName('requests.granted.total')]: 5,
  [answerName('requests.received.business')]: null,
  [cellNames.year]: 2024,
  [textName('problems')]: '一是人手不足。',
};

const saved = async (bytes: Uint8Array): Promise<Uint8Array> => {
  const host = await openXlsxHost(bytes);
  typeIntoHost(host, changes);
  return (await host.save(upkeepOf(forms)))!;
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
    const host = await openXlsxHost(theirs[name]!);
    const part = answerName('requests.partial.person');
    host.edit([{ name: part, before: host.cells.get(part)!, value: 3, isText: false }]);
    const file = (await host.save(upkeepOf(forms)))!;
    const drawing = sessionOf(await filingInFile(file)).draw();
    expect(await resultsInFile(file)).toEqual(resultsInDrawing(drawing));
    const report = (await readXlsx(file)).sheets.find((sheet) => sheet.name === '报告')!;
    const texts = textsOf(drawing.sheets.find((sheet) => sheet.name === '报告')!);
    expect(report.rows.flat().filter((value) => value !== null)).toEqual(texts);
  },
);
