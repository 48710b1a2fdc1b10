/** Pictures of the pane in every state that the gallery has, in its own colours and in high contrast: out/shots/*.png. */
import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { ensureNpmPackages, ensureSystemPackages, root, run, webpackCommand } from './ensure.mjs';

/** In pixels: as narrow as Excel makes a pane, and high enough to see most of a page. */
const viewport = { width: 320, height: 1150 };

ensureNpmPackages();
ensureSystemPackages(['chromium']);
const [command, args] = webpackCommand(['gallery'], 'test/gallery/webpack.config.js');
if (!run(command, ...args)) process.exit(1);

const { closeAll, launchChromium } = await import('./chromium.mjs');
const { serveFolder } = await import('./static-server.mjs');

const folder = path.join(root, 'out/shots');
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });

const server = await serveFolder({
  folder: path.join(root, 'out/pages/gallery'),
  port: 4500,
  index: 'index.html',
});
let browser;
try {
  browser = await launchChromium();
  const page = await browser.newPage({ viewport, locale: 'zh-CN' });
  const address = `http://localhost:${server.port}/`;
  await page.goto(address);
  const names = await page.locator('a').allTextContents();
  for (const name of names) await shoot(page, address, name);
  console.log(`${names.length} states: the pictures are in out/shots.`);
} finally {
  await closeAll(browser, server);
}

async function shoot(page, address, name) {
  await page.goto(`${address}#${name}`);
  await page.locator(`body[data-shown="${name}"]`).waitFor();
  const fault = await page.locator('body').getAttribute('data-fault');
  if (fault !== '') {
    console.error(`${name} could not be shown: ${fault}`);
    process.exitCode = 1;
    return;
  }
  for (const forcedColors of ['none', 'active']) {
    await page.emulateMedia({ forcedColors, reducedMotion: 'reduce' });
    const ending = forcedColors === 'active' ? '-contrast' : '';
    await page.screenshot({ path: path.join(folder, `${name}${ending}.png`), fullPage: true });
  }
}
