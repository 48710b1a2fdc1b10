import type { UniverHost } from './univer-host';

/** Loads the grid, which is large, and shows an empty workbook in an element that has a height. */
export const openGrid = async (container: HTMLElement): Promise<UniverHost> => {
  const { UniverHost } = await import('./univer-host');
  return UniverHost.open(container);
};
