import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import { forms } from '../../src/forms/index';
import { drawFiling } from '../../src/session/tables/workbook-view';
import { webFolder } from '../support/built/web';
import { goldenFiling } from '../support/golden';
import { closeAll, launchChromium, patience } from '../support/chromium';

const root = path.resolve(__dirname, '../..');

/** The server of `npm start`, in a process of its own. */
export interface WebServer {
  readonly origin: string;
  close(): Promise<void>;
}

/** A port of each jest worker's own: one that another has just given up must be free to be taken again. */
const firstPort = 4310 + 20 * Number(process.env['JEST_WORKER_ID'] ?? 0);

/** Serves a folder at a port, or at the next free one, as `npm start` does. */
export const serveWeb = async (folder = webFolder(), port = firstPort): Promise<WebServer> => {
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
    origin: `http://localhost:${found}`,
    close: async () => {
      server.kill('SIGINT');
      await ended;
    },
  };
};

/** What a service worker asks for is seen as well. */
export const launch = (): Promise<Browser> =>
  launchChromium({ PW_EXPERIMENTAL_SERVICE_WORKER_NETWORK_EVENTS: '1' });

/**
 * The browser edition for the tests of one file, each with a profile of its own. None has a service worker, which
 * would load and compile everything once more for each of them: web-offline and web-work have.
 */
export const useWeb = (): { readonly origin: string; readonly profile: Profile } => {
  let server: WebServer;
  let browser: Browser;
  let profile: Profile;
  beforeAll(async () => {
    server = await serveWeb();
    browser = await launch();
  });
  afterAll(async () => {
    await closeAll(browser, server);
  });
  beforeEach(async () => {
    profile = await newProfile(browser, server.origin, 'block');
  });
  afterEach(async () => {
    await profile.context.close();
    expect(profile.outsideRequests).toEqual([]);
    expect(profile.errors).toEqual([]);
  });
  return {
    get origin() {
      return server.origin;
    },
    get profile() {
      return profile;
    },
  };
};

/** A browser profile of its own, and what went wrong in it. */
export interface Profile {
  readonly context: BrowserContext;
  /** Addresses of other machines that any page or worker asked for. */
  readonly outsideRequests: string[];
  readonly errors: string[];
}

export const newProfile = async (
  browser: Browser,
  origin: string,
  serviceWorkers: 'allow' | 'block' = 'allow',
): Promise<Profile> => {
  const viewport = { width: 1280, height: 800 };
  const context = await browser.newContext({ viewport, acceptDownloads: true, serviceWorkers });
  context.setDefaultTimeout(patience);
  const outsideRequests: string[] = [];
  const errors: string[] = [];
  context.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(origin) && !/^(?:data|blob):/u.test(url)) outsideRequests.push(url);
  });
  context.on('weberror', (error) => errors.push(error.error().message));
  context.on('console', (message) => void (message.type() === 'error' && errors.push(message.text())));
  // A window of the system cannot be operated from here; pages without such windows download and upload instead.
  await context.addInitScript(() => {
    for (const name of ['showOpenFilePicker', 'showSaveFilePicker'])
      Reflect.deleteProperty(Object.getPrototypeOf(globalThis) as object, name);
    for (const name of ['showOpenFilePicker', 'showSaveFilePicker']) Reflect.deleteProperty(globalThis, name);
  });
  return { context, outsideRequests, errors };
};

/** Opens a tab and waits for its pane; `tables` waits for the tables as well. */
export const openTab = async (
  { context }: Profile,
  address: string,
  wait: 'pane' | 'tables' = 'tables',
): Promise<Page> => {
  const page = await context.newPage();
  page.on('dialog', (dialog) => void dialog.accept());
  await page.goto(address);
  await page.locator('.pane h1').first().waitFor({ state: 'attached' });
  if (wait === 'tables') await tablesThere(page);
  return page;
};

/** Waits until there is a cell to type into. */
export const tablesThere = (page: Page): Promise<void> => page.locator('.book .cell').first().waitFor();

/** Waits until the line under the file's name says something. */
export const autosaveSays = (page: Page, text: string | RegExp): Promise<void> =>
  page.locator('.autosave').getByText(text).waitFor();

/** Waits until the pane's status says something. */
export const statusIs = (page: Page, text: string | RegExp): Promise<void> =>
  page.locator('.status-text').getByText(text).waitFor();

const { names } = drawFiling(goldenFiling('2022-investment-zone'), forms);

/** Shows the chapter of a cell, by its defined name. @returns the field */
export const fieldAt = async (page: Page, name: string): Promise<Locator> => {
  const { sheet } = names.find((each) => each.name === name)!;
  await page.locator('.book').getByRole('tab', { name: sheet, exact: true }).click();
  return page.locator(`.book [data-name="${name}"]`);
};

/** Types into a figure's cell, and leaves it open. */
export const beginTyping = async (page: Page, name: string, text: string): Promise<void> => {
  const field = await fieldAt(page, name);
  await field.focus();
  await page.keyboard.type(text);
};

/** Types into a figure's cell, and goes on to the next. */
export const typeInto = async (page: Page, name: string, text: string): Promise<void> => {
  await beginTyping(page, name, text);
  await page.keyboard.press('Enter');
};

/** Drops a file on the page. */
export const dropFile = (page: Page, name: string, bytes: Uint8Array): Promise<void> =>
  page.evaluate(
    ({ fileName, text }) => {
      const content = Uint8Array.from(atob(text), (each) => each.charCodeAt(0));
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([content], fileName));
      for (const type of ['dragover', 'drop'])
        document.body.dispatchEvent(
          new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true, composed: true }),
        );
    },
    { fileName: name, text: Buffer.from(bytes).toString('base64') },
  );

/** Chooses a file with 打开. */
export const chooseFile = async (page: Page, file: string): Promise<void> => {
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: '打开', exact: true }).click();
  await (await chooser).setFiles(file);
};

/** Presses 保存. @returns the name and the bytes of what was downloaded. */
export const saveWork = async (
  page: Page,
): Promise<{ readonly name: string; readonly bytes: Uint8Array }> => {
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: '保存', exact: true }).click();
  const download = await downloading;
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
};

/** Whether a button is there, but does nothing. */
export const isDisabled = async (page: Page, name: string): Promise<boolean> =>
  (await page.getByRole('button', { name, exact: true }).getAttribute('aria-disabled')) === 'true';

/** Whether neither 保存 nor, within a moment, Ctrl+S saves anything. */
export const savesNothing = async (page: Page): Promise<boolean> => {
  let downloads = 0;
  page.on('download', () => downloads++);
  await page.bringToFront();
  await page.keyboard.press('Control+s');
  await page.waitForTimeout(1500);
  return downloads === 0 && (await isDisabled(page, '保存'));
};

/** Generates the report and downloads it in the format with that ending. */
export const downloadReport = async (page: Page, ending: string): Promise<Uint8Array> => {
  await page.locator('.tabs').getByRole('tab', { name: '报告' }).click();
  await page.getByRole('button', { name: '导出文件' }).click();
  const downloading = page.waitForEvent('download');
  await page.locator('.formats').getByRole('button').filter({ hasText: ending }).click();
  return readFileSync(await (await downloading).path());
};
