/** Pictures of the pane in every state, in its own colours and in high contrast: out/shots/*.png. */
import { rmSync } from 'node:fs';
import path from 'node:path';
import { ensureNpmPackages, ensureSystemPackages, root, run, webpack } from './ensure.mjs';

ensureNpmPackages();
ensureSystemPackages(['chromium']);
rmSync(path.join(root, 'out/shots'), { recursive: true, force: true });
process.env.SHOTS = '1';
// Whatever a dead browser has left open must not keep it waiting.
const jest = ['node_modules/jest/bin/jest.js', '--runInBand', '--forceExit'];
const done = webpack('pane') && run('node', ...jest, 'test/e2e/.*states');
console.log(done ? 'The pictures are in out/shots.' : 'Some states could not be shown; see above.');
process.exitCode = done ? 0 : 1;
