/** Builds the measurements of bench/ and runs one: `node scripts/bench.mjs check`; further arguments are its own. */
import { ensureNpmPackages, run } from './ensure.mjs';

ensureNpmPackages();
const [name, ...args] = process.argv.slice(2);
const built = run('node', 'node_modules/webpack-cli/bin/cli.js', '--env', 'bench', '--stats', 'errors-only');
if (!built || !run('node', '--expose-gc', `dist/bench/${name}.js`, ...args)) process.exitCode = 1;
