import { readFileSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { root } from '../ensure.mjs';

/** Files that whoever serves or runs what is built does not need. */
const isLeftOut = (name) => name === 'packages.txt' || name.endsWith('.LICENSE.txt');

/**
 * All files of a folder, or those in some of its entries.
 * @param {string} folder
 * @param {readonly string[]} [entries] names of files and folders in it.
 * @returns {Record<string, import('./zip.mjs').Packed>} by their paths, with `into` before each.
 */
export const filesOf = (folder, into, entries = readdirSync(folder)) =>
  Object.fromEntries(
    entries
      .flatMap((entry) => (statSync(path.join(folder, entry)).isDirectory() ? inside(folder, entry) : entry))
      .map((name) => name.split(path.sep).join('/'))
      .filter((name) => !isLeftOut(path.basename(name)))
      .map((name) => [`${into}${name}`, { bytes: new Uint8Array(readFileSync(path.join(folder, name))) }]),
  );

const inside = (folder, entry) =>
  readdirSync(path.join(folder, entry), { recursive: true })
    .map((name) => path.join(entry, name))
    .filter((name) => statSync(path.join(folder, name)).isFile());

/** A file of this project as text. */
export const projectText = (name) => readFileSync(path.join(root, name), 'utf8');

/**
 * A file of this project with its marks, such as `{{version}}`, filled in.
 * @throws an Error for a mark without a value.
 */
export const filledText = (name, marks) =>
  projectText(name).replace(/\{\{([A-Za-z]+)\}\}/gu, (_, mark) => {
    if (marks[mark] === undefined) throw new Error(`${name}: nothing is known for {{${mark}}}.`);
    return marks[mark];
  });
