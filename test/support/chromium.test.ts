import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser } from 'playwright-core';
import { closeAll, launchChromium } from './chromium';

/** In milliseconds: within it a dead browser is noticed, on a busy machine as well. */
const soon = 30_000;
const tooLate = (): Promise<string> =>
  new Promise((resolve) => setTimeout(() => resolve('it still waits'), soon).unref());

/** Kills a browser as the system does that has no memory left. */
const kill = async (browser: Browser): Promise<void> => {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  process.kill(processInfo.find(({ type }) => type === 'browser')!.id, 'SIGKILL');
};

describe('a browser that dies', () => {
  it('fails whatever waits for it, and the next that is asked of it', async () => {
    const browser = await launchChromium();
    const page = await browser.newPage();
    const waiting = [
      page.locator('#never').waitFor({ timeout: 0 }),
      page.evaluate(() => new Promise(() => undefined)),
      page.waitForEvent('download', { timeout: 0 }),
      page.waitForTimeout(600_000),
    ].map((each) => each.then(() => 'went on', String));
    await kill(browser);
    const late = tooLate();
    for (const each of waiting) expect(await Promise.race([each, late])).toContain('has been closed');
    await expect(Promise.race([browser.newPage(), late])).rejects.toThrow('has been closed');
  });

  it('does not keep the servers beside it open', async () => {
    const browser = await launchChromium();
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const stop = { close: () => server.close().closeAllConnections() };
    await kill(browser);
    await Promise.race([closeAll(browser, stop).catch(() => undefined), tooLate()]);
    await expect(fetch(`http://127.0.0.1:${port}/`)).rejects.toThrow('fetch failed');
  });
});

describe('closing', () => {
  it('goes on to the end, and then says what has failed', async () => {
    const closed: string[] = [];
    const broken = { close: () => Promise.reject(new Error('no browser any more')) };
    await expect(closeAll(undefined, broken, { close: () => closed.push('server') })).rejects.toThrow(
      'no browser any more',
    );
    expect(closed).toEqual(['server']);
  });
});
