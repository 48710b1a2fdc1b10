import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { closeAll } from '../support/chromium';
import { webFolder } from '../support/built/web';
import { useFolder } from '../support/folder';
import { downloadReport, tablesThere, autosaveSays, newProfile, openTab, saveWork } from './web';
import { statusIs, typeInto } from './web';
import { launch, serveWeb } from './web-editions';
import { answerName } from '../../src/workbook/names';
import type { Profile } from './web';
import type { WebPlace } from './web-editions';

const folder = useFolder();
const copy = folder.at('web');
// Only a page that is served, and secure, is stored by a service worker.
let server: WebPlace;
let browser: Browser;
let profile: Profile;
let page: Page;
const received = answerName('requests.received.business');
const partial = answerName('requests.partial.business');
const stateSecret = answerName('requests.refused.stateSecret.business');

beforeAll(async () => {
  cpSync(webFolder(), copy, { recursive: true });
  server = await serveWeb(copy);
  browser = await launch();
  profile = await newProfile(browser, server.address);
  page = await openTab(profile, server.address);
  await page.getByText('可离线使用').waitFor();
});

afterAll(async () => {
  await closeAll(browser, server);
});

/** A new version of the page: its service worker differs, and so does its title. */
const publish = (): void => {
  const html = path.join(copy, 'index.html');
  writeFileSync(
    html,
    readFileSync(html, 'utf8').replace('<noscript>', '<p id="newer" hidden>2</p><noscript>'),
  );
  const worker = path.join(copy, 'service-worker.js');
  const text = readFileSync(worker, 'utf8').replace(
    /("url":"index.html","revision":")[0-9a-f]+/u,
    '$10123456789abcdef',
  );
  writeFileSync(worker, text);
};

describe('without a network', () => {
  it('everything works: the tables, the check, the report, the files', async () => {
    const { address } = server;
    await server.close();
    await page.reload();
    await tablesThere(page);
    await typeInto(page, received, '7');
    await statusIs(page, /必须改正/u);
    await autosaveSays(page, /已自动保存/u);
    const docx = Buffer.from(await downloadReport(page, '.docx'));
    expect(docx.subarray(0, 2).toString()).toBe('PK');
    expect((await saveWork(page)).bytes.length).toBeGreaterThan(10_000);
    server = await serveWeb(copy, Number(new URL(address).port));
    expect(server.address).toBe(address);
  });
});

describe('a new version', () => {
  it('is offered, and not put to use before the clerk says so', async () => {
    await typeInto(page, partial, '5');
    publish();
    await page.evaluate(async () => (await navigator.serviceWorker.ready).update());
    await page.getByText('有新版本').waitFor();
    await page.reload();
    await page.getByText('有新版本').waitFor();
    expect(await page.locator('#newer').count()).toBe(0);
  });

  it('waits where changes could not be kept', async () => {
    await page.evaluate(() => {
      const { put } = IDBObjectStore.prototype;
      IDBObjectStore.prototype.put = () => {
        throw new DOMException('full', 'QuotaExceededError');
      };
      addEventListener('room', () => (IDBObjectStore.prototype.put = put), { once: true });
    });
    await tablesThere(page);
    await typeInto(page, stateSecret, '6');
    await autosaveSays(page, /浏览器存储空间不足/u);
    await page.getByRole('button', { name: '点此更新' }).click();
    await page.getByRole('heading', { name: '没有更新' }).waitFor();
    await page.getByText('有新版本').waitFor();
    await page.evaluate(() => dispatchEvent(new Event('room')));
    await autosaveSays(page, /已自动保存/u);
  });

  it('comes at a click, with all work', async () => {
    await page.getByRole('button', { name: '点此更新' }).click();
    await page.locator('#newer').waitFor({ state: 'attached' });
    await statusIs(page, /必须改正/u);
    expect(await page.getByText('有新版本').count()).toBe(0);
  });
});
