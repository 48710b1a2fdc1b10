import { type Browser, chromium } from 'playwright-core';

/**
 * Debian's Chromium, which stays on this machine: it asks nobody for updates, time or settings. Whoever has another
 * launches it with Playwright and hands it in as `browser`.
 */
export const launchChromium = (): Promise<Browser> =>
  chromium.launch({
    executablePath: '/usr/bin/chromium',
    args: [
      '--no-sandbox',
      '--headless',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
