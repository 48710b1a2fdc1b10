import { join } from 'node:path';
import { type BrowserExcel, openBrowserExcel } from '../src/browser-seam';
import { univerFormulas } from '../src/univer-formulas';

let excel: BrowserExcel;
const cell = (address: string) => excel.page.locator(`td[data-cell="${address}"]`);
/** A computed style, once it is so: the grid may be drawn again at any moment. */
const hasStyle = (address: string, property: string, value: string) =>
  excel.page.waitForFunction(
    ([selector, name, wanted]) =>
      getComputedStyle(document.querySelector(selector) as Element).getPropertyValue(name) === wanted,
    [`td[data-cell="${address}"]`, property, value] as const,
  );
const alertBox = () => excel.page.locator('#alert[open]');

beforeAll(async () => {
  excel = await openBrowserExcel({
    sheets: ['封面', '三、订单的明细'],
    paneFolder: join(__dirname, 'pane'),
    excelApi: '1.12',
    formulas: univerFormulas,
  });
  await excel.pane.locator('body[data-ready]').waitFor();
});

afterAll(() => excel.close());

test('the shipped client starts, finds Excel on the web and the claimed version, and asks nobody outside', async () => {
  const found = await excel.pane.evaluate(async () => {
    const { host, platform } = await Office.onReady();
    const { requirements } = Office.context;
    return [
      host,
      platform,
      requirements.isSetSupported('ExcelApi', '1.12'),
      requirements.isSetSupported('ExcelApi', '1.13'),
    ];
  });
  expect(found).toEqual(['Excel', 'OfficeOnline', true, false]);
  expect(excel.outsideRequests).toEqual([]);
});

test('what the pane writes is drawn in the grid: merges, fills, fonts, borders, values', async () => {
  await excel.page.getByRole('tab', { name: '三、订单的明细' }).click();
  excel.wire.resetTraffic();
  await excel.pane.locator('#fill').click();
  await cell('A1').getByText('本月收到').waitFor();
  expect(excel.wire.traffic.requests).toBeGreaterThan(0);
  expect(await cell('A1').getAttribute('colspan')).toBe('3');
  await hasStyle('A1', 'background-color', 'rgb(221, 235, 247)');
  await hasStyle('A1', 'font-weight', '700');
  await hasStyle('A2', 'border-bottom-color', 'rgb(0, 0, 0)');
  expect(await cell('C2').textContent()).toBe('3');
  await excel.pane.getByText('合计 3').waitFor();
});

test('the user types into a cell; the pane hears of it and reads the new total', async () => {
  await cell('B2').click();
  await excel.page.keyboard.type('40');
  await excel.page.keyboard.press('Enter');
  await excel.pane.getByText('合计 41').waitFor();
  expect(excel.workbook.value('三、订单的明细', 'B2')).toBe(40);
  expect(await excel.page.locator('#address').textContent()).toBe('B2');
});

test('typing over the total turns it red, as its conditional format says', async () => {
  await cell('C2').dblclick();
  await excel.page.locator('td input').fill('7');
  await excel.page.keyboard.press('Enter');
  await excel.pane.getByText('合计 7').waitFor();
  await hasStyle('C2', 'background-color', 'rgb(255, 199, 206)');
});

test('a refused value is answered with the alert of Excel and stays out', async () => {
  await cell('B2').click();
  await excel.page.keyboard.type('-1');
  await excel.page.keyboard.press('Enter');
  await alertBox().getByText('数据验证限制').waitFor();
  await alertBox().getByRole('button').click();
  expect(excel.workbook.value('三、订单的明细', 'B2')).toBe(40);
});

test('a request while a cell is edited fails in the pane as it does in Excel', async () => {
  await cell('A5').dblclick();
  const code = await excel.pane.evaluate(() =>
    Excel.run(async (context) => {
      context.workbook.worksheets.getFirst().load('name');
      await context.sync();
    }).then(
      () => 'none',
      (error: OfficeExtension.Error) => error.code,
    ),
  );
  await excel.page.keyboard.press('Escape');
  expect(code).toBe('InvalidOperationInCellEditMode');
});

test('document settings are saved with the workbook', async () => {
  await excel.pane.evaluate(
    () =>
      new Promise((resolve) => {
        Office.context.document.settings.set('remark', '已核对');
        Office.context.document.settings.saveAsync(resolve);
      }),
  );
  expect(excel.workbook.documentSettings).toEqual([['remark', '"已核对"']]);
});

test('a lost connection reaches the pane as an error', async () => {
  excel.wire.loseRequest(1);
  const failed = await excel.pane.evaluate(() =>
    Excel.run(async (context) => {
      context.workbook.worksheets.getFirst().load('name');
      await context.sync();
    }).then(
      () => 'none',
      (error: OfficeExtension.Error) => error.code,
    ),
  );
  expect(failed).toBe('GeneralException');
});

test('a ribbon button runs its command to the end', async () => {
  excel.workbook.user.clear('三、订单的明细', 'A1');
  await expect(excel.runCommand('missing')).rejects.toThrow('missing');
  await excel.runCommand('fillForm');
  expect(excel.workbook.value('三、订单的明细', 'A1')).toBe('本月收到和发出的订单');
});

test('nothing went wrong on the way', () => {
  expect(excel.errors).toEqual([]);
  expect(excel.outsideRequests).toEqual([]);
});
