/** After an install in a clone, builds the command line, so that `npx gouji` works there at once. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { npmRun, root } from './ensure.mjs';

// Without the dev packages (`npm ci --omit=dev`) there is nothing to build with, and that is no error.
if (existsSync(path.join(root, 'node_modules/webpack-cli'))) {
  process.exitCode = npmRun('build') ? 0 : 1;
} else {
  console.log('gouji: not built, because the dev packages are not installed');
}
