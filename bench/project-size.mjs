/** How large the project is: what it installs, what it ships, what there is to read. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { root } from '../scripts/ensure.mjs';
import { sum } from './first-visit.mjs';

const filesIn = (folder, isLeftOut = () => false) =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const name = path.join(folder, entry.name);
    if (entry.isDirectory()) return isLeftOut(entry.name) ? [] : filesIn(name, isLeftOut);
    return entry.isFile() ? [name] : [];
  });

const sizeOf = (files) => sum(files.map((file) => statSync(file).size));

/** In bytes. */
export const folderSize = (folder) => sizeOf(filesIn(folder));

/** What is installed with the project where nothing is developed: how many packages, and their `bytes`. */
export const productionPackages = () => {
  const { packages } = JSON.parse(readFileSync(path.join(root, 'package-lock.json'), 'utf8'));
  const folders = Object.entries(packages)
    // Links and what is outside node_modules are workspaces.
    .filter(([folder, { link }]) => folder.startsWith('node_modules/') && !link)
    .filter(([, { dev, optional, devOptional }]) => !dev && !optional && !devOptional)
    .map(([folder]) => path.join(root, folder))
    .filter((folder) => existsSync(folder));
  // What a package has in a node_modules of its own is listed for itself.
  const bytes = sum(folders.map((folder) => sizeOf(filesIn(folder, (name) => name === 'node_modules'))));
  return { count: folders.length, bytes };
};

/** How many lines of code a folder of the project has: TypeScript, without styles and pages. */
export const linesIn = (folder) =>
  sum(
    filesIn(path.join(root, folder))
      .filter((file) => /\.tsx?$/u.test(file))
      .map((file) => readFileSync(file, 'utf8').split('\n').length - 1),
  );
