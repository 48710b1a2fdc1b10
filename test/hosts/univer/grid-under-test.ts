import { writeXlsx } from 'hucre/xlsx';
import type { ICellData, IWorkbookData } from '@univerjs/core';
import { BrowserHost } from '../browser-host';
import type { HostUnderTest } from '../../support/host-contract';
import type { GridBrowser, GridPage } from './grid-page';

/** The grid in a page, with hands on the keyboard in front of it. */
export interface GridUnderTest extends HostUnderTest, GridPage {
  /** Begins anew with an empty workbook, one with the sheets named, or a file. */
  begin(workbook?: readonly string[] | Uint8Array): Promise<void>;
  /** Opens a file. */
  load(bytes: Uint8Array): Promise<void>;
  /** The file as it would be saved. */
  save(): Promise<Uint8Array>;
  /** What the grid holds, in its own terms. */
  snapshot(): Promise<IWorkbookData>;
  /** Addresses of the cells that may be changed, by the id of their sheet. */
  unlocked(): Promise<ReadonlyMap<string, ReadonlySet<string>>>;
  /** Types into the cell that is selected. */
  press(text: string): Promise<void>;
}

/** Opens a page with a grid. */
export const openGridUnderTest = async (browser: GridBrowser): Promise<GridUnderTest> => {
  const opened = await browser.open();
  const { page } = opened;
  const host = await BrowserHost.open(page, page.mainFrame());
  const load = async (bytes: Uint8Array): Promise<void> => {
    const text = Buffer.from(bytes).toString('base64');
    const outcome = await page.evaluate((given) => window.goujiLoad!(given), text);
    if (outcome !== '') throw new Error(outcome);
  };
  const begin = async (workbook?: readonly string[] | Uint8Array): Promise<void> => {
    if (!workbook) await page.evaluate(() => window.goujiClear!());
    else if (!Array.isArray(workbook)) await load(workbook as Uint8Array);
    else
      await load(
        await writeXlsx({ sheets: workbook.map((name: string) => ({ name, rows: [['原有内容']] })) }),
      );
  };
  const snapshot = async (): Promise<IWorkbookData> =>
    JSON.parse(
      await page.evaluate(async () => JSON.stringify(await window.goujiSnapshot!())),
    ) as IWorkbookData;
  const press = async (text: string): Promise<void> => {
    await page.keyboard.type(text);
    await page.keyboard.press('Enter');
  };
  return {
    ...opened,
    host,
    begin,
    load,
    save: async () => Buffer.from(await page.evaluate(() => window.goujiSave!()), 'base64'),
    press,
    type: async (name, text) => {
      await host.reveal(name);
      await press(text);
    },
    snapshot,
    unlocked: async () => {
      const text = await page.evaluate(async () => JSON.stringify(await window.goujiUnlocked!()));
      const cells = JSON.parse(text) as readonly (readonly [sheet: string, cells: readonly string[]])[];
      return new Map(cells.map(([id, addresses]) => [id, new Set(addresses)]));
    },
    sheetNames: async () => {
      const { sheetOrder, sheets } = await snapshot();
      return sheetOrder.map((id) => sheets[id]!.name!);
    },
    textsOf: async (name) => {
      const { sheets } = await snapshot();
      const sheet = Object.values(sheets).find((each) => each.name === name);
      return (
        sheet &&
        Object.values(sheet.cellData ?? {}).flatMap((row) =>
          Object.values(row as Readonly<Record<string, ICellData>>).flatMap(({ v }) =>
            typeof v === 'string' && v !== '' ? [v] : [],
          ),
        )
      );
    },
  };
};
