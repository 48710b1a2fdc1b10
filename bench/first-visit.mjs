/**
 * A browser's first visit to a built page: nothing is cached, a local server answers with gzip, and the processor is
 * slowed down as on an office computer.
 */
import { createServer } from 'node:http';
import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

const slowdown = 4;
const types = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.png': 'image/png',
  '.json': 'application/json',
};

/**
 * Serves a folder at a free port of this machine, everything gzipped.
 * @returns its address without a slash at the end, and how to stop.
 */
export const serveGzipped = async (folder) => {
  const zipped = new Map();
  /** Each file is zipped once, so that the server takes no processor time from the page that is measured. */
  const zip = (file) => {
    if (!zipped.has(file)) zipped.set(file, gzipSync(readFileSync(file)));
    return zipped.get(file);
  };
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url, 'http://localhost');
    const file = path.join(folder, pathname === '/' ? 'index.html' : decodeURIComponent(pathname));
    const isServed = file.startsWith(folder) && statSync(file, { throwIfNoEntry: false })?.isFile();
    if (!isServed) return response.writeHead(404).end();
    const type = types[path.extname(file)] ?? 'application/octet-stream';
    response.writeHead(200, { 'content-type': type, 'content-encoding': 'gzip' }).end(zip(file));
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const close = () => {
    server.close();
    server.closeAllConnections();
  };
  return { address: `http://localhost:${server.address().port}`, close };
};

/** A page of a browser that has never been anywhere; whoever asked for it closes its context. */
export const openSlowPage = async (browser, settings) => {
  const context = await browser.newContext(settings);
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  return page;
};

/**
 * The page itself and what it has asked its own server for until now, in the order in which it was asked for.
 * @returns for each its address, `bytes` as they came, without headers, and `begun`: milliseconds from the navigation to
 *   the first byte of the answer.
 */
export const loadedFiles = (page) =>
  page.evaluate(() =>
    [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')]
      // What came out of a cache did not travel.
      .filter(({ name, transferSize }) => name.startsWith(globalThis.location.origin) && transferSize > 0)
      .map(({ name, encodedBodySize, responseStart }) => ({
        name,
        bytes: encodedBodySize,
        begun: responseStart,
      })),
  );

/** The value below which a share of them lie: the median is that of a half. */
export const quantile = (numbers, share) =>
  numbers.toSorted((a, b) => a - b)[Math.max(0, Math.ceil(share * numbers.length) - 1)];

export const median = (numbers) => quantile(numbers, 0.5);

export const sum = (numbers) => numbers.reduce((total, each) => total + each, 0);
