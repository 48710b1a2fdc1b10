import type { Workbook } from 'excel-stand-in';
import type { BrowserExcel, BrowserOptions } from 'excel-stand-in/browser';
import { paneFolder } from '../support/built/pane';
import { openExcelHost } from '../support/excel-under-test';
import { sessionOf } from '../support/golden';
import { openBrowserExcel } from '../support/excel-in-browser';
import type { Filing } from '../../src/model/filing';

/** The shipped bundle in Excel's stand-in. */
export const openGouji = (options: Partial<BrowserOptions> = {}): Promise<BrowserExcel> =>
  openBrowserExcel({
    paneFolder: paneFolder(),
    panePage: 'taskpane.html',
    ...options,
  });

/** A workbook in which a filing has been drawn, as the file that a clerk opens again. */
export const workbookOf = async (filing: Filing): Promise<Workbook> => {
  const { host, excel } = openExcelHost();
  await host.draw(sessionOf(filing).draw());
  return excel.workbook;
};
