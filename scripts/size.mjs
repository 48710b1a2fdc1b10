/** What the pane loads before anything is seen of it, gzipped and without office.js; exits 1 above the limit. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { ensureNpmPackages, root, run } from './ensure.mjs';

/** In bytes. */
const limit = 60 * 1024;

ensureNpmPackages();
if (!run('node', 'node_modules/webpack-cli/bin/cli.js', '--config-name', 'pane')) process.exit(1);

const dist = path.join(root, 'dist');
const html = readFileSync(path.join(dist, 'taskpane.html'), 'utf8');
const linked = [...html.matchAll(/(?:src|href)=["']?([^"'\s>]+\.(?:js|css))/gu)]
  .map(([, file]) => file)
  .filter((file) => !file.startsWith('office-js/') && !file.endsWith('too-old.js'));

const files = ['taskpane.html', ...linked];
const sizes = files.map((file) => gzipSync(readFileSync(path.join(dist, file)), { level: 9 }).length);
const total = sizes.reduce((sum, size) => sum + size, 0);
const show = (size) => `${(size / 1024).toFixed(1)} KB`.padStart(9);
files.forEach((file, index) => console.log(`${show(sizes[index])}  ${file}`));
console.log(`${show(total)}  first paint, gzipped, without office.js (limit ${limit / 1024} KB)`);
if (linked.length < 2 || total > limit) process.exitCode = 1;
