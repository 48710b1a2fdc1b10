import { writeXlsx } from 'hucre/xlsx';
import { forms } from '../../src/forms/index';
import { asXlsx } from '../../src/hosts/xlsx/convert';
import { openWorkbook } from '../../src/hosts/xlsx/open-workbook';
import { readNamedCells } from '../../src/files/named-cells';
import { writeDrawing } from '../../src/hosts/xlsx/write';
import type { Filing } from '../../src/model/filing';
import { isAsDrawn, readByPlace } from '../../src/session/session';
import { readFiling } from '../../src/workbook/read';
import { asWorkbook } from '../../src/web/as-workbook';
import { thisYear } from '../support/filing-fixture';
import { goldenFiling, sessionOf } from '../support/golden';
import { useOffice } from '../support/soffice';

const office = useOffice();

const filingIn = async (bytes: Uint8Array): Promise<Filing> => {
  const filing = readFiling(await readNamedCells(bytes), forms);
  if (typeof filing === 'string') throw new Error(filing);
  return filing;
};

/** A file as it is opened in the page, whatever its name says. */
const opening = async (bytes: Uint8Array): Promise<Uint8Array> => {
  const workbook = await asWorkbook(bytes, '年报.xlsx', thisYear);
  if (!workbook) throw new Error('taken for a report to be imported');
  return workbook;
};

/** Of each form; blank, sound, wrong, with texts, with slashes and with remarks; with and without last year's figures. */
const names = [
  '2022-investment-zone',
  '2022-form-of-2019',
  '2024-prefecture-city',
  '2025-blank-cells',
  '2025-careless-texts',
  '2025-row-total-wrong',
  '2025-slashes',
];

/** Workbooks of ours, each with a sheet of the clerk's own. */
const written = async (): Promise<Record<string, Uint8Array>> => {
  const own = {
    name: '台账',
    rows: [
      ['收件日期', '编号'],
      [null, 7],
    ],
  };
  const entries = names.map(
    async (name) => [name, await writeDrawing(sessionOf(goldenFiling(name)).draw(), [own])] as const,
  );
  return Object.fromEntries(await Promise.all(entries));
};

/** A workbook of others, with a sheet that is called like one of ours. */
const rows = [
  ['项目', '件数'],
  ['收到申请', 12],
];
const theirs = (): Promise<Uint8Array> => writeXlsx({ sheets: [{ name: '封面', rows }] });

const formats = ['xls', 'ods'] as const;
let ours: Readonly<Record<string, Uint8Array>>;
const saved = new Map<(typeof formats)[number], Readonly<Record<string, Uint8Array>>>();

beforeAll(async () => {
  ours = await written();
  // LibreOffice takes longer to start than to save a workbook.
  const all = { ...ours, theirs: await theirs() };
  for (const format of formats) saved.set(format, await office.convert(all, format));
});

describe.each(formats)('workbooks of ours that were saved as .%s', (format) => {
  it('are ours again: figures, texts, settings, totals as formulas, findings, and the sheets of others', async () => {
    for (const name of names) {
      const opened = await opening(saved.get(format)![name]!);
      const [before, after] = [await filingIn(ours[name]!), await filingIn(opened)];
      expect({ name, ...after }).toEqual({ name, ...before });
      expect(sessionOf(after).check()).toEqual(sessionOf(before).check());
      const { sheets } = (await openWorkbook(opened)).workbook;
      expect(sheets.at(-1)).toMatchObject({
        name: '台账',
        rows: [
          ['收件日期', '编号'],
          [null, 7],
        ],
      });
      expect(sheets.map((sheet) => sheet.name)).toEqual(
        (await openWorkbook(ours[name]!)).workbook.sheets.map((sheet) => sheet.name),
      );
    }
  });
});

describe('a workbook of others', () => {
  it('keeps its contents, whatever its kind', async () => {
    for (const format of formats) {
      const opened = await opening(saved.get(format)!['theirs']!);
      const { sheets } = (await openWorkbook(opened)).workbook;
      expect(sheets.map((sheet) => ({ name: sheet.name, rows: sheet.rows }))).toEqual([
        { name: '封面', rows },
      ]);
    }
  });

  it('that is an .xlsx is not touched', async () => {
    const bytes = await theirs();
    expect(await opening(bytes)).toBe(bytes);
  });

  it('is not taken for ours where a label stands elsewhere', async () => {
    const seen: unknown[] = [];
    await asXlsx(saved.get('xls')!['2022-investment-zone']!, (sheets) => {
      const moved = sheets.map((sheet) =>
        sheet.name === '三、依申请公开' ? { ...sheet, rows: [[], ...sheet.rows] } : sheet,
      );
      seen.push(isAsDrawn(readByPlace(sheets, forms)!), isAsDrawn(readByPlace(moved, forms)!));
      return undefined;
    });
    expect(seen).toEqual([true, false]);
  });
});
