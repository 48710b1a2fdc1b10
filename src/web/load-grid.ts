import type { UniverHost } from '../hosts/univer/univer-host';

interface PackedFile {
  readonly file: string;
  /** In bytes, unpacked. */
  readonly size: number;
}

const filesOfGrid = async (): Promise<readonly PackedFile[]> => {
  const answer = await fetch('grid-files.json');
  if (!answer.ok) throw new Error(`grid-files.json: ${answer.status}`);
  return (await answer.json()) as readonly PackedFile[];
};

const readAll = async ({ file }: PackedFile, came: (bytes: number) => void): Promise<void> => {
  const answer = await fetch(file);
  if (!answer.ok || !answer.body) throw new Error(`${file}: ${answer.status}`);
  const reader = answer.body.getReader();
  for (let part = await reader.read(); !part.done; part = await reader.read()) came(part.value.length);
};

/**
 * Loads the grid, which is by far the largest part of the page. Its files are fetched with a count of their bytes
 * first; the import that follows finds them in the browser's cache.
 * @param progress called with how much is there, from 0 to 1.
 */
export const loadGrid = async (
  container: HTMLElement,
  progress: (share: number) => void,
): Promise<UniverHost> => {
  const files = await filesOfGrid();
  const total = files.reduce((sum, { size }) => sum + size, 0);
  let there = 0;
  const came = (bytes: number): void => progress(Math.min(1, (there += bytes) / total));
  await Promise.all(files.map((file) => readAll(file, came)));
  const { openGrid } = await import(/* webpackChunkName: "grid" */ '../hosts/univer/open-grid');
  return openGrid(container);
};
