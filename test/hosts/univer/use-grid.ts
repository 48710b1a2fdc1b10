import { gridPageFolder } from '../../support/built/grid-page';
import { openGridUnderTest } from './grid-under-test';
import type { GridUnderTest } from './grid-under-test';
import { GridBrowser } from './grid-page';

/**
 * Sets up a browser for the tests of one file. After each test nothing may have gone wrong in its pages, and nothing
 * have been asked of another machine.
 * @returns opens a page with a grid, in which an empty workbook is open, one with the sheets named, or a file.
 */
export const useGrid = (): ((workbook?: readonly string[] | Uint8Array) => Promise<GridUnderTest>) => {
  let browser: GridBrowser;
  const inUse: GridUnderTest[] = [];
  /** A page takes seconds to open, and the clerk too begins many a workbook in one. */
  const free: GridUnderTest[] = [];

  beforeAll(async () => {
    browser = await GridBrowser.start(gridPageFolder());
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
  });

  return async (workbook) => {
    const grid = free.pop() ?? (await openGridUnderTest(browser));
    inUse.push(grid);
    await grid.begin(workbook);
    return grid;
  };
};
