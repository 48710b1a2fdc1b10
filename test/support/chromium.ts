import { chromium } from 'playwright-core';
import type { Browser } from 'playwright-core';

/** How long something on a page may take to happen, in milliseconds: a busy machine is no fault of the page. */
export const patience = 120_000;

/**
 * Debian's Chromium, which stays on this machine: it asks nobody for updates, time or settings.
 * @param settings added to the environment of this process.
 */
export const launchChromium = (settings: Readonly<Record<string, string>> = {}): Promise<Browser> =>
  chromium.launch({
    executablePath: '/usr/bin/chromium',
    env: { ...process.env, ...settings },
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
