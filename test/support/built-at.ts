import { existsSync } from 'node:fs';
import * as path from 'node:path';

const root = path.resolve(__dirname, '../..');

/**
 * The whole path of something that is built before the tests run. Only the files of `built/` ask for it: `npm test`
 * builds what the tests at hand import from there.
 */
export const builtAt = (place: string, script: string): string => {
  const found = path.join(root, place);
  if (!existsSync(found)) throw new Error(`${place} is missing: run \`npm run ${script}\` first.`);
  return found;
};
