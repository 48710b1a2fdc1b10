import type { ServerResponse } from 'node:http';
import { join } from 'node:path';
import type { Browser, Frame, Page } from 'playwright-core';
import { launchChromium, patience } from '../../../test/support/chromium';
import { renderGrid } from './browser/grid-view';
import type { Downward, Upward } from './browser/host-page';
import {
  type Certificate,
  folder,
  type Handler,
  makeCertificate,
  readBody,
  serve,
} from './browser/host-server';
import { XdmHost } from './browser/xdm-host';
import { type Host, type HostOptions, openHost } from './host';
import type { Alert } from './model/user';
import { officeJsFolder } from './wire/office-js-files';

export interface BrowserOptions extends HostOptions {
  /** The folder of the add-in as it is shipped. */
  paneFolder: string;
  /** The page in it that the task pane shows. */
  panePage?: string;
}

/** Excel on the web, as far as an add-in sees it: a grid and a pane in Chromium, the workbook in Node. */
export interface BrowserExcel extends Host {
  /** The page around: grid, tabs, formula bar. */
  readonly page: Page;
  /** The add-in's own page. */
  readonly pane: Frame;
  /** Whatever was asked of any machine but this one. All of it was refused. */
  readonly outsideRequests: string[];
  /** What went wrong in the page or the pane: uncaught errors and console errors. */
  readonly errors: string[];
  /** Presses a ribbon button and waits for its command to complete. */
  runCommand(name: string): Promise<void>;
  close(): Promise<void>;
}

/** Where a shipped pane asks for office.js; it gets the same client from the npm package. */
const officePath = '/lib/1/hosted/';
const officeCdn = `https://appsforoffice.microsoft.com${officePath}`;

/** One browser and one certificate do for a whole test file; every workbook gets a profile of its own in it. */
let shared: Promise<{ browser: Browser; certificate: Certificate }> | undefined;

const start = async (): Promise<{ browser: Browser; certificate: Certificate }> => {
  const [browser, certificate] = await Promise.all([launchChromium(), makeCertificate()]);
  return { browser, certificate };
};

afterAll(async () => {
  await (await shared)?.browser.close();
});

/** Opens a workbook in Chromium with a pane beside it, and waits for the pane to have loaded. */
export async function openBrowserExcel({
  paneFolder,
  panePage = 'index.html',
  ...options
}: BrowserOptions): Promise<BrowserExcel> {
  const host = openHost(options);
  const { browser, certificate } = await (shared ??= start());
  const paneServer = await serve(certificate, [
    folder('/office/', officeJsFolder()),
    folder('/', paneFolder),
  ]);
  const line = new Line(host, `${paneServer.origin}/${panePage}`);
  const hostServer = await serve(certificate, [line.handler, folder('/', join(__dirname, 'browser'))]);
  line.open(hostServer.origin);
  const { page, ...found } = await newPage(browser);
  const close = async () => {
    await page.context().close();
    await Promise.all([hostServer.close(), paneServer.close()]);
  };
  try {
    await page.goto(`${hostServer.origin}/host-page.html`);
    const pane = await paneOf(page, paneServer.origin);
    return { ...host, ...found, page, pane, runCommand: (name) => line.xdm.runCommand(name), close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** A page that reaches this machine and no other, and keeps account of what goes wrong. */
async function newPage(browser: Browser): Promise<Pick<BrowserExcel, 'page' | 'outsideRequests' | 'errors'>> {
  const context = await browser.newContext({
    ignoreHTTPSErrors: true,
    viewport: { width: 1280, height: 800 },
  });
  const outsideRequests: string[] = [];
  const errors: string[] = [];
  await context.route(/^(?!https:\/\/localhost[:/]|data:|blob:)/, async (route) => {
    const url = route.request().url();
    if (url.startsWith(officeCdn))
      return route.fulfill({ path: join(officeJsFolder(), new URL(url).pathname.slice(officePath.length)) });
    outsideRequests.push(url);
    return route.abort();
  });
  const page = await context.newPage();
  page.setDefaultTimeout(patience);
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => void (message.type() === 'error' && errors.push(message.text())));
  return { page, outsideRequests, errors };
}

async function paneOf(page: Page, origin: string): Promise<Frame> {
  const isPane = (frame: Frame) => frame.url().startsWith(origin);
  const pane =
    page.frames().find(isPane) ?? (await page.waitForEvent('framenavigated', { predicate: isPane }));
  await pane.waitForLoadState();
  return pane;
}

/** What goes between the page and the workbook: down as server-sent events, up as posts. */
class Line {
  private xdmHost: XdmHost | undefined;
  private down: ServerResponse | undefined;
  private readonly waiting: Downward[] = [];
  private drawing = false;
  private drawn = '';

  constructor(
    private readonly host: Host,
    private readonly paneUrl: string,
  ) {}

  get xdm(): XdmHost {
    if (!this.xdmHost) throw new Error('The line is not open yet.');
    return this.xdmHost;
  }

  open(origin: string): void {
    this.xdmHost = new XdmHost(this.host, origin, (text) => this.send({ kind: 'toPane', text }));
    this.host.workbook.redraw = () => this.draw();
  }

  readonly handler: Handler = async (path, request, response) => {
    if (path === '/pane')
      response.end(JSON.stringify({ paneUrl: this.paneUrl, frameName: this.xdm.frameName }));
    else if (path === '/up') {
      const message = JSON.parse(await readBody(request)) as Upward;
      // The pane's requests may take long; the user's next click does not wait for them.
      void this.take(message);
      response.end();
    } else if (path === '/down') {
      response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
      this.down = response;
      for (const message of this.waiting.splice(0)) this.send(message);
      this.draw();
    } else return false;
    return true;
  };

  private async take(message: Upward): Promise<void> {
    const { user, active } = this.host.workbook;
    switch (message.kind) {
      case 'fromPane':
        return this.xdm.receive(message.text);
      case 'select':
        return user.select(active.name, message.address);
      case 'activate':
        return user.activate(message.sheet);
      case 'beginEdit':
        return user.beginEdit();
      case 'cancelEdit':
        return user.endEdit();
      case 'type':
        user.endEdit();
        return this.alert(user.type(active.name, message.address, message.text));
      case 'clear':
        return this.alert(user.clear(active.name, message.address));
    }
  }

  private alert(alert: Alert | undefined): void {
    if (alert) this.send({ kind: 'alert', title: alert.title, message: alert.message });
  }

  private draw(): void {
    if (this.drawing) return;
    this.drawing = true;
    // Many edits in one go are drawn once; a cell that somebody points at stays unless something changed.
    setImmediate(() => {
      this.drawing = false;
      const html = renderGrid(this.host.workbook);
      if (html !== this.drawn) this.send({ kind: 'grid', html });
      this.drawn = html;
    });
  }

  private send(message: Downward): void {
    if (this.down) this.down.write(`data: ${JSON.stringify(message)}\n\n`);
    else this.waiting.push(message);
  }
}
