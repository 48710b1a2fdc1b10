/**
 * How much a pane loads and how soon something is seen of it: `node bench/first-paint.mjs dist ../other/dist …`.
 * Each folder holds a `taskpane.html`. Every load is a browser's first, with the processor slowed down as on an office
 * computer; office.js comes from the npm package, whether the page asks Microsoft's server for it or its own.
 */
import { createServer } from 'node:http';
import { createReadStream, existsSync } from 'node:fs';
import path from 'node:path';
import { createGzip } from 'node:zlib';
import { launchChromium } from '../scripts/chromium.mjs';
import { root } from '../scripts/ensure.mjs';

const runs = 9;
const slowdown = 4;
const officeJs = path.join(root, 'node_modules/@microsoft/office-js/dist');
const types = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css', '.png': 'image/png' };

const folders = process.argv.slice(2);
const browser = await launchChromium();
try {
  for (const folder of folders.length > 0 ? folders : ['dist']) await measure(folder);
} finally {
  await browser.close();
}

async function measure(folder) {
  const server = await serve(path.resolve(folder));
  const loads = [];
  try {
    for (let run = 0; run < runs; run++) loads.push(await load(`http://localhost:${server.address().port}`));
  } finally {
    server.close();
    server.closeAllConnections();
  }
  const median = (of) => loads.map(of).sort((a, b) => a - b)[Math.floor(runs / 2)];
  console.log(folder);
  console.log(`  first contentful paint  ${Math.round(median(({ paint }) => paint))} ms`);
  console.log(`  first page complete     ${Math.round(median(({ shown }) => shown))} ms`);
  console.log(`  own code, gzipped       ${(median(({ bytes }) => bytes) / 1024).toFixed(1)} KB`);
  console.log(`  own files               ${median(({ files }) => files)}`);
}

async function serve(folder) {
  const server = createServer((request, response) => {
    const file = path.join(folder, new URL(request.url, 'http://localhost').pathname);
    if (!file.startsWith(folder) || !existsSync(file)) return response.writeHead(404).end();
    response.writeHead(200, {
      'content-type': types[path.extname(file)] ?? 'application/octet-stream',
      'content-encoding': 'gzip',
    });
    createReadStream(file).pipe(createGzip()).pipe(response);
  });
  await new Promise((resolve) => server.listen(0, resolve));
  return server;
}

async function load(origin) {
  const context = await browser.newContext({ viewport: { width: 350, height: 800 } });
  const page = await context.newPage();
  await page.route(/^https:/, (route) => {
    const file = path.join(officeJs, new URL(route.request().url()).pathname.split('/hosted/')[1] ?? '');
    return existsSync(file) ? route.fulfill({ path: file }) : route.abort();
  });
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  await page.goto(`${origin}/taskpane.html`);
  // The first heading that a script, and not the page itself, has put there.
  await page
    .locator('h1')
    .filter({ hasText: /Welcome|请在 Excel 中打开/u })
    .waitFor();
  const measured = await page.evaluate(() => {
    const isOwn = ({ name }) => name.startsWith(globalThis.location.origin) && /\.(js|css|html)$/.test(name);
    const own = [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')]
      .filter(isOwn)
      .filter(({ name }) => !name.includes('/office-js/'));
    return {
      paint: performance.getEntriesByName('first-contentful-paint')[0].startTime,
      shown: performance.now(),
      bytes: own.reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0),
      files: own.length,
    };
  });
  await context.close();
  return measured;
}
