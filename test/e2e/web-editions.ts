import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';
import { standaloneHtml } from '../../scripts/standalone.mjs';
import { webFolder } from '../support/built/web';
import { launchChromium } from '../support/chromium';
import type { Edition } from '../support/editions';

const root = path.resolve(__dirname, '../..');

/** Where the browser edition is to be opened. */
export interface WebPlace {
  readonly address: string;
  close(): Promise<void>;
}

/** A name that stands for this machine, without a browser knowing it: pages from there are not secure. */
const plainHost = 'gouji.test';

/** A port of each jest worker's own: one that another has just given up must be free to be taken again. */
const firstPort = 4310 + 20 * Number(process.env['JEST_WORKER_ID'] ?? 0);

/** Serves a folder at a port, or at the next free one, as `npm start` does, in a process of its own. */
export const serveWeb = async (
  folder = webFolder(),
  port = firstPort,
  host = 'localhost',
): Promise<WebPlace> => {
  const script = `
    import { serveFolder, stopOnSignal } from './scripts/static-server.mjs';
    const { port, close } = await serveFolder({ folder: process.argv[1], port: ${port}, index: 'index.html' });
    stopOnSignal(close);
    // Whoever has started it may be killed, and cannot stop it then.
    process.stdin.on('end', () => process.exit()).resume();
    console.log(port);`;
  const server = spawn(process.execPath, ['--input-type=module', '-e', script, folder], { cwd: root });
  const found = await new Promise<string>((resolve, reject) => {
    server.stdout.once('data', (data: Buffer) => resolve(data.toString().trim()));
    server.stderr.on('data', (data: Buffer) => reject(new Error(data.toString())));
    server.once('exit', (status) => reject(new Error(`the server has ended (${status})`)));
  });
  const ended = new Promise<void>((resolve) => server.once('exit', () => resolve()));
  return {
    address: `http://${host}:${found}`,
    close: async () => {
      server.kill('SIGINT');
      await ended;
    },
  };
};

/** The one page, in a folder as a clerk may have it. */
const unpackWeb = (): WebPlace => {
  const folder = mkdtempSync(path.join(tmpdir(), 'gouji-test-'));
  const unpacked = path.join(folder, '勾稽 单机版');
  mkdirSync(unpacked);
  const page = path.join(unpacked, '打开勾稽.html');
  writeFileSync(page, standaloneHtml(webFolder()));
  return {
    address: pathToFileURL(page).href,
    close: () => {
      rmSync(folder, { recursive: true });
      return Promise.resolve();
    },
  };
};

/** Puts the browser edition where it can be opened. */
export const placeWeb = async (edition: Edition): Promise<WebPlace> =>
  edition === 'file'
    ? unpackWeb()
    : serveWeb(webFolder(), firstPort, edition === 'plain-http' ? plainHost : undefined);

/** What a service worker asks for is seen as well. */
export const launch = (): Promise<Browser> =>
  launchChromium({ PW_EXPERIMENTAL_SERVICE_WORKER_NETWORK_EVENTS: '1' }, [
    `--host-resolver-rules=MAP ${plainHost} 127.0.0.1`,
  ]);
