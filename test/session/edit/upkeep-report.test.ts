import { openXlsx, readXlsx, saveXlsx } from 'hucre/xlsx';
import { forms } from '../../../src/forms/index';
import { writeDrawing } from '../../../src/hosts/xlsx/write';
import type { XlsxHost } from '../../../src/hosts/xlsx/xlsx-host';
import { upkeepOf } from '../../../src/session/edit/upkeep';
import { answerName, textName } from '../../../src/workbook/names';
import { blankFiling, goldenFiling, sessionOf } from '../../support/golden';
import { resultsInDrawing, resultsInFile, withStaleResults } from '../../support/formula-results';
import { filingInFile, openXlsxHost, reportInFile, typeIntoHost } from '../../support/open-xlsx-host';
import { editPackage } from '../../support/xlsx-package';

const city = goldenFiling('2023-prefecture-city');
const upkeep = upkeepOf(forms);
const problems = textName('problems');

const saved = async (host: XlsxHost): Promise<Uint8Array> => (await host.save(upkeep))!;

describe('the sheet 报告 in a saved file', () => {
  it('follows the texts and figures, save after save', async () => {
    const host = await openXlsxHost(await writeDrawing(sessionOf(city).draw()));
    for (const text of ['一是人手不足。', '二是经费不足。']) {
      typeIntoHost(host, { [problems]: text });
      const file = await saved(host);
      expect(await reportInFile(file)).toContain(text);
      expect(await reportInFile(file)).toBe(
        await reportInFile(await writeDrawing(sessionOf(await filingInFile(file)).draw())),
      );
    }
  });

  it('is composed where it was still empty', async () => {
    const host = await openXlsxHost(await writeDrawing(sessionOf(blankFiling()).draw()));
    expect(await reportInFile(await saved(host))).not.toContain('一、总体情况');
    typeIntoHost(host, { [answerName('requests.granted.person')]: 3 });
    expect(await reportInFile(await saved(host))).toContain('一、总体情况');
  });

  it('is composed in a new workbook whose figures came with it', async () => {
    const drawing = sessionOf(city).draw();
    const sheets = [...drawing.sheets.slice(0, -1), sessionOf(blankFiling()).draw().sheets.at(-1)!];
    const file = await saved(await openXlsxHost(await writeDrawing({ ...drawing, sheets })));
    expect(await reportInFile(file)).toBe(await reportInFile(await writeDrawing(drawing)));
  });

  it('goes on to follow after it was written from the pane, whatever stood there', async () => {
    const drawing = sessionOf(city).draw();
    const host = await openXlsxHost(
      await writeDrawing({
        ...drawing,
        sheets: drawing.sheets.map((sheet) =>
          sheet.name === '报告' ? { ...sheet, cells: sheet.cells.slice(0, 4) } : sheet,
        ),
      }),
    );
    typeIntoHost(host, { [problems]: '一是人手不足。' });
    await host.redraw(
      sessionOf({ ...city, texts: { ...city.texts, problems: '一是人手不足。' } })
        .draw()
        .sheets.at(-1)!,
    );
    typeIntoHost(host, { [problems]: '二是经费不足。' });
    expect(await reportInFile(await saved(host))).toContain('二是经费不足。');
  });

  it('stays as it is where somebody has changed it by hand', async () => {
    const bytes = await writeDrawing(sessionOf(city).draw());
    const strings = 'xl/sharedStrings.xml';
    const byHand = editPackage(bytes, {
      [strings]: (xml) => xml.replace('宿迁市2023年政府信息公开工作年度报告', '宿迁市年度报告（定稿）'),
    });
    const host = await openXlsxHost(byHand);
    for (const text of ['一是人手不足。', '二是经费不足。']) {
      typeIntoHost(host, { [problems]: text });
      const report = await reportInFile(await saved(host));
      expect(report).toContain('宿迁市年度报告（定稿）');
      expect(report).not.toContain(text);
    }
  });

  it('keeps the notes and looks of its lines as it follows', async () => {
    const file = await openXlsx(await writeDrawing(sessionOf(city).draw()), { readStyles: true });
    const title = file.sheets.at(-1)!.cells!.get('0,0')!;
    title.comment = { text: '送审稿' };
    const host = await openXlsxHost(await saveXlsx(file));
    typeIntoHost(host, { 'gouji.cover.body': '海滨市' });
    const cell = (await openXlsx(await saved(host), { readStyles: true })).sheets.at(-1)!.cells!.get('0,0');
    expect([cell?.value, cell?.comment?.text]).toEqual(['海滨市2023年政府信息公开工作年度报告', '送审稿']);
  });

  it('is not added where it was deleted, and a workbook that is none of ours stays as it is', async () => {
    const drawing = sessionOf(city).draw();
    const without = { ...drawing, sheets: drawing.sheets.slice(0, -1) };
    const { sheets } = await readXlsx(await saved(await openXlsxHost(await writeDrawing(without))));
    expect(sheets.map(({ name }) => name)).toEqual(without.sheets.map(({ name }) => name));
    const foreign = { ...drawing, names: [] };
    const file = await saved(await openXlsxHost(await writeDrawing(withStaleResults(foreign))));
    expect(await resultsInFile(file)).toEqual(resultsInDrawing(withStaleResults(foreign)));
  });
});
