import type { BrowserExcel } from 'excel-stand-in/browser';
import { answerName } from '../../src/workbook/names';
import { sampleFiling } from './filings';
import { openGouji, workbookOf } from './gouji';
import { cellOf, valueOf } from './grid';

let excel: BrowserExcel;

afterEach(() => excel.close());

const granted = answerName('requests.granted.person');
const red = '#FFC7CE';

it.each([
  { platform: 'PC', excelApi: '1.9' },
  { platform: 'OfficeOnline', excelApi: '1.14' },
] as const)(
  'cells that were pasted over can be typed into again after one click: $platform',
  async (kind) => {
    excel = await openGouji({ ...kind, workbook: await workbookOf(sampleFiling) });
    const { pane, workbook } = excel;
    const { user } = workbook;
    const status = (text: string) => pane.locator('.status-text').getByText(text).waitFor();
    await status('勾稽关系全部成立');
    const { sheet, address } = cellOf(excel, granted);
    const value = valueOf(excel, granted);
    user.activate(sheet);
    user.paste(sheet, address, [[{ value: Number(value), bold: true, numberFormat: '0.00%' }]]);
    expect(user.type(sheet, address, '7')?.message).toContain('受保护');

    await pane.getByText('1 个格子不能再改。').waitFor();
    await pane.getByText('表三 （一）予以公开 自然人').waitFor();
    await pane.getByRole('button', { name: '恢复表格格式' }).press('Enter');
    await pane.getByText('已恢复 1 个格子的格式，数据没有改动。').waitFor();
    await pane.getByText('表格格式被改动了').waitFor({ state: 'detached' });
    expect(valueOf(excel, granted)).toBe(value);

    expect(user.type(sheet, address, '半')?.message).toContain('这里只能填不小于 0 的整数');
    expect(user.type(sheet, address, '7')).toBeUndefined();
    await status('必须改正');
    user.paste(sheet, address, [['7件']]);
    expect(workbook.shownFormat(sheet, address)).toMatchObject({ fill: red, bold: false, locked: false });
    expect(excel.errors).toEqual([]);
  },
);
