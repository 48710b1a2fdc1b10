import { existsSync } from 'node:fs';
import * as path from 'node:path';

/** The folder of a page of the tests, for a server to show; `npm run build:tests` has made it. */
export const builtPage = (page: 'pane' | 'grid'): string => {
  const folder = path.resolve(__dirname, '../../out/pages', page);
  if (!existsSync(folder))
    throw new Error(`out/pages/${page} is missing: run \`npm run build:tests\` first.`);
  return folder;
};
