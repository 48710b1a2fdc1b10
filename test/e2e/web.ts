import { readFileSync } from 'node:fs';
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import { forms } from '../../src/forms/index';
import { drawFiling } from '../../src/session/tables/draw-filing';
import { goldenFiling } from '../support/golden';
import { launch, placeWeb } from './web-editions';
import type { WebPlace } from './web-editions';
import { closeAll, patience } from '../support/chromium';
import { editionOfThisFile } from '../support/editions';
import type { Edition } from '../support/editions';

/** The browser edition as a test file opens it. */
export interface Web {
  readonly edition: Edition;
  readonly address: string;
  readonly browser: Browser;
}

/** The browser edition for the tests of one file. @param edition where they make sense in one alone */
export const usePlace = (edition = editionOfThisFile()): Web => {
  let place: WebPlace;
  let browser: Browser;
  beforeAll(async () => {
    place = await placeWeb(edition);
    browser = await launch();
  });
  afterAll(() => closeAll(browser, place));
  return {
    edition,
    get address() {
      return place.address;
    },
    get browser() {
      return browser;
    },
  };
};

/**
 * The same with a profile of its own for each test. None has a service worker, which would load and compile everything
 * once more for each of them: web-offline and web-work have.
 */
export const useWeb = (edition?: Edition): Web & { readonly profile: Profile } => {
  const place = usePlace(edition);
  let profile: Profile;
  beforeEach(async () => {
    profile = await newProfile(place.browser, place.address, 'block');
  });
  afterEach(async () => {
    await profile.context.close();
    expect(profile.outsideRequests).toEqual([]);
    expect(profile.errors).toEqual([]);
  });
  return {
    edition: place.edition,
    get address() {
      return place.address;
    },
    get browser() {
      return place.browser;
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
  address: string,
  serviceWorkers: 'allow' | 'block' = 'allow',
): Promise<Profile> => {
  const viewport = { width: 1280, height: 800 };
  const context = await browser.newContext({ viewport, acceptDownloads: true, serviceWorkers });
  context.setDefaultTimeout(patience);
  const outsideRequests: string[] = [];
  const errors: string[] = [];
  context.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(address) && !/^(?:data|blob):/u.test(url)) outsideRequests.push(url);
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

/** From now on the browser has no room for anything more of the page in which it runs. */
export const fillUp = (): void => {
  IDBObjectStore.prototype.put = () => {
    throw new DOMException('full', 'QuotaExceededError');
  };
};

/** Presses 保存, or another button that saves. @returns the name and the bytes of what was downloaded. */
export const saveWork = async (
  page: Page,
  name = '保存',
): Promise<{ readonly name: string; readonly bytes: Uint8Array }> => {
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name, exact: true }).click();
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
