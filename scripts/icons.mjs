/** Draws the icons of assets/ in the sizes that Office asks for. Run it after changing an .svg. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { launchChromium } from './chromium.mjs';
import { root } from './ensure.mjs';

const sizes = [16, 32, 64, 80];
const folder = path.join(root, 'assets');

const browser = await launchChromium();
for (const file of readdirSync(folder).filter((name) => name.endsWith('.svg'))) {
  const svg = readFileSync(path.join(folder, file), 'utf8');
  for (const size of sizes) {
    const page = await browser.newPage({ viewport: { width: size, height: size } });
    await page.setContent(`<style>body{margin:0}svg{display:block;width:100vw;height:100vh}</style>${svg}`);
    await page.screenshot({
      path: path.join(folder, `${path.basename(file, '.svg')}-${size}.png`),
      omitBackground: true,
    });
    await page.close();
  }
}
await browser.close();
