import path from 'node:path';
import type { Workbook } from 'excel-stand-in';
import type { BrowserExcel, BrowserOptions } from 'excel-stand-in/browser';
import { openExcelHost } from '../support/excel-under-test';
import { sessionOf } from '../support/golden';
import { openBrowserExcel } from '../support/excel-in-browser';
import type { Filing } from '../../src/model/filing';

/** The shipped bundle in Excel's stand-in. `npm run build` has made it. */
export const openGouji = (options: Partial<BrowserOptions> = {}): Promise<BrowserExcel> =>
  openBrowserExcel({
    paneFolder: path.resolve(__dirname, '../../dist'),
    panePage: 'taskpane.html',
    ...options,
  });

/** A workbook in which a filing has been drawn, as the file that a clerk opens again. */
export const workbookOf = async (filing: Filing): Promise<Workbook> => {
  const { host, excel } = openExcelHost();
  await host.draw(sessionOf(filing).draw());
  return excel.workbook;
};
