import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect, createServer, type AddressInfo, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { type BrowserExcel, type BrowserOptions, openBrowserExcel } from '../src/browser-seam';
import { launchChromium } from '../src/browser/chromium';
import { makeCertificate, serve } from '../src/browser/host-server';

/** In milliseconds. Nothing here waits for so long: Playwright has no time limit, so that only an end can end it. */
const patience = 120_000;

const browsers: Browser[] = [];
afterEach(() => Promise.all(browsers.splice(0).map((browser) => browser.close())));

const launch = async (): Promise<Browser> => {
  const browser = await launchChromium();
  browsers.push(browser);
  return browser;
};

const open = (browser: Browser, options: Partial<BrowserOptions> = {}): Promise<BrowserExcel> =>
  openBrowserExcel({ paneFolder: join(__dirname, 'pane'), browser, timeout: 0, ...options });

/** As a system does that runs out of memory: without a chance to say goodbye. */
const kill = async (browser: Browser): Promise<void> => {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  process.kill(processInfo.find(({ type }) => type === 'browser')!.id, 'SIGKILL');
};

/** The server that serves the page at this address takes no connection any more. */
const isClosed = async (url: string): Promise<boolean> => {
  const socket = connect(Number(new URL(url).port), '127.0.0.1');
  const answer = await once(socket, 'connect').then(
    () => 'open',
    ({ code }: NodeJS.ErrnoException) => code,
  );
  socket.destroy();
  return answer === 'ECONNREFUSED';
};

const listeningServers = (): number =>
  process.getActiveResourcesInfo().filter((name) => name === 'TCPServerWrap').length;

const until = async (holds: () => boolean | Promise<boolean>): Promise<void> => {
  while (!(await holds())) await new Promise((resolve) => setTimeout(resolve, 20));
};

const messageOf = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => '',
    (error: Error) => error.message,
  );

test(
  'when Chromium is killed, whoever waits hears of it at once, and the servers are closed',
  async () => {
    const browser = await launch();
    const excel = await open(browser);
    await excel.pane.locator('body[data-ready]').waitFor();
    const urls = [excel.page.url(), excel.pane.url()];
    expect(await Promise.all(urls.map(isClosed))).toEqual([false, false]);
    const waiting = [
      excel.page.locator('#never').waitFor(),
      excel.pane.locator('#never').click(),
      excel.pane.waitForFunction(() => false),
      excel.runCommand('neverEnds'),
    ].map(messageOf);

    await kill(browser);

    const [onPage, inPane, forCondition, ofCommand] = await Promise.all(waiting);
    for (const message of [onPage, inPane, forCondition]) expect(message).toContain('has been closed');
    expect(ofCommand).toBe('The page of the workbook has been closed, or Chromium has ended.');
    await until(async () => (await Promise.all(urls.map(isClosed))).every(Boolean));
    expect(await messageOf(excel.runCommand('fillForm'))).toBe(ofCommand);
    expect(await messageOf(excel.page.click('#never'))).toContain('has been closed');
    await excel.close();
  },
  patience,
);

test(
  'when Chromium is killed while a pane loads, opening fails, and nothing stays open',
  async () => {
    const before = listeningServers();
    // Takes the pane's request for its script, and never answers.
    const silent: Server = createServer().listen(0, '127.0.0.1');
    await once(silent, 'listening');
    const folder = mkdtempSync(join(tmpdir(), 'stand-in-'));
    try {
      const { port } = silent.address() as AddressInfo;
      writeFileSync(join(folder, 'index.html'), `<script src="https://localhost:${port}/"></script>`);
      const browser = await launch();
      const asked = once(silent, 'connection');
      const opening = messageOf(open(browser, { paneFolder: folder }));
      await asked;
      await kill(browser);
      expect(await opening).toContain('closed');
    } finally {
      silent.close();
      rmSync(folder, { recursive: true });
    }
    await until(() => listeningServers() === before);
  },
  patience,
);

test(
  'an opening that fails half-way leaves nothing open, but the Chromium that it was given',
  async () => {
    const before = listeningServers();
    const browser = await launch();
    const noPage = new Error('no page');
    const failing = new Proxy(browser, {
      get: (target, name) => {
        if (name === 'newContext') return () => Promise.reject(noPage);
        const member: unknown = Reflect.get(target, name);
        return typeof member === 'function' ? (member.bind(target) as unknown) : member;
      },
    });
    await expect(open(failing)).rejects.toBe(noPage);
    await until(() => listeningServers() === before);
    expect(browser.isConnected()).toBe(true);
    expect(browser.contexts()).toEqual([]);
  },
  patience,
);

test(
  'closing ends the commands that still run, and a Chromium of its own',
  async () => {
    const before = listeningServers();
    const excel = await openBrowserExcel({ paneFolder: join(__dirname, 'pane'), timeout: 0 });
    await excel.pane.locator('body[data-ready]').waitFor();
    const browser = excel.page.context().browser()!;
    const command = messageOf(excel.runCommand('neverEnds'));
    await Promise.all([excel.close(), excel.close()]);
    expect(await command).toContain('has been closed');
    expect(browser.isConnected()).toBe(false);
    await until(() => listeningServers() === before);
  },
  patience,
);

test(
  'closing succeeds where Chromium has closed the page before',
  async () => {
    const before = listeningServers();
    const excel = await open(await launch());
    excel.page.context().close = () =>
      Promise.reject(new Error('Target page, context or browser has been closed'));
    await excel.close();
    await until(() => listeningServers() === before);
  },
  patience,
);

test(
  'a server closes although somebody has connected and says nothing',
  async () => {
    const server = await serve(await makeCertificate(), []);
    const socket = connect(Number(new URL(server.origin).port), '127.0.0.1');
    await once(socket, 'connect');
    const ended = once(socket, 'close');
    await server.close();
    await ended;
    expect(await isClosed(server.origin)).toBe(true);
  },
  patience,
);
