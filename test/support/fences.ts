import type { Browser } from 'playwright-core';

/** What pages and workers of this test file have tried: to reach another machine, or what their own policy refuses. */
const breaches: string[] = [];

/** Names that this machine has in tests. */
const isHere = (url: URL): boolean => ['localhost', '127.0.0.1', 'gouji.test'].includes(url.hostname);

/** Where Excel takes its client from, which the stand-in answers from a package of this machine. */
const isOfficeJs = ({ hostname, pathname }: URL): boolean =>
  hostname.startsWith('appsforoffice.') && pathname.startsWith('/lib/');

/** Keeps account of what all pages of a browser try. */
export const watchFences = (browser: Browser): void => {
  browser.on('context', (context) => {
    context.on('request', (request) => {
      const url = new URL(request.url());
      if (/^(?:https?|wss?):$/u.test(url.protocol) && !isHere(url) && !isOfficeJs(url))
        breaches.push(request.url());
    });
    context.on('console', (message) => {
      if (message.text().includes('Content Security Policy')) breaches.push(message.text());
    });
  });
};

/** What has been tried so far, for a test that tries it on purpose. */
export const takeBreaches = (): readonly string[] => breaches.splice(0);

// For every test file that opens a browser, whatever it is about.
afterAll(() => expect(breaches).toEqual([]));
