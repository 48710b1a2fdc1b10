/**
 * How soon the browser edition can be filled in, and how large it is: one table, with the aim beside each figure.
 * `npm run bench:web` builds it first; `npm run bench:web -- dist/web` measures a folder as it is. `--files` lists
 * what was loaded until the first keystroke. Exits 1 only where something could not be measured: times depend on the
 * machine.
 */
import { EventEmitter, once } from 'node:events';
import { existsSync } from 'node:fs';
import { availableParallelism, loadavg } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { ensureNpmPackages, ensureSystemPackages, root, webpack } from '../scripts/ensure.mjs';
import { loadedFiles, median, openSlowPage, quantile, serveGzipped, sum } from './first-visit.mjs';
import { watchForField, watchForRed } from './in-page.mjs';
import { folderSize, linesIn, productionPackages } from './project-size.mjs';

const loads = 7;
const keystrokes = 15;
const kilobyte = 1024;
const megabyte = 1024 ** 2;
/** In milliseconds. */
const patience = 30_000;
const settings = { viewport: { width: 1366, height: 768 }, locale: 'zh-CN' };

const tableThree = '三、依申请公开';
/** A count in a sum of table three: any other value of it breaks the balance. */
const countInSum = '[data-name="gouji.answers.requests.granted.person"]';
const redCell = '.book .cell[aria-invalid="true"]';

const sizeOf = (files) => sum(files.map(({ bytes }) => bytes));
const whole = (number) => Math.round(number).toLocaleString('en');
const range = (numbers) => `${whole(Math.min(...numbers))}–${whole(Math.max(...numbers))}`;

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: { files: { type: 'boolean', default: false } },
});

ensureNpmPackages();
ensureSystemPackages(['chromium']);
// What has not changed since the last build is not compiled anew.
if (positionals.length === 0 && !webpack('web')) process.exit(1);
const folder = path.resolve(positionals[0] ?? path.join(root, 'dist/web'));

const { closeAll, launchChromium } = await import('../scripts/chromium.mjs');

let server;
let browser;
try {
  if (!existsSync(path.join(folder, 'index.html'))) throw new Error(`there is no index.html in ${folder}`);
  server = await serveGzipped(folder);
  browser = await launchChromium();
  const visits = [];
  for (let visit = 0; visit < loads; visit++) visits.push(await onFirstVisit(typeFirstKey));
  const waits = await onFirstVisit(breakBalances);
  // The files are those of the load whose time is shown.
  const middle = median(visits.map(({ at }) => at));
  const { files } = visits.find(({ at }) => at === middle);
  print(figuresOf(visits, files, waits));
  console.log(`This machine has ${availableParallelism()} cores, with ${loadavg()[0].toFixed(1)} at work.`);
  if (options.files) printFiles(files);
} catch (error) {
  console.error(`Not measured: ${error.message}`);
  process.exitCode = 1;
} finally {
  await closeAll(browser, server);
}

async function onFirstVisit(act) {
  const page = await openSlowPage(browser, settings);
  page.setDefaultTimeout(patience);
  try {
    return await act(page);
  } finally {
    await page.context().close();
  }
}

/** @returns `at`: milliseconds from the navigation to the first keystroke; `files`: those that had begun to come by then. */
async function typeFirstKey(page) {
  const events = new EventEmitter();
  const [found, typed] = ['found', 'typed'].map((name) => once(events, name));
  await page.exposeFunction('tell', (name, what) => void events.emit(name, what));
  await page.addInitScript(watchForField, tableThree);
  await page.goto(server.address, { waitUntil: 'commit' });
  await orFail(found, 'no text field came in a table (".book table.sheet .cell")');
  await page.keyboard.press('7');
  const [{ at, name, value }] = await orFail(typed, 'the first key that was pressed arrived in no field');
  // Files that were on their way at that moment are listed only once they are there.
  await orFail(page.waitForLoadState('networkidle'), 'the page went on loading, and was not done');
  const now = await page.locator(`[data-name="${name}"]`).inputValue();
  if (now !== value) throw new Error(`the first key was lost again: ${name} is "${now}", and was "${value}"`);
  return { at, files: (await loadedFiles(page)).filter(({ begun }) => begun <= at) };
}

/** @returns for each keystroke the milliseconds to its red cell. */
async function breakBalances(page) {
  await page.goto(server.address);
  const tab = page.locator('.book').getByRole('tab', { name: tableThree });
  await orFail(tab.click(), `no tab "${tableThree}" came`);
  const field = page.locator(countInSum);
  await orFail(field.waitFor(), `no field ${countInSum} came`);
  await orFail(page.waitForLoadState('networkidle'), 'the page went on loading, and was not done');

  const balanced = await field.inputValue();
  const redBefore = await page.locator(redCell).count();
  const waits = [];
  for (let stroke = 0; stroke < keystrokes; stroke++) {
    await field.selectText();
    const watch = await page.evaluateHandle(watchForRed, redCell);
    await page.keyboard.press(balanced === '9' ? '8' : '9');
    waits.push(
      await orFail(
        watch.evaluate(({ shown }) => shown, undefined),
        'no cell became red',
      ),
    );
    await field.fill(balanced);
    const oneMore = page.locator(redCell).nth(redBefore);
    await orFail(oneMore.waitFor({ state: 'detached' }), 'a red cell stayed red when its cause was gone');
    // As between two keys of a person: what follows a keystroke at leisure is not to slow the next.
    await page.waitForTimeout(300);
  }
  return waits;
}

/** Waits for an event, but not for ever. */
async function orFail(event, message) {
  let timer;
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error('too late')), patience);
  });
  try {
    return await Promise.race([event, late]);
  } catch (cause) {
    throw new Error(`${message} (within ${patience / 1000} s)`, { cause });
  } finally {
    clearTimeout(timer);
  }
}

/** One line a figure: its name, what was found, its aim, and what else is worth knowing of it. */
function figuresOf(visits, files, waits) {
  const times = visits.map(({ at }) => at);
  const loaded = visits.map((visit) => sizeOf(visit.files) / kilobyte);
  const packages = productionPackages();
  const lines = linesIn('src/web') + linesIn('src/hosts');
  return [
    [
      'first field takes a keystroke, slowed 4×',
      median(times),
      'ms',
      1200,
      `${range(times)} in ${loads} loads`,
    ],
    ['loaded until then, gz', sizeOf(files) / kilobyte, 'KB', 140, `${range(loaded)}, ${files.length} files`],
    [
      'a keystroke to its red cell, slowed 4×',
      median(waits),
      'ms',
      50,
      `9 of 10 in ${whole(quantile(waits, 0.9))}`,
    ],
    ['size of dist/web', folderSize(folder) / megabyte, 'MB', 2.5, ''],
    ['production packages', packages.count, '', 45, `${whole(packages.bytes / megabyte)} MB`],
    ['lines of src/web and src/hosts', lines, '', 4600, ''],
  ];
}

function printFiles(files) {
  for (const { name, bytes } of files)
    console.log(`${(bytes / kilobyte).toFixed(1).padStart(9)} KB  ${new URL(name).pathname}`);
}

function print(figures) {
  for (const [name, found, unit, aim, note] of figures) {
    const show = (number) => `${unit === 'KB' || unit === 'MB' ? number.toFixed(1) : whole(number)} ${unit}`;
    const missed = found > aim ? 'missed' : '';
    console.log(
      `${name.padEnd(42)}${show(found).padStart(10)}   aim ${show(aim).padEnd(10)}${missed.padEnd(8)}${note}`.trimEnd(),
    );
  }
}
