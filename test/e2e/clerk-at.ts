import type { Locator, Page } from 'playwright-core';
import { buttonOf } from './hand';
import type { Hand } from './hand';

/** What a clerk does and sees in the browser edition. @param at the page, and the hand that works on it, as they are now */
export const clerkAt = (at: () => { readonly page: Page; readonly hand: Hand }) => {
  const button = (name: string | RegExp): Locator => buttonOf(at().page, name);
  const cell = (name: string): Locator => at().page.locator(`.book [data-name="${name}"]`);
  const chapter = (name: string): Locator =>
    at().page.locator('.book').getByRole('tab', { name, exact: true });
  const open = (name: string): Promise<void> => at().hand.press(chapter(name));
  const openPane = (name: string): Promise<void> =>
    at().hand.press(at().page.locator('.tabs').getByRole('tab', { name }));
  const type = async (name: string, text: string): Promise<void> => {
    await at().hand.enter(cell(name));
    await at().page.keyboard.type(text);
  };
  const replace = async (field: Locator, text: string): Promise<void> => {
    await at().hand.enter(field);
    await at().page.keyboard.press('Control+A');
    await at().page.keyboard.type(text);
  };
  const noticed = (text: string | RegExp): Promise<void> =>
    at().page.locator('.book-notice').getByText(text).waitFor();
  const focusIsOn = (name: string): Promise<void> =>
    at().page.locator(`.book [data-name="${name}"]:focus`).waitFor();
  /** The reason that a screen reader gives for a red cell. */
  const reasonAt = async (name: string): Promise<string> => {
    expect(await cell(name).getAttribute('aria-invalid')).toBe('true');
    const id = await cell(name).getAttribute('aria-describedby');
    return (await at().page.locator(`[id="${id}"]`).textContent()) ?? '';
  };
  const isRed = (name: string): Promise<boolean> =>
    cell(name).evaluate((element) => element.getAttribute('aria-invalid') === 'true');
  const valueAt = (name: string): Promise<string> => cell(name).inputValue();
  /** Pastes what another program has put on the clipboard, which pages on plain http can do by this event alone. */
  const paste = async (html: string | undefined, text: string): Promise<void> => {
    const isCopied = await at().page.evaluate(
      ([formatted, plain]) => {
        const fill = (event: ClipboardEvent): void => {
          if (formatted !== undefined) event.clipboardData!.setData('text/html', formatted);
          event.clipboardData!.setData('text/plain', plain!);
          event.preventDefault();
          event.stopImmediatePropagation();
        };
        addEventListener('copy', fill, { capture: true, once: true });
        return document.execCommand('copy');
      },
      [html, text],
    );
    expect(isCopied).toBe(true);
    await at().page.keyboard.press('Control+V');
  };
  /** The text on the clipboard, as whatever one pastes into would get it. */
  const copied = async (): Promise<string> => {
    const pasted = await at().page.evaluateHandle(() => ({
      text: new Promise<string>((resolve) => {
        const take = (event: ClipboardEvent): void => {
          event.preventDefault();
          event.stopImmediatePropagation();
          resolve(event.clipboardData!.getData('text/plain'));
        };
        addEventListener('paste', take, { capture: true, once: true });
      }),
    }));
    await at().page.keyboard.press('Control+V');
    return pasted.evaluate(({ text }) => text);
  };
  const download = async (act: () => Promise<void>): Promise<Uint8Array> => {
    const downloading = at().page.waitForEvent('download');
    await act();
    const stream = await (await downloading).createReadStream();
    const chunks: Buffer[] = [];
    for await (const chunk of stream) chunks.push(chunk as Buffer);
    return Buffer.concat(chunks);
  };
  const openFile = async (file: string): Promise<void> => {
    const choosing = at().page.waitForEvent('filechooser');
    await at().hand.press(button('打开'));
    await (await choosing).setFiles(file);
  };
  /** Types with an input method, which shows what is not yet a word, and lets the clerk choose. */
  const compose = async (letters: string, words: string): Promise<string> => {
    const client = await at().page.context().newCDPSession(at().page);
    for (let length = 1; length <= letters.length; length++)
      await client.send('Input.imeSetComposition', {
        text: letters.slice(0, length),
        selectionStart: length,
        selectionEnd: length,
      });
    const halfWay = await at().page.evaluate(() => (document.activeElement as HTMLInputElement).value);
    await client.send('Input.insertText', { text: words });
    await client.detach();
    return halfWay;
  };
  return {
    button,
    cell,
    chapter,
    open,
    openPane,
    type,
    replace,
    noticed,
    focusIsOn,
    reasonAt,
    isRed,
    valueAt,
    paste,
    copied,
    download,
    openFile,
    compose,
  };
};
