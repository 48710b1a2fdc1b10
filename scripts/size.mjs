/** What the pane loads before anything is seen of it, and for a Word document, gzipped; exits 1 above the limits. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { ensureNpmPackages, root, webpack } from './ensure.mjs';

/** In bytes. */
const limit = 59 * 1024;
const wordLimit = 90 * 1024;

ensureNpmPackages();
if (!webpack('pane')) process.exit(1);

const dist = path.join(root, 'dist');
const html = readFileSync(path.join(dist, 'taskpane.html'), 'utf8');
const linked = [...html.matchAll(/(?:src|href)=["']?([^"'\s>]+\.(?:js|css))/gu)]
  .map(([, file]) => file)
  .filter((file) => !file.startsWith('office-js/'));

const files = ['taskpane.html', ...linked];
const sizeOf = (file) => gzipSync(readFileSync(path.join(dist, file)), { level: 9 }).length;
const sizes = files.map(sizeOf);
const total = sizes.reduce((sum, size) => sum + size, 0);
const show = (size) => `${(size / 1024).toFixed(1)} KB`.padStart(9);
files.forEach((file, index) => console.log(`${show(sizes[index])}  ${file}`));
console.log(`${show(total)}  first paint, gzipped, without office.js (limit ${limit / 1024} KB)`);
if (linked.length < 2 || total > limit) process.exitCode = 1;

/** Chunks are named by numbers, so those of the Word document are told by where they are loaded. */
const chunks = readdirSync(path.join(dist, 'taskpane')).filter((file) => file.endsWith('.js'));
const loads = chunks
  .map((file) => readFileSync(path.join(dist, 'taskpane', file), 'utf8'))
  .map((code) => /((?:\w+\.e\(\d+\)[,\])]+)+)\.then\([^.]*\.exportDocx\(/u.exec(code)?.[1])
  .find((ids) => ids !== undefined);
const word = [...(loads ?? '').matchAll(/\.e\((\d+)\)/gu)].flatMap(([, id]) =>
  chunks.filter((file) => file.startsWith(`${id}.`)).map((file) => `taskpane/${file}`),
);
const wordTotal = word.map(sizeOf).reduce((sum, size) => sum + size, 0);
for (const file of word) console.log(`${show(sizeOf(file))}  ${file}`);
console.log(
  `${show(wordTotal)}  for a Word document, gzipped, once it is asked for (limit ${wordLimit / 1024} KB)`,
);
if (word.length === 0 || wordTotal > wordLimit) process.exitCode = 1;
