/**
 * How much a pane loads and how soon something is seen of it: `node bench/first-paint.mjs dist ../other/dist …`.
 * Each folder holds a `taskpane.html`. Every load is a browser's first, with the processor slowed down as on an office
 * computer; office.js comes from the npm package, whether the page asks Microsoft's server for it or its own.
 */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { closeAll, launchChromium } from '../scripts/chromium.mjs';
import { root } from '../scripts/ensure.mjs';
import { loadedFiles, median, openSlowPage, serveGzipped, sum } from './first-visit.mjs';

const runs = 9;
const officeJs = path.join(root, 'node_modules/@microsoft/office-js/dist');

const folders = process.argv.slice(2);
const browser = await launchChromium();
try {
  for (const folder of folders.length > 0 ? folders : ['dist']) await measure(folder);
} finally {
  await browser.close();
}

async function measure(folder) {
  const server = await serveGzipped(path.resolve(folder));
  const loads = [];
  try {
    for (let run = 0; run < runs; run++) loads.push(await load(server.address));
  } finally {
    await closeAll(server);
  }
  const medianOf = (name) => median(loads.map((each) => each[name]));
  console.log(folder);
  console.log(`  first contentful paint  ${Math.round(medianOf('paint'))} ms`);
  console.log(`  first page complete     ${Math.round(medianOf('shown'))} ms`);
  console.log(`  own code, gzipped       ${(medianOf('bytes') / 1024).toFixed(1)} KB`);
  console.log(`  own files               ${medianOf('files')}`);
}

async function load(address) {
  const page = await openSlowPage(browser, { viewport: { width: 350, height: 800 } });
  await page.route(/^https:/, (route) => {
    const file = path.join(officeJs, new URL(route.request().url()).pathname.split('/hosted/')[1] ?? '');
    return existsSync(file) ? route.fulfill({ path: file }) : route.abort();
  });
  await page.goto(`${address}/taskpane.html`);
  // The first heading that a script, and not the page itself, has put there.
  await page
    .locator('h1')
    .filter({ hasText: /Welcome|请在 Excel 中打开/u })
    .waitFor();
  const { paint, shown } = await page.evaluate(() => ({
    paint: performance.getEntriesByName('first-contentful-paint')[0].startTime,
    shown: performance.now(),
  }));
  const own = (await loadedFiles(page)).filter(
    ({ name }) => /\.(js|css|html)$/.test(name) && !name.includes('/office-js/'),
  );
  await page.context().close();
  return { paint, shown, bytes: sum(own.map(({ bytes }) => bytes)), files: own.length };
}
