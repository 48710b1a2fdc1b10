import { takeBreaches } from '../support/fences';
import { cpSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { openBrowserExcel } from 'excel-stand-in/browser';
import type { APIResponse, Browser } from 'playwright-core';
import { generate } from 'selfsigned';
import { manifestFor } from '../../scripts/manifest-for';
import { officeOrigins } from '../../scripts/package/server-policies.mjs';
import { answerName } from '../../src/workbook/names';
import { paneFolder } from '../support/built/pane';
import { webFolder } from '../support/built/web';
import { closeAll, patience } from '../support/chromium';
import { partsOf } from '../support/docx-parts';
import { formulas } from '../support/excel';
import { useFolder } from '../support/folder';
import { freePort, startNginx } from '../support/nginx';
import type { Nginx } from '../support/nginx';
import { packageOf } from '../support/packages';
import { sampleFiling } from './filings';
import { workbookOf } from './gouji';
import { downloadReport, newProfile, openTab, statusIs, typeInto } from './web';
import { launch } from './web-editions';
import type { Profile } from './web';

const files = useFolder();
/** Folders that the zips are unpacked into: their names have blanks and Chinese letters. */
let folders: { readonly served: string; readonly excel: string; readonly alone: string };
let browser: Browser;
let nginx: Nginx;
let site: string;
let addIn: string;

/** Settings as they are shipped, with those lines changed that say 改. */
const settingsIn = (folder: string, changes: Readonly<Record<string, string>>): string =>
  Object.entries(changes).reduce(
    (text, [line, replacement]) => {
      if (!text.includes(line)) throw new Error(`nginx.conf does not say “${line}”`);
      return text.replaceAll(line, replacement);
    },
    readFileSync(path.join(folder, 'nginx.conf'), 'utf8'),
  );

beforeAll(async () => {
  const built = { web: webFolder(), pane: paneFolder() };
  const unpacked = async (edition: string) =>
    (await packageOf(edition, built, files.at('带 空格/中文'))).folder;
  const served = await unpacked('网站版');
  const excel = await unpacked('Excel版');
  // As the guide says of a browser edition beside the pane.
  const isPutThere = (name: string): boolean => path.basename(name) !== 'web.config';
  cpSync(`${served}/site`, `${excel}/site/web`, { recursive: true, filter: isPutThere });
  folders = { served, excel, alone: await unpacked('单机版') };
  const certificate = await generate([{ name: 'commonName', value: 'localhost' }]);
  const [sitePort, addInPort] = [await freePort(), await freePort()];
  nginx = await startNginx(files.at('server'), {
    web: settingsIn(served, {
      'listen 80;': `listen 127.0.0.1:${sitePort};`,
      'root /srv/gouji/site;': `root "${served}/site";`,
    }),
    pane: settingsIn(excel, {
      'listen 443 ssl;': `listen 127.0.0.1:${addInPort} ssl;`,
      'root /srv/gouji/site;': `root "${excel}/site";`,
      '/etc/ssl/gouji.crt': files.write('gouji.crt', certificate.cert),
      '/etc/ssl/gouji.key': files.write('gouji.key', certificate.private),
      "frame-ancestors 'self'": "frame-ancestors 'self' https://localhost:*",
    }),
  });
  site = `http://localhost:${sitePort}`;
  addIn = `https://localhost:${addInPort}`;
  browser = await launch();
});

afterAll(() => closeAll(browser, nginx));

/** A browser profile in which nothing may go wrong, and no other machine is asked. */
const inProfile = async (origin: string, work: (profile: Profile) => Promise<void>): Promise<void> => {
  const profile = await newProfile(browser, origin);
  await work(profile);
  await profile.context.close();
  expect([profile.errors, profile.outsideRequests]).toEqual([[], []]);
};

describe('the website', () => {
  it('takes a clerk from the sample to a Word file', async () => {
    await inProfile(site, async (profile) => {
      const page = await openTab(profile, `${site}/`);
      await typeInto(page, answerName('requests.received.business'), '1');
      await statusIs(page, /处必须改正/u);
      await page.getByRole('button', { name: '撤销', exact: true }).click();
      await statusIs(page, '勾稽关系全部成立');
      const parts = partsOf(await downloadReport(page, '.docx'));
      expect(parts['word/document.xml']).toContain('（示例）海滨投资区管委会');
    });
  });

  it('sends types, caching, compression and policy as the guide says', async () => {
    const context = await browser.newContext({ ignoreHTTPSErrors: true });
    const get = (address: string): Promise<APIResponse> => context.request.get(address);
    const said = async (address: string, ...names: readonly string[]) => {
      const answer = await get(address);
      return [answer.status(), ...names.map((name) => answer.headers()[name])];
    };
    const names = ['x-content-type-options', 'content-type', 'cache-control'];
    const scriptIn = (html: string): string => /src="([^"]+\.[0-9a-f]{8}\.js)"/u.exec(html)![1]!;
    const frames = ["'self'", 'https://localhost:*', ...officeOrigins].join(' ');
    const ancestors = {
      [`${site}/`]: "'none'",
      [`${addIn}/`]: frames,
      [`${addIn}/taskpane.html`]: frames,
      [`${addIn}/web/`]: "'none'",
    };
    for (const [page, allowed] of Object.entries(ancestors)) {
      const html = await (await get(page)).text();
      const at = (address: string): string => new URL(address, page).href;
      expect(await said(page, ...names)).toEqual([200, 'nosniff', 'text/html; charset=utf-8', 'no-cache']);
      expect(await said(at(scriptIn(html)), ...names, 'content-encoding')).toEqual([
        200,
        'nosniff',
        'text/javascript; charset=utf-8',
        'public, max-age=31536000, immutable',
        'gzip',
      ]);
      const icon = [200, 'nosniff', 'image/png', 'public, max-age=86400'];
      expect(await said(at('assets/icon-32.png'), ...names)).toEqual(icon);
      const [, declared] = /Content-Security-Policy" content="([^"]+)"/u.exec(html)!;
      const { 'content-security-policy': policy } = (await get(page)).headers();
      expect(policy).toBe(`${declared}; frame-ancestors ${allowed}`);
      for (const hidden of ['web.config', '.git/config', 'assets/', 'nothing.js'])
        expect([403, 404]).toContain((await get(at(hidden))).status());
    }
    await context.close();
  });
});

describe('the page that needs no server', () => {
  it('opens from a folder whose name has blanks and Chinese letters', async () => {
    const address = pathToFileURL(path.join(folders.alone, '打开勾稽.html')).href;
    await inProfile(address, async (profile) => {
      const page = await openTab(profile, address);
      await statusIs(page, '勾稽关系全部成立');
    });
  });
});

describe('the add-in', () => {
  it('gets its manifest from a page without a server, and shows its pane by it', async () => {
    let manifest = '';
    const address = pathToFileURL(path.join(folders.excel, '生成清单.html')).href;
    await inProfile(address, async ({ context }) => {
      const page = await context.newPage();
      await page.goto(address);
      const problemAt = async (text: string): Promise<string | null> => {
        await page.getByLabel('勾稽放在哪个网址').fill(text);
        await page.keyboard.press('Enter');
        return page.locator('#problem').textContent();
      };
      expect(await problemAt('')).toBe('请填写网址，如 https://内网网址/gouji。');
      expect(await problemAt('http://oa.example/gouji')).toMatch(/^网址要以 https:\/\/ 开头/u);
      expect(await problemAt('oa.example/gouji')).toMatch(/^网址不完整/u);
      expect(await problemAt('https://oa.example/gouji?a=1')).toMatch(/^网址里不能有 \? 或 #/u);
      expect(await problemAt('https://oa.example/gouji/taskpane.html')).toMatch(/^请只填文件夹的网址/u);
      expect(await problemAt('https://办公.example/gouji')).toMatch(/^网址里有汉字/u);
      expect(await problemAt('https://oa.example/a&b')).toMatch(/^网址里不能有空格/u);
      expect(await problemAt('https://oa.example:port/')).toMatch(/^网址写得不对/u);
      const downloading = page.waitForEvent('download');
      expect(await problemAt(` ${addIn}/ `)).toBe('');
      const download = await downloading;
      expect(download.suggestedFilename()).toBe('manifest.xml');
      manifest = readFileSync(await download.path(), 'utf8');
    });
    const written = readFileSync(path.join(__dirname, '../../manifest.xml'), 'utf8');
    expect(manifest).toBe(manifestFor(written, `${addIn}/`));

    const [, paneUrl] = /<SourceLocation DefaultValue="([^"]+)"/u.exec(manifest)!;
    const excel = await openBrowserExcel({
      paneUrl: paneUrl!,
      workbook: await workbookOf(sampleFiling),
      formulas,
      browser,
      timeout: patience,
    });
    await excel.pane.locator('.status-text').getByText('勾稽关系全部成立').waitFor();
    expect([excel.errors, excel.outsideRequests]).toEqual([[], []]);
    await excel.close();
  });

  it('is shown in no frame of anybody else', async () => {
    const context = await browser.newContext({ ignoreHTTPSErrors: true });
    const page = await context.newPage();
    const refused = page.waitForEvent('console', (message) => message.text().includes('frame-ancestors'));
    await page.setContent(`<iframe src="${addIn}/taskpane.html"></iframe>`);
    await refused;
    expect(takeBreaches()).toContainEqual(expect.stringContaining('frame-ancestors'));
    await context.close();
  });
});
