import type { Workbook } from 'excel-stand-in';
import type { BrowserExcel, BrowserOptions } from 'excel-stand-in/browser';
import { paneFolder } from '../support/built/pane';
import { asInOldBrowser } from '../support/old-browser';
import { excelOfThisFile } from '../support/excels';
import { openExcelHost } from '../support/excel-under-test';
import { sessionOf } from '../support/golden';
import { openBrowserExcel } from '../support/excel-in-browser';
import type { Filing } from '../../src/model/filing';

let folder: string | undefined;

/** Excel on the web is opened in whatever browser an office has; Excel on the desktop brings one that is up to date. */
const paneFolderHere = (): string =>
  (folder ??= excelOfThisFile().platform === 'OfficeOnline' ? asInOldBrowser(paneFolder()) : paneFolder());

/** The shipped bundle in Excel's stand-in. */
export const openGouji = (options: Partial<BrowserOptions> = {}): Promise<BrowserExcel> =>
  openBrowserExcel({
    paneFolder: paneFolderHere(),
    panePage: 'taskpane.html',
    ...options,
  });

/** A workbook in which a filing has been drawn, as the file that a clerk opens again. */
export const workbookOf = async (filing: Filing): Promise<Workbook> => {
  const { host, excel } = openExcelHost();
  await host.draw(sessionOf(filing).draw());
  return excel.workbook;
};
