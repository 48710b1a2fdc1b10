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
  const inUse: GridUnderTest[] = [];
  /** A page takes seconds to open, and the clerk too begins many a workbook in one. */
  const free: GridUnderTest[] = [];

  beforeAll(async () => {
    folder = await buildGridPage();
    browser = await GridBrowser.start(folder);
  });

  afterEach(async () => {
    free.push(...inUse.splice(0));
    for (const { outsideRequests, errors } of free) {
      expect(outsideRequests).toEqual([]);
      expect(errors.splice(0)).toEqual([]);
    }
  });

  afterAll(async () => {
    await browser.close();
    rmSync(folder, { recursive: true });
  });

  return async (foreign) => {
    const grid = free.pop() ?? (await openGridUnderTest(browser));
    inUse.push(grid);
    await grid.begin(foreign);
    return grid;
  };
};
