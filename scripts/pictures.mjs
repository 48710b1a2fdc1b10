/**
 * The pictures of the README, taken from the browser edition on its sample: a total is typed over, and the pane says
 * so. Exits 1 where one is larger than a page should carry.
 */
import { statSync } from 'node:fs';
import path from 'node:path';
import { ensureNpmPackages, ensureSystemPackages, root, webpack } from './ensure.mjs';

/** In bytes. */
const largest = 300 * 1024;

ensureNpmPackages();
ensureSystemPackages(['chromium']);
if (!webpack('web')) process.exit(1);

const { closeAll, launchChromium } = await import('./chromium.mjs');
const { serveFolder } = await import('./static-server.mjs');

const pictures = { 'browser.png': 'body', 'pane.png': '.pane-place', 'workbook.png': '.book' };
const fileOf = (name) => path.join(root, 'docs', name);

const browser = await launchChromium();
let server;
try {
  server = await serveFolder({ folder: path.join(root, 'dist/web'), port: 4400, index: 'index.html' });
  await take(await browser.newPage({ viewport: { width: 1440, height: 860 }, locale: 'zh-CN' }));
} finally {
  await closeAll(browser, server);
}

async function take(page) {
  await page.goto(`http://localhost:${server.port}/`);
  await page.locator('.book').getByRole('tab', { name: '三、依申请公开' }).click();
  await page.locator('.book [data-name="gouji.answers.requests.received.total"]').fill('5');
  await page.locator('.status-text').getByText('必须改正').waitFor();
  await page.locator('.autosave').getByText('已自动保存').waitFor();
  await page.getByText('可离线使用').waitFor();
  // Drawn a moment after it is known.
  await page.waitForTimeout(1500);
  for (const [name, part] of Object.entries(pictures))
    await page
      .locator(part)
      .first()
      .screenshot({ path: fileOf(name), animations: 'disabled' });
}

for (const name of Object.keys(pictures)) {
  const { size } = statSync(fileOf(name));
  console.log(`${(size / 1024).toFixed(0).padStart(5)} KB  docs/${name}`);
  if (size > largest) process.exitCode = 1;
}
