/** Chromium as everything here starts it. */
import { chromium } from 'playwright-core';

/** A port at which a debugger may come in; the browser is then shown as well. */
export const debugPort = process.env.CHROMIUM_DEBUG_PORT;

/** Another Chromium than Debian's, such as an old one that the pages must run in too. */
export const chromiumPath = process.env.CHROMIUM ?? '/usr/bin/chromium';

/** With these it stays on this machine: it asks nobody for updates, time or settings. */
export const chromiumOptions = [
  '--no-sandbox',
  debugPort === undefined ? '--headless' : `--remote-debugging-port=${debugPort}`,
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * Debian's Chromium, which stays on this machine.
 * @param {Readonly<Record<string, string>>} settings added to the environment of this process.
 * @param {readonly string[]} options further ones of Chromium's command line.
 */
export const launchChromium = (settings = {}, options = []) =>
  chromium.launch({
    executablePath: chromiumPath,
    headless: debugPort === undefined,
    // Without a locale it finds no file whose name is Chinese.
    env: { LANG: 'C.UTF-8', ...process.env, ...settings },
    args: [...chromiumOptions, ...options],
  });

/**
 * Closes browsers and servers, in this order, each of them whatever becomes of the others: a server that is left open
 * keeps its process alive for ever.
 * @param {readonly (undefined | { close(): unknown })[]} opened what has not come to be opened is left out.
 * @throws the first error there was.
 */
export const closeAll = async (...opened) => {
  const failures = [];
  for (const each of opened) {
    try {
      await each?.close();
    } catch (error) {
      failures.push(error);
    }
  }
  if (failures.length > 0) throw failures[0];
};
