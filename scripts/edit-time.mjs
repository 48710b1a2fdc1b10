/** How long after an edit the pane's status has changed, over forty edits in the stand-in. */
import { ensureNpmPackages, run, webpack } from './ensure.mjs';

ensureNpmPackages();
process.env.EDITS ??= '40';
const done =
  webpack('pane') &&
  run('node', 'node_modules/jest/bin/jest.js', '--forceExit', '--silent=false', 'test/e2e/live');
process.exitCode = done ? 0 : 1;
