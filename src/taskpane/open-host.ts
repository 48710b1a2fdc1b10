/// <reference types="office-js" />
import { ExcelHost } from '../hosts/excel/excel-host';
import { HostFault } from '../model/host-fault';
import type { Blockage } from '../pane/state/state';

/** The workbook in Excel, or why there is none. */
export const openHost = async (): Promise<ExcelHost | Blockage> => {
  // Its file did not load, or the page was opened in a plain browser.
  if (typeof Office === 'undefined') return 'no-host';
  const { host } = await Office.onReady();
  if (host !== Office.HostType.Excel) return 'no-host';
  try {
    return new ExcelHost({ Excel, Office });
  } catch (error) {
    if (error instanceof HostFault && error.kind === 'too-old') return 'too-old';
    throw error;
  }
};
