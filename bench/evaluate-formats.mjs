/**
 * How well reports are read in the formats that offices have: `npm run evaluate:formats -- DIR` takes the .txt and .html
 * of a folder, has LibreOffice and Chromium turn them into each format, and compares what is read of these with what is
 * read of the originals. `--keep OUT` leaves the converted files there, one folder a format.
 */
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { ensureNpmPackages, ensureSystemPackages, run, runAside } from '../scripts/ensure.mjs';
import { writePages } from './formats/as-pages.mjs';

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: { keep: { type: 'string' } },
});
const [given] = positionals;
if (given === undefined) throw new Error('usage: npm run evaluate:formats -- DIR [--keep OUT]');
ensureNpmPackages();
ensureSystemPackages(['chromium', 'soffice']);
const { convertByChromium } = await import('./formats/by-chromium.mjs');

const made = path.resolve(options.keep ?? mkdtempSync(path.join(tmpdir(), 'gouji-formats-')));

/** A new folder with the figures in it that the reports are known to have. */
const folderFor = (name) => {
  const folder = path.join(made, name);
  mkdirSync(folder, { recursive: true });
  for (const each of readdirSync(given)) {
    const [, base] = /^(.*)\.answers\.json$/u.exec(each) ?? [];
    if (base === undefined) continue;
    for (const stem of [base, `${base}-text`])
      copyFileSync(path.join(given, each), path.join(folder, `${stem}.answers.json`));
  }
  return folder;
};

const reportsIn = (folder, ending = /\.\w+$/u) =>
  readdirSync(folder)
    .filter((name) => ending.test(name) && !name.endsWith('.json'))
    .map((name) => path.join(folder, name));

/** The reports as they are, without the line that says where one was found. */
const collectOriginals = (folder) => {
  for (const name of readdirSync(given)) {
    const { name: base, ext } = path.parse(name);
    if (!['.txt', '.html'].includes(ext)) continue;
    // A page and its text would become one file.
    const isTwin = ext === '.txt' && existsSync(path.join(given, `${base}.html`));
    const stem = path.join(folder, isTwin ? `${base}-text` : base);
    const text = readFileSync(path.join(given, name), 'utf8');
    writeFileSync(`${stem}${ext}`, text.replace(/^SOURCE:.*\r?\n/u, ''));
  }
};

const profile = pathToFileURL(path.join(made, 'profile')).href;

/** @param format as LibreOffice calls it, an ending with or without a filter. @param filter how the files are read. */
const convertByOffice = async (format, files, folder, filter) => {
  const settings = [`-env:UserInstallation=${profile}`, '--headless', '--norestore'];
  const reading = filter === undefined ? [] : [`--infilter=${filter}`];
  const { ok, output } = await runAside('soffice', [
    ...[...settings, ...reading, '--convert-to', format, '--outdir', folder],
    ...files,
  ]);
  if (!ok) throw new Error(`LibreOffice failed: ${output}`);
};

const plainText = 'Text (encoded):UTF8,LF,,,';
const asDocument = 'HTML (StarWriter)';
const asSheets = 'HTML (StarCalc)';

/** What is made, in this order: some are made of others. */
const formats = [
  { name: 'pdf-office-text', of: 'originals', ending: /\.txt$/u, to: 'pdf', filter: plainText },
  { name: 'docx', of: 'pages', to: 'docx:MS Word 2007 XML', filter: asDocument },
  { name: 'pdf-office', of: 'docx', to: 'pdf' },
  { name: 'doc', of: 'docx', to: 'doc:MS Word 97' },
  { name: 'rtf', of: 'docx', to: 'rtf:Rich Text Format' },
  { name: 'odt', of: 'docx', to: 'odt' },
  { name: 'xlsx', of: 'pages', to: 'xlsx:Calc MS Excel 2007 XML', filter: asSheets },
  { name: 'xls', of: 'xlsx', to: 'xls:MS Excel 97' },
  { name: 'ods', of: 'xlsx', to: 'ods' },
  { name: 'xml', of: 'xlsx', to: 'xml:MS Excel 2003 XML' },
  { name: 'pdf-chromium-text', of: 'originals', ending: /\.txt$/u, by: 'pdf' },
  { name: 'pdf-chromium', of: 'pages', by: 'pdf' },
  { name: 'mht', of: 'pages', by: 'mht' },
];

try {
  const folders = { originals: folderFor('originals'), pages: folderFor('pages') };
  collectOriginals(folders.originals);
  writePages(reportsIn(folders.originals), folders.pages);
  for (const { name, of, ending, to, filter, by } of formats) {
    folders[name] = folderFor(name);
    const files = reportsIn(folders[of], ending);
    if (by === undefined) await convertByOffice(to, files, folders[name], filter);
    else await convertByChromium(by, files, folders[name]);
  }
  if (!run('node', 'scripts/bench.mjs', 'evaluate', ...Object.values(folders))) process.exitCode = 1;
} finally {
  if (options.keep === undefined) rmSync(made, { recursive: true, force: true });
}
