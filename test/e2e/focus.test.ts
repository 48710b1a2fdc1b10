import type { BrowserExcel, BrowserOptions } from 'excel-stand-in/browser';
import { answerName } from '../../src/workbook/names';
import { wrongFiling } from './filings';
import { openGouji, workbookOf } from './gouji';
import { cellOf, valueOf } from './grid';

/** Cells of table three. */
const [total, granted, received] = [
  'requests.handled.total',
  'requests.granted.total',
  'requests.received.total',
].map(answerName) as [string, string, string];

let excel: BrowserExcel;

afterEach(() => excel.close());

const open = async (options: Partial<BrowserOptions>): Promise<void> => {
  excel = await openGouji({ workbook: await workbookOf(wrongFiling), ...options });
  await excel.pane.locator('.status-text').getByText('必须改正').waitFor();
};

/** The named cell is selected in the grid, and drawn so. */
const isSelected = (name: string): Promise<void> => {
  const { sheet, address } = cellOf(excel, name);
  return excel.page.locator(`table[aria-label="${sheet}"] td.selected[data-cell="${address}"]`).waitFor();
};

/** Whether the keys go to the grid or to the pane, once they do. */
const focusIsIn = (place: 'excel' | 'pane') =>
  excel.page.waitForFunction((id) => document.activeElement?.closest(`#${id}`) !== null, place);

const typeFigure = async (figure: string): Promise<void> => {
  await excel.page.keyboard.type(figure);
  await excel.page.keyboard.press('Enter');
};

const cellHas = (name: string, text: string): Promise<void> => {
  const { address } = cellOf(excel, name);
  return excel.page.locator(`td[data-cell="${address}"]`).getByText(text, { exact: true }).waitFor();
};

const goTo = (finding: number): Promise<void> =>
  excel.pane.locator('.card').nth(finding).getByRole('button', { name: /^定位/u }).click();

describe('in Excel on the web', () => {
  it('what is typed after 定位, 下一处 and the counts of a table stands in the cell', async () => {
    await open({ platform: 'OfficeOnline' });
    await goTo(0);
    await isSelected(total);
    await focusIsIn('excel');
    await typeFigure('21');
    await cellHas(total, '21');
    // The next one is that of the list once the figure is checked.
    await excel.pane.locator('.card').getByText('办理总计 21').first().waitFor();

    await excel.pane.getByRole('button', { name: '下一处', exact: true }).click();
    await isSelected(received);
    await focusIsIn('excel');
    await typeFigure('22');
    await cellHas(received, '22');

    await excel.pane.locator('.table-progress button').first().click();
    await focusIsIn('excel');
    expect(excel.errors).toEqual([]);
  });
});

describe('in Excel on the desktop', () => {
  it('the keys stay with the card, where they do no harm', async () => {
    await open({ platform: 'PC' });
    const before = valueOf(excel, total);
    await goTo(0);
    await isSelected(total);
    await excel.pane.locator('.card[aria-current]:focus').waitFor();
    const pane = await excel.pane.locator('main').textContent();
    await typeFigure('21');
    expect(valueOf(excel, total)).toBe(before);
    expect(await excel.pane.locator('main').textContent()).toBe(pane);
  });

  it('下一处问题 on the ribbon leaves them in the grid once the pane is in view', async () => {
    await open({ platform: 'PC' });
    await excel.runCommand('next');
    await focusIsIn('pane');
    await excel.page.locator('td[data-cell="A1"]').click();
    await focusIsIn('excel');
    await excel.runCommand('next');
    await isSelected(granted);
    await typeFigure('22');
    await cellHas(granted, '22');
  });
});
