import type { BrowserExcel } from 'excel-stand-in/browser';
import { firstDraft } from './first-draft';
import { openGouji } from './gouji';
import { typeInto, valueOf } from './grid';
import { statusSays } from './status';

let excel: BrowserExcel;

beforeAll(async () => {
  excel = await openGouji({ sheets: ['Sheet1'] });
});

afterAll(() => excel.close());

describe('a first draft in Excel', () => {
  firstDraft(() => ({
    pane: excel.pane.locator('body'),
    says: (text) => statusSays(excel, text),
    type: (name, text) => Promise.resolve(typeInto(excel, name, text)),
    valueOf: (name) => Promise.resolve(String((valueOf(excel, name) ?? '') as string | number | boolean)),
    report: async () => {
      await excel.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
      await excel.pane.getByRole('button', { name: '复制全文' }).click();
      await excel.pane.getByText(/^已复制，可以粘贴到 Word 或 WPS。$/u).waitFor();
      return excel.page.evaluate(() => navigator.clipboard.readText());
    },
  }));

  it('asked no other machine for anything, and met no error', () => {
    expect(excel.outsideRequests).toEqual([]);
    expect(excel.errors).toEqual([]);
  });
});
