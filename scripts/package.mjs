/**
 * The four zips that clerks and their network people get, in out/. All of it is built first, so that nothing old is
 * packed; with --as-built, what is in dist/ is packed as it is, such as a build with --env, and only what is missing
 * there is built. The same files make the same zips, byte by byte.
 */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { ensureNpmPackages, root, webpack } from './ensure.mjs';

const { values } = parseArgs({ options: { 'as-built': { type: 'boolean', default: false } } });

ensureNpmPackages();

const wanted = { web: 'dist/web/packages.txt', pane: 'dist/packages.txt', cli: 'dist/cli/packages.txt' };
const toBuild = Object.keys(wanted).filter(
  (name) => !values['as-built'] || !existsSync(path.join(root, wanted[name])),
);
if (toBuild.length > 0 && !webpack(...toBuild)) process.exit(1);

// Packages of the project's own may be imported only now that they are there.
const { built, editions } = await import('./package/editions.mjs');
const { zipFiles } = await import('./package/zip.mjs');

const out = path.join(root, 'out');
mkdirSync(out, { recursive: true });
for (const [name, filesFrom] of Object.entries(editions)) {
  const zip = zipFiles(filesFrom(built));
  writeFileSync(path.join(out, name), zip);
  console.log(`out/${name}  ${(zip.length / 1e6).toFixed(1)} MB`);
}
