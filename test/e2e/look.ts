import type { BrowserExcel } from 'excel-stand-in/browser';
import { axeFindings, overflow } from './axe';
import { shoot } from './shoot';

/** The pane as it is now: photographed, accessible, and not wider than its frame. */
export const lookAt = async (excel: BrowserExcel, name: string): Promise<void> => {
  await excel.pane.waitForTimeout(50);
  await shoot(excel, name);
  expect(await axeFindings(excel.pane)).toEqual([]);
  expect(await overflow(excel.pane)).toBe(0);
};
