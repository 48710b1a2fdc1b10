import { openXlsx } from 'hucre/xlsx';
import { getCharts } from 'hucre';
import { writeDrawing } from '../../src/hosts/xlsx/write';
import { XlsxHost } from '../../src/hosts/xlsx/xlsx-host';
import { answerName } from '../../src/workbook/names';
import { lastYear, withAnswers } from '../support/filing-fixture';
import { openExcelHost } from '../support/excel-under-test';
import { sessionOf } from '../support/golden';

const received = (person: number) => ({
  'requests.received.person': person,
  'requests.received.total': person,
});
const session = sessionOf(
  withAnswers({ ...received(3), 'requests.granted.total': 2 }, lastYear(received(5))),
);
const earlier = [{ form: '2021', year: 2023, answers: { ...received(7), 'requests.handled.total': 7 } }];
const drawing = session.draw(session.charts(earlier));

describe('the sheet 图解', () => {
  it('computes its figures from the cells of the filing, this year’s and last year’s', async () => {
    const { host, excel, type } = openExcelHost();
    await host.draw(drawing);
    const rows = () =>
      excel.Excel.run(async (context) => {
        const range = context.workbook.worksheets.getItem('图解').getUsedRange();
        range.load('values');
        await context.sync();
        return (range.values as unknown[][]).map((row) => row.slice(0, 3));
      });
    expect(await rows()).toEqual(
      expect.arrayContaining([
        ['自然人', 3, ''],
        ['2023年', 7, 7],
        ['2024年', 5, 0],
        ['2025年', 3, 0],
      ]),
    );
    await type(answerName('requests.received.person'), '10');
    expect(await rows()).toEqual(
      expect.arrayContaining([
        ['自然人', 10, ''],
        ['2025年', 10, 0],
      ]),
    );
  });

  it('has charts over those figures, beside and not on top of them', () => {
    const sheet = drawing.sheets.at(-1)!;
    expect(sheet.charts?.map(({ title }) => title)).toEqual([
      '新收申请的申请人',
      '申请的办理结果',
      '近年新收和办结的申请',
    ]);
    for (const { figures, place } of sheet.charts ?? []) {
      expect(place.column).toBeGreaterThanOrEqual(figures.column + figures.columns);
      const names = sheet.cells.filter(
        ({ column, row }) => column === 0 && row > figures.row && row < figures.row + figures.rows,
      );
      expect(
        names.every(({ content }) => ('formula' in content ? content.result : content.value) !== null),
      ).toBe(true);
    }
  });

  it('is left out unless it is asked for', () => {
    expect(session.draw().sheets.map(({ name }) => name)).not.toContain('图解');
  });

  it('brings Excel’s own charts in a file, which outlive the changes that we make to it', async () => {
    const host = new XlsxHost(await writeDrawing(drawing));
    const titles = async () =>
      getCharts(await openXlsx((await host.save())!)).map(({ sheetName, chart }) => [sheetName, chart.title]);
    expect(await titles()).toEqual([
      ['图解', '新收申请的申请人'],
      ['图解', '申请的办理结果'],
      ['图解', '近年新收和办结的申请'],
    ]);
    const name = answerName('requests.received.person');
    await host.write([{ name, before: (await host.read()).get(name)!, value: 4, isText: false }]);
    expect(await titles()).toHaveLength(3);
  });
});
