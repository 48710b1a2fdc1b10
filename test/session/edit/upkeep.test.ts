import { readXlsx } from 'hucre/xlsx';
import { readNamedCells } from '../../../src/files/named-cells';
import { forms } from '../../../src/forms/index';
import { writeDrawing } from '../../../src/hosts/xlsx/write';
import { XlsxHost } from '../../../src/hosts/xlsx/xlsx-host';
import { createSheets } from '../../../src/session/edit/create-sheets';
import { upkeepOf } from '../../../src/session/edit/upkeep';
import { answerName, cellNames, textName } from '../../../src/workbook/names';
import { otherNames, renameSheets } from '../../../src/workbook/rename-sheets';
import { goldenFiling, realFilings, sessionOf } from '../../support/golden';
import { resultsInDrawing, resultsInFile, withStaleResults } from '../../support/formula-results';
import { filingInFile, openXlsxHost, reportInFile, typeIntoHost } from '../../support/open-xlsx-host';
import { editPackage, openPackage, sheetPart } from '../../support/xlsx-package';

/** The real ones, and some with whatever a formula takes in its own way. */
const goldens = [
  ...realFilings,
  '2022-form-of-2019',
  '2025-blank-cells',
  '2025-column-balance-broken',
  '2025-decimal',
  '2025-slashes',
  '2025-year-missing',
];
const city = goldenFiling('2023-prefecture-city');
const upkeep = upkeepOf(forms);
const problems = textName('problems');

const saved = async (host: XlsxHost): Promise<Uint8Array> => (await host.save(upkeep))!;

/** What a new drawing of the filing in a file has in the place of each formula. */
const drawnAnew = async (bytes: Uint8Array) => resultsInDrawing(sessionOf(await filingInFile(bytes)).draw());

describe('a saved file has the results of all formulas', () => {
  it.each(goldens)('of %s', async (name) => {
    const session = sessionOf(goldenFiling(name));
    const drawing = session.draw(session.charts());
    const file = await saved(await openXlsxHost(await writeDrawing(withStaleResults(drawing))));
    expect(await resultsInFile(file)).toEqual(resultsInDrawing(drawing));
    expect(await filingInFile(file)).toEqual(await filingInFile(await writeDrawing(drawing)));
  });

  it('of a new workbook that is filled in, as it goes', async () => {
    const host = new XlsxHost();
    await createSheets(
      host,
      forms,
      { form: '2021', year: 2025, body: '甲局', self: '我局', kind: 'department' },
      [],
    );
    typeIntoHost(host, {
      [answerName('requests.granted.person')]: 3,
      [answerName('requests.received.person')]: 3,
    });
    const first = await saved(host);
    expect(await resultsInFile(first)).toEqual(await drawnAnew(first));
    typeIntoHost(host, { [answerName('requests.granted.business')]: 2, [cellNames.year]: 2024 });
    const second = await saved(host);
    expect(await resultsInFile(second)).toEqual(await drawnAnew(second));
    const { rows } = (await readXlsx(second)).sheets[0]!;
    expect(rows.flat()).toContain('2024年1月1日至2024年12月31日');
    expect((await readNamedCells(second)).get(cellNames.previousYear)?.value).toBe(2023);
  });

  it('where the year is a text, or is missing: no period, as the formula has it', async () => {
    for (const year of ['二〇二三', null]) {
      const host = await openXlsxHost(await writeDrawing(sessionOf(city).draw()));
      typeIntoHost(host, { [cellNames.year]: year });
      const cover = (await readXlsx(await saved(host))).sheets[0]!.rows;
      expect(cover.find(([label]) => label === '统计期限')?.[1] ?? '').toBe('');
    }
  });

  it('where a total was typed over, which stays as typed', async () => {
    const host = await openXlsxHost(await writeDrawing(sessionOf(city).draw()));
    const [part, total] = ['requests.granted.person', 'requests.granted.total'].map(answerName);
    typeIntoHost(host, { [part!]: 9999, [total!]: 5 });
    const file = await saved(host);
    expect((await readNamedCells(file)).get(total!)).toEqual({ ...host.cells.get(total!), value: 5 });
    expect((await filingInFile(file)).computed?.has('requests.granted.total')).toBe(false);
    expect(await resultsInFile(file)).toEqual(await drawnAnew(file));
    expect((await resultsInFile(file)).flat()).toContain('✗');
  });

  it('where a cell holds an error: no verdict on it, even where blanks count as 0', async () => {
    const bytes = await writeDrawing(
      sessionOf({ ...city, settings: { ...city.settings, blanks: 'zero' } }).draw(),
    );
    const error = editPackage(bytes, {
      [sheetPart(openPackage(bytes).sheets, '三、依申请公开')]: (xml) =>
        xml.replace(/<c r="D7"([^>]*)>.*?<\/c>/, '<c r="D7"$1 t="e"><v>#REF!</v></c>'),
    });
    const open = async (file: Uint8Array): Promise<readonly unknown[]> =>
      (await readXlsx(file)).sheets
        .find(({ name }) => name === '勾稽校验')!
        .rows.filter((row) => row[5] === '—')
        .map(([, sentence]) => sentence);
    const others = await open(bytes);
    const now = await open(await saved(await openXlsxHost(error)));
    expect(now.filter((sentence) => !others.includes(sentence))).toEqual([
      '表三自然人列：新收 + 上年结转 = 办理总计 + 结转下年',
      '表三总计列：新收 + 上年结转 = 办理总计 + 结转下年',
      '表三自然人列：（七）总计 = 各项办理结果之和',
      '表三总计列：（七）总计 = 各项办理结果之和',
      '表三“（一）予以公开”行：总计 = 六类申请人之和',
      '表三“（七）总计”行：总计 = 六类申请人之和',
    ]);
  });

  const lower = (row: string): string => String(Number(row) + 2);

  /** As Excel inserts two rows above all cells of a sheet. */
  const insertAbove = (bytes: Uint8Array, sheet: string): Uint8Array => {
    const { sheets } = openPackage(bytes);
    const moved = (text: string): string =>
      text.replace(/(\$?[A-Z]{1,2}\$?)(\d+)/g, (_, a: string, row: string) => a + lower(row));
    const elsewhere = new RegExp(`'${sheet}'!\\$?[A-Z]+\\$?\\d+(:\\$?[A-Z]+\\$?\\d+)?`, 'g');
    const own = sheetPart(sheets, sheet);
    const others = sheets.map((name) => sheetPart(sheets, name)).filter((part) => part !== own);
    const parts = Object.fromEntries(
      others
        .filter((_part, index) =>
          openPackage(bytes)
            .sheet(sheets.filter((name) => name !== sheet)[index]!)
            .includes(`'${sheet}'!`),
        )
        .map((part) => [part, (xml: string) => xml.replace(elsewhere, moved)]),
    );
    return editPackage(bytes, {
      ...parts,
      'xl/workbook.xml': (xml) => xml.replace(elsewhere, moved),
      [own]: (xml) =>
        xml
          .replace(/(<row r=")(\d+)/g, (_, tag: string, row: string) => tag + lower(row))
          .replace(/(<c r="[A-Z]+)(\d+)/g, (_, tag: string, row: string) => tag + lower(row))
          .replace(/(?<=<f>)[^<]*/g, (formula) =>
            formula.replace(/'[^']*'![A-Z:0-9]+|"[^"]*"|gouji[.\w]*|([A-Z]+\d+)/g, (all, cell?: string) =>
              cell ? moved(cell) : all,
            ),
          ),
    });
  };

  it.each(['三、依申请公开', '勾稽校验', '封面'])('where rows were inserted on %s', async (sheet) => {
    const drawing = sessionOf(goldenFiling('2025-column-balance-broken')).draw();
    const moved = insertAbove(await writeDrawing(withStaleResults(drawing)), sheet);
    const file = await saved(await openXlsxHost(moved));
    expect(await resultsInFile(file)).toEqual(resultsInDrawing(drawing));
  });

  it.each(['三、依申请公开', '勾稽校验', '封面'])('where %s was renamed', async (sheet) => {
    const drawing = sessionOf(goldenFiling('2025-column-balance-broken')).draw();
    const bytes = await writeDrawing(withStaleResults(drawing));
    const { sheets } = openPackage(bytes);
    const parts = sheets
      .filter((name) => openPackage(bytes).sheet(name).includes(`'${sheet}'!`))
      .map(
        (name) => [sheetPart(sheets, name), (xml: string) => xml.replaceAll(`'${sheet}'!`, '表三!')] as const,
      );
    const renamed = editPackage(bytes, {
      ...Object.fromEntries(parts),
      'xl/workbook.xml': (xml) =>
        xml.replaceAll(`'${sheet}'!`, '表三!').replace(`name="${sheet}"`, 'name="表三"'),
    });
    expect(await resultsInFile(await saved(await openXlsxHost(renamed)))).toEqual(resultsInDrawing(drawing));
  });

  it('where our sheets have other names because the clerk had some of ours', async () => {
    const renames = otherNames(['勾稽校验', '三、依申请公开', '报告'], 1);
    const drawing = renameSheets(sessionOf(goldenFiling('2025-column-balance-broken')).draw(), renames);
    const host = await openXlsxHost(await writeDrawing(withStaleResults(drawing)));
    expect(await resultsInFile(await saved(host))).toEqual(resultsInDrawing(drawing));
    expect(resultsInDrawing(drawing).flat()).toContain('✗ 2 条勾稽关系不成立，请看“勾稽校验（年报）”');
    typeIntoHost(host, { [problems]: '一是人手不足。' });
    expect(await reportInFile(await saved(host))).toContain('一是人手不足。');
  });
});
