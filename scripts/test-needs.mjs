/**
 * What a test file needs besides Node, told by what it reaches through its imports. Nothing is listed by hand, so that
 * nothing can be forgotten.
 */
import { existsSync, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { root } from './ensure.mjs';

/** The suites; a file belongs to exactly one of them. */
export const suites = ['unit', 'long', 'browser', 'office'];

/** What can be built for tests: names of webpack's configurations, by the file that has them. */
export const builds = {
  'webpack.config.js': ['cli', 'pane', 'web'],
  'test/gallery/webpack.config.js': ['gallery'],
};

/** Each of its files gives the place of what the configuration of its name builds: to import it is to ask for that. */
const builtFolder = path.join(root, 'test/support/built');
const soffice = path.join(root, 'test/support/soffice.ts');

/** Programs by what a test imports to start them. */
const programs = {
  chromium: 'playwright-core',
  soffice,
  poppler: path.join(root, 'test/support/pdf-pages.ts'),
  nginx: path.join(root, 'test/support/nginx.ts'),
  archivers: path.join(root, 'test/support/archivers.ts'),
};

/**
 * @param {string} file the whole path of a test file.
 * @returns {{ programs: readonly (keyof typeof programs)[], builds: readonly string[] }}
 */
export const needsOf = (file) => {
  const reached = [...reachedFrom(file)];
  return {
    programs: Object.keys(programs).filter((each) => reached.includes(programs[each])),
    builds: reached
      .filter((each) => path.dirname(each) === builtFolder)
      .map((each) => path.basename(each, '.ts'))
      .sort(),
  };
};

/** What makes a test slow: another process, Excel as it is played, random inputs, bounds on bad ones, hosts that wait. */
const slow = [
  'node:child_process',
  path.join(root, 'packages/excel-stand-in/src/host.ts'),
  'fast-check',
  'recheck',
  path.join(root, 'test/support/processor-time.ts'),
  path.join(root, 'test/support/host-contract.ts'),
];

/**
 * office: whatever starts LibreOffice, also beside a browser. browser: whatever opens Chromium, or needs a page that is
 * built. long: what is slow without either, such as the command line as it is shipped. unit: all others.
 * @param {string} file the whole path of a test file.
 */
export const suiteOf = (file) => {
  const { programs: started, builds } = needsOf(file);
  if (started.includes('soffice')) return 'office';
  if (started.includes('chromium') || builds.some((each) => each !== 'cli')) return 'browser';
  const reached = reachedFrom(file);
  return builds.length > 0 || slow.some((each) => reached.has(each)) ? 'long' : 'unit';
};

/** Folders of the packages in packages/, as whole paths. */
export const workspaces = () => {
  const folder = path.join(root, 'packages');
  return (existsSync(folder) ? readdirSync(folder) : [])
    .map((name) => path.join(folder, name))
    .filter((each) => existsSync(path.join(each, 'package.json')));
};

/**
 * All files (whole paths) and packages (names) that run when a file does, the file itself included.
 * @param {string} file
 * @returns {ReadonlySet<string>}
 */
export const reachedFrom = (file) => {
  const reached = new Set([file]);
  // A set is walked to its end even while it grows.
  for (const each of reached) for (const target of targetsOf(each)) reached.add(target);
  return reached;
};

/** What is imported for its types alone is not there when a test runs. */
const importPattern =
  /^(?:import|export)\s+(?!type\b)(?:[^'";]*?\bfrom\s+)?'([^']+)'|\b(?:import|require|requireActual)\(\s*'([^']+)'/gmu;

/** @type {Map<string, readonly string[]>} */
const targets = new Map();

const targetsOf = (file) => {
  const known = targets.get(file);
  if (known) return known;
  const text = /\.(?:[mc]?js|tsx?)$/u.test(file) ? readFileSync(file, 'utf8') : '';
  const found = [...text.matchAll(importPattern)].map(([, named, called]) => resolve(file, named ?? called));
  targets.set(file, found);
  return found;
};

/** A file of the project as a whole path; a package by its name. */
const resolve = (from, specifier) => {
  if (specifier.startsWith('.')) return fileAt(path.resolve(path.dirname(from), specifier)) ?? specifier;
  const name = specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/');
  return workspaceNames().includes(name) ? realpathSync(createRequire(from).resolve(specifier)) : name;
};

const fileAt = (place) =>
  ['', '.ts', '.tsx', '/index.ts']
    .map((ending) => place + ending)
    .find((each) => statSync(each, { throwIfNoEntry: false })?.isFile());

/** @type {readonly string[] | undefined} */
let names;
const workspaceNames = () =>
  (names ??= workspaces().map(
    (folder) => JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')).name,
  ));
