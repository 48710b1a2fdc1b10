import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { readFileSync } from 'node:fs';
import * as path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { closeAll, launchChromium } from '../../support/chromium';

/** The least that the grid needs: Univer writes styles into its elements, and keeps its cursors and icons in `data:`. */
export const contentSecurityPolicy =
  "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; object-src 'none'; base-uri 'none'";

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
};

/** A page with a grid, and what went wrong in it. */
export interface GridPage {
  readonly page: Page;
  /** Whatever was asked of any machine but this one. All of it was refused. */
  readonly outsideRequests: string[];
  /** Uncaught errors, console errors, and what the content security policy has refused. */
  readonly errors: string[];
}

/** A browser, and a server of the page for it. */
export class GridBrowser {
  private constructor(
    private readonly browser: Browser,
    private readonly origin: string,
    readonly close: () => Promise<void>,
  ) {}

  static async start(folder: string): Promise<GridBrowser> {
    const server = createServer((request, response) => {
      const name = request.url === '/' ? '/index.html' : (request.url ?? '');
      try {
        const body = readFileSync(path.join(folder, path.normalize(name)));
        const type = types[path.extname(name)] ?? 'application/octet-stream';
        response
          .writeHead(200, { 'content-type': type, 'content-security-policy': contentSecurityPolicy })
          .end(body);
      } catch {
        response.writeHead(name === '/favicon.ico' ? 204 : 404).end();
      }
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const stop = { close: () => server.close().closeAllConnections() };
    try {
      const browser = await launchChromium();
      return new GridBrowser(browser, `http://127.0.0.1:${port}`, () => closeAll(browser, stop));
    } catch (error) {
      stop.close();
      throw error;
    }
  }

  /** Opens the page and waits for its grid. */
  async open(): Promise<GridPage> {
    const context = await this.browser.newContext({
      // Half of what the grid does is to paint: no more of it than the tests look at.
      viewport: { width: 800, height: 500 },
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    const outsideRequests: string[] = [];
    const errors: string[] = [];
    await context.route(
      (url) => !url.href.startsWith(this.origin) && !/^(data|blob):/u.test(url.href),
      async (route) => {
        outsideRequests.push(route.request().url());
        await route.abort();
      },
    );
    const page = await context.newPage();
    page.on('pageerror', (error) => errors.push(error.message));
    page.on('console', (message) => void (message.type() === 'error' && errors.push(message.text())));
    await page.goto(this.origin);
    await page.evaluate(() => window.goujiHost!.then(() => undefined));
    return { page, outsideRequests, errors };
  }
}
