import { openImport } from '../pane/import/open-import';
import { readFile } from '../pane/import/read-file';
import type { Shell } from './shell';

/** Imports a report that was opened into the work that is open, for the year that the clerk has chosen. */
export const importReport = async (
  shell: Shell,
  file: File,
  target: 'previous' | 'current',
): Promise<void> => {
  shell.change({ importing: null, view: 'pane' });
  const { pane } = shell.state;
  // What it is at work on is not to be lost, and neither is this.
  await pane?.store.until(({ task }) => task === null);
  await pane?.run(openImport(target));
  await pane?.run(readFile(file));
};
