/** How long after an edit the pane's status has changed, over forty edits in the stand-in. */
import { ensureNpmPackages, npmRun, run } from './ensure.mjs';

ensureNpmPackages();
process.env.EDITS ??= '40';
const done =
  npmRun('build') && run('node', 'node_modules/jest/bin/jest.js', '--silent=false', 'test/e2e/live');
process.exitCode = done ? 0 : 1;
