import { rmSync } from 'node:fs';
import { openGridUnderTest } from './grid-under-test';
import type { GridUnderTest } from './grid-under-test';
import { buildGridPage, GridBrowser } from './grid-page';

/**
 * Sets up a browser for the tests of one file. After each test nothing may have gone wrong in its pages, and nothing
 * have been asked of another machine.
 * @returns opens a page with a grid; `foreign` names the sheets of a workbook that is open in it.
 */
export const useGrid = (): ((foreign?: readonly string[]) => Promise<GridUnderTest>) => {
  let folder = '';
  let browser: GridBrowser;
  const opened: GridUnderTest[] = [];

  beforeAll(async () => {
    folder = await buildGridPage();
    browser = await GridBrowser.start(folder);
  });

  afterEach(async () => {
    for (const { page, outsideRequests, errors } of opened.splice(0)) {
      expect(outsideRequests).toEqual([]);
      expect(errors).toEqual([]);
      await page.context().close();
    }
  });

  afterAll(async () => {
    await browser.close();
    rmSync(folder, { recursive: true });
  });

  return async (foreign) => {
    const grid = await openGridUnderTest(browser, foreign);
    opened.push(grid);
    return grid;
  };
};
