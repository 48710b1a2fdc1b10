import { join } from 'node:path';
import type { Browser, Frame, Page } from 'playwright-core';
import { launchChromium } from './browser/chromium';
import { Opened } from './browser/closing';
import { officeJsFor, openWindowBinding } from './browser/desktop-client';
import { type Certificate, folder, makeCertificate, serve, text } from './browser/host-server';
import { Line } from './browser/line';
import { type Host, type HostOptions, openHost } from './host';
import { officeJsFileAt, officeJsFolder } from './wire/office-js-files';

export interface BrowserOptions extends HostOptions {
  /** The folder of the add-in as it is shipped, which is then served. Without it, `paneUrl` says where it stands. */
  paneFolder?: string;
  /** The page in it that the task pane shows. */
  panePage?: string;
  /** The address of that page where somebody else serves it on https://localhost, with its own `office.js`. */
  paneUrl?: string;
  /** A Chromium that is open already, and stays open. Without it, one of its own is launched, and closed by `close`. */
  browser?: Browser;
  /** Whether the pane may save files; on Mac it may not unless this says so. */
  downloads?: 'allowed' | 'blocked';
  /** Whether the pane may write to the clipboard by `navigator.clipboard`; it may not unless this says so. */
  clipboard?: 'allowed' | 'refused';
  /** How long something in the page or the pane may take to happen, in milliseconds; 0 is for ever. */
  timeout?: number;
}

/** Excel on the web, as far as an add-in sees it: a grid and a pane in Chromium, the workbook in Node. */
export interface BrowserExcel extends Host {
  /** The page around: grid, tabs, formula bar. */
  readonly page: Page;
  /** The add-in's own page. */
  readonly pane: Frame;
  /** Whatever was asked of any machine but this one. All of it was refused. */
  readonly outsideRequests: string[];
  /** What went wrong in the page, the pane or the stand-in itself: uncaught errors and console errors. */
  readonly errors: string[];
  /** Presses a ribbon button and waits for its command to complete. Fails when Chromium ends meanwhile. */
  runCommand(name: string): Promise<void>;
  /** Closes the page, the servers behind it, and Chromium if it is its own. When Chromium ends, this is done at once. */
  close(): Promise<void>;
}

/** One does for all workbooks of a process. */
let certificate: Promise<Certificate> | undefined;

/**
 * Opens a workbook in Chromium with a pane beside it, and waits for the pane to have loaded.
 * @throws if that fails, or Chromium ends meanwhile; then all that was opened on the way is closed again.
 */
export async function openBrowserExcel({
  paneFolder,
  panePage = 'index.html',
  paneUrl,
  browser: given,
  timeout = 120_000,
  downloads,
  clipboard = 'refused',
  ...options
}: BrowserOptions): Promise<BrowserExcel> {
  const opened = new Opened();
  try {
    const host = openHost(options);
    const errors: string[] = [];
    const { platform } = host.workbook.behaviour;
    const officeJs = await officeJsFor(platform);
    const permissions = {
      downloads: (downloads ?? (platform === 'Mac' ? 'blocked' : 'allowed')) === 'allowed',
      clipboard: clipboard === 'allowed',
    };
    const localhost = await (certificate ??= makeCertificate());
    const servePane = async () => {
      if (paneFolder === undefined) throw new Error('paneFolder or paneUrl has to say where the add-in is');
      const handlers = [
        text('office.js', officeJs),
        folder('/office/', officeJsFolder()),
        folder('/', paneFolder),
      ];
      return `${opened.add(await serve(localhost, handlers)).origin}/${panePage}`;
    };
    const url = paneUrl ?? (await servePane());
    const pane = { url, ...permissions };
    const line = opened.add(new Line(host, pane, errors));
    const hostServer = opened.add(
      await serve(localhost, [line.handler, folder('/', join(__dirname, 'browser'))]),
    );
    line.open(hostServer.origin);
    const browser = given ?? opened.add(await launchChromium());
    closeWith(browser, opened);
    const { page, outsideRequests } = await newPage(browser, { timeout, errors, opened, officeJs, host });
    await page.goto(`${hostServer.origin}/host-page.html`);
    const frame = await paneOf(page, new URL(url).origin);
    const runCommand = (name: string) => line.runCommand(name);
    return { ...host, page, pane: frame, outsideRequests, errors, runCommand, close: () => opened.close() };
  } catch (error) {
    await opened.close().catch(() => undefined);
    throw error;
  }
}

/** Has everything closed as soon as Chromium ends. */
function closeWith(browser: Browser, opened: Opened): void {
  const end = () => void opened.close().catch(() => undefined);
  browser.on('disconnected', end);
  opened.add({ close: () => Promise.resolve(void browser.off('disconnected', end)) });
}

/** What a page is made with. */
interface PageParts {
  readonly timeout: number;
  readonly errors: string[];
  readonly opened: Opened;
  readonly officeJs: string;
  readonly host: Host;
}

/** A page that reaches this machine and no other, and keeps account of what goes wrong. */
async function newPage(
  browser: Browser,
  { timeout, errors, opened, officeJs, host }: PageParts,
): Promise<Pick<BrowserExcel, 'page' | 'outsideRequests'>> {
  const context = await browser.newContext({
    ignoreHTTPSErrors: true,
    viewport: { width: 1280, height: 800 },
  });
  // Where Chromium ends first, closing fails, for it is closed already.
  opened.add({ close: () => context.close().catch(() => undefined) });
  context.setDefaultTimeout(timeout);
  const outsideRequests: string[] = [];
  await context.route(/^(?!https:\/\/localhost[:/]|data:|blob:)/, async (route) => {
    const url = route.request().url();
    const file = officeJsFileAt(url);
    if (file === 'office.js') return route.fulfill({ contentType: 'text/javascript', body: officeJs });
    if (file !== undefined) return route.fulfill({ path: join(officeJsFolder(), file) });
    outsideRequests.push(url);
    return route.abort();
  });
  const page = await context.newPage();
  await page.exposeFunction(openWindowBinding, (url: string) => void host.browserWindows.push(url));
  // As good as the end of Chromium: nothing on this page will ever happen.
  page.on('crash', () => void opened.close().catch(() => undefined));
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => void (message.type() === 'error' && errors.push(message.text())));
  return { page, outsideRequests };
}

async function paneOf(page: Page, origin: string): Promise<Frame> {
  const isPane = (frame: Frame) => frame.url().startsWith(origin);
  const pane =
    page.frames().find(isPane) ?? (await page.waitForEvent('framenavigated', { predicate: isPane }));
  await pane.waitForLoadState();
  return pane;
}
