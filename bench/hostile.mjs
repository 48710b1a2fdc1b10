/**
 * What the browser edition does with files that are hostile or strange: every file of a folder, and of those in it, is
 * opened in Chromium; texts and pages are pasted too, and Word files taken for a letterhead. What can be read is written
 * and checked. `npm run bench:hostile -- FOLDER` builds it first; `--of dist/web` takes a built one, `--only PART` the
 * files with that in their names. Exits 1 where a file gets no word, or takes more than it may.
 */
import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { ensureNpmPackages, ensureSystemPackages, root, webpack } from '../scripts/ensure.mjs';
import { waysOf } from './in-chromium/hand-in.mjs';
import { peakMemory, processorTime, untilQuiet, watchTasks } from './in-chromium/page-cost.mjs';

/** What a file may take, until the page says its word. */
const most = { seconds: 5, megabytes: 500 };
/** In milliseconds: by then the page is taken to say nothing at all. */
const patience = 60_000;
/** Signs of what the page says that are printed. */
const shown = 90;

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: { of: { type: 'string' }, only: { type: 'string', default: '' } },
});

ensureNpmPackages();
ensureSystemPackages(['chromium']);
if (options.of === undefined && !webpack('web')) process.exit(1);
const edition = path.resolve(options.of ?? path.join(root, 'dist/web'));

const { closeAll, launchChromium } = await import('../scripts/chromium.mjs');
const { serveFolder } = await import('../scripts/static-server.mjs');

const filesIn = (place) =>
  statSync(place).isFile()
    ? [place]
    : readdirSync(place)
        .sort()
        .flatMap((name) => filesIn(path.join(place, name)));

/** A page with the sample in it, which nothing is under way in, in a browser of its own. */
const openPage = async (address) => {
  const browser = await launchChromium();
  const context = await browser.newContext({
    ...{ viewport: { width: 1280, height: 800 }, serviceWorkers: 'block', acceptDownloads: true },
  });
  context.setDefaultTimeout(patience);
  // A window of the system cannot be operated from here.
  await context.addInitScript(() => {
    for (const name of ['showOpenFilePicker', 'showSaveFilePicker']) Reflect.deleteProperty(globalThis, name);
  });
  const page = await context.newPage();
  page.on('dialog', (dialog) => void dialog.accept());
  await page.goto(address);
  await page.locator('.pane .status').waitFor();
  await untilQuiet(browser);
  return { browser, page };
};

const measure = async (address, file, way) => {
  const { browser, page } = await openPage(address);
  try {
    await way.prepare(page, file);
    await untilQuiet(browser);
    const begun = await processorTime(browser);
    const clock = performance.now();
    let cost;
    const { result, longest } = await watchTasks(browser, page, async () => {
      const died = new Promise((resolve) => void page.once('crash', () => resolve('页面崩溃')));
      const words = await Promise.race([
        died,
        way.act(page, file).catch(({ message }) => `没有回话：${message}`),
      ]);
      cost = {
        seconds: (performance.now() - clock) / 1000,
        processor: ((await processorTime(browser)) - begun) / 1000,
      };
      if (words === '页面崩溃' || words.startsWith('没有回话')) return { words, isMute: true };
      await way.after(page);
      const isQuiet = await untilQuiet(browser);
      return { words, isMute: !isQuiet };
    });
    const all = ((await processorTime(browser)) - begun) / 1000;
    return { ...result, ...cost, all, megabytes: await peakMemory(browser), longest };
  } finally {
    await browser.close();
  }
};

const hasFailed = ({ isMute, processor, megabytes }) =>
  isMute || processor > most.seconds || megabytes > most.megabytes;

const columns = (cells) =>
  cells.map((cell, index) => String(cell).padStart([0, 4, 7, 7, 7, 6, 14][index] ?? 0)).join(' ');

const server = await serveFolder({ folder: edition, port: 4520, index: 'index.html' });
try {
  console.log(
    's until the word, of the processor, with all that follows; MB; ms of the longest task on the page, of the processor',
  );
  for (const file of positionals.flatMap(filesIn).filter((each) => each.includes(options.only))) {
    for (const [name, way] of waysOf(file)) {
      const found = await measure(`http://localhost:${server.port}`, file, way);
      const { words, seconds, processor, all, megabytes, longest } = found;
      const times = [seconds, processor, all].map((each) => each.toFixed(1));
      const tasks = `${longest.clock.toFixed(0)} / ${longest.processor.toFixed(0)}`;
      console.log(
        columns(['', name, ...times, megabytes, tasks]),
        hasFailed(found) ? 'MISSED' : '      ',
        path.basename(file),
        words.slice(0, shown),
      );
      if (hasFailed(found)) process.exitCode = 1;
    }
  }
} finally {
  await closeAll(server);
}
