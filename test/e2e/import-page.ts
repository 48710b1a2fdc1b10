import type { BrowserExcel } from 'excel-stand-in/browser';

/** What is handed to the chooser of files: content, or the path of a file that is too large for that. */
export type Chosen = { readonly name: string; readonly content: string | Uint8Array } | string;

/** The button of the pane with that name. */
export const buttonIn = ({ pane }: BrowserExcel, name: string | RegExp) =>
  pane.getByRole('button', { name, ...(typeof name === 'string' ? { exact: true } : {}) }).first();

/** Clicks 选择文件 and chooses a file, as the clerk does. */
export const chooseFile = async (excel: BrowserExcel, chosen: Chosen): Promise<void> => {
  const asked = excel.page.waitForEvent('filechooser');
  await buttonIn(excel, '选择文件').click();
  const chooser = await asked;
  await chooser.setFiles(
    typeof chosen === 'string'
      ? chosen
      : { name: chosen.name, mimeType: '', buffer: Buffer.from(chosen.content) },
  );
};

/** Puts something on the clipboard; only the page around the pane may do so. */
export const putOnClipboard = async ({ page }: BrowserExcel, html: string, text: string): Promise<void> => {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.evaluate(
    ([formatted, plain]) =>
      navigator.clipboard.write([
        new ClipboardItem({
          'text/html': new Blob([formatted!], { type: 'text/html' }),
          'text/plain': new Blob([plain!], { type: 'text/plain' }),
        }),
      ]),
    [html, text],
  );
};

/** Drops a file onto the page of imports. */
export const dropFile = async ({ pane }: BrowserExcel, name: string, content: string): Promise<void> => {
  const dataTransfer = await pane.evaluateHandle(
    ([fileName, text]) => {
      const held = new DataTransfer();
      held.items.add(new File([text!], fileName!));
      return held;
    },
    [name, content],
  );
  await pane.locator('.drop').dispatchEvent('drop', { dataTransfer });
};
