import { findBrowserEdition } from '../../src/taskpane/browser-edition';

const contextOf = (canOpen: boolean, opened: string[] = []): Parameters<typeof findBrowserEdition>[0] =>
  ({
    requirements: {
      isSetSupported: (set: string, version: string) =>
        canOpen && set === 'OpenBrowserWindowApi' && version === '1.1',
    },
    ui: { openBrowserWindow: (url: string) => void opened.push(url) },
  }) as Parameters<typeof findBrowserEdition>[0];

/** The server of the pane answers every address with this. */
const serve = (text: string, ok = true): void => {
  globalThis.fetch = () => Promise.resolve({ ok, text: () => Promise.resolve(text) } as Response);
};

describe('the browser edition, seen from Excel', () => {
  it('is opened where it stands: beside the pane', async () => {
    serve('<title>勾稽 · 政府信息公开年度报告</title>');
    const opened: string[] = [];
    const open = await findBrowserEdition(contextOf(true, opened));
    open!();
    expect(opened).toEqual([new URL('web/index.html', document.baseURI).href]);
  });

  it.each([
    ['Excel opens no browser, as on the web', false, '勾稽', true],
    ['it is not served', true, '勾稽', false],
    ['some other page is served at every address', true, '<title>Intranet</title>', true],
  ])('is not offered where %s', async (_, canOpen, text, ok) => {
    serve(text, ok);
    expect(await findBrowserEdition(contextOf(canOpen))).toBeNull();
  });

  it('is not offered where the server cannot be reached', async () => {
    globalThis.fetch = () => Promise.reject(new TypeError('offline'));
    expect(await findBrowserEdition(contextOf(true))).toBeNull();
  });
});
