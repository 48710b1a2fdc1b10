/** Builds and runs the measurements of bench/: all of them, or those named (`npm run bench -- check`). */
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { ensureNpmPackages, root, run } from './ensure.mjs';

ensureNpmPackages();
if (!run('node', 'node_modules/webpack-cli/bin/cli.js', '--env', 'bench')) process.exit(1);

const named = process.argv.slice(2);
const all = readdirSync(path.join(root, 'bench'))
  .filter((file) => file.endsWith('.ts'))
  .map((file) => path.basename(file, '.ts'));
for (const name of named.length > 0 ? named : all) {
  if (!run('node', '--expose-gc', `dist/bench/${name}.js`)) process.exitCode = 1;
}
