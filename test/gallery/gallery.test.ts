import type { Browser } from 'playwright-core';
import { serveFolder } from '../../scripts/static-server.mjs';
import { axeFindings, overflow } from '../support/axe';
import { galleryFolder } from '../support/built/gallery';
import { closeAll, launchChromium } from '../support/chromium';

let server: Awaited<ReturnType<typeof serveFolder>>;
let browser: Browser | undefined;

beforeAll(async () => {
  server = await serveFolder({ folder: galleryFolder(), port: 4600, index: 'index.html' });
  browser = await launchChromium();
});

afterAll(() => closeAll(browser, server));

it('shows every state of the pane, for everybody to use, and no wider than Excel makes a pane', async () => {
  const page = await browser!.newPage({ viewport: { width: 320, height: 1150 }, locale: 'zh-CN' });
  const address = `http://localhost:${server.port}/`;
  await page.goto(address);
  const names = (await page.locator('a').allTextContents()).filter((name) => !name.startsWith('filing-'));
  expect(names).toEqual(expect.arrayContaining(['create', 'check-errors', 'import-preview', 'settings']));
  const problems: Record<string, readonly unknown[]> = {};
  for (const name of names) {
    await page.goto(`${address}#${name}`);
    await page.locator(`body[data-shown="${name}"]`).waitFor();
    const found = [
      ...[await page.locator('body').getAttribute('data-fault')].filter((fault) => fault !== ''),
      ...(await axeFindings(page.mainFrame())),
      ...[await overflow(page.mainFrame())].filter((pixels) => pixels > 0),
    ];
    if (found.length > 0) problems[name] = found;
  }
  expect(problems).toEqual({});
});
