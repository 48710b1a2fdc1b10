import { openableEndings, pickFile } from '../../src/web/save-file';

describe('choosing a file where a page may not write to files', () => {
  /** The choice as the browser shows it. */
  const chooser = async (): Promise<HTMLInputElement> => {
    await Promise.resolve();
    return document.querySelector<HTMLInputElement>('input[type="file"]')!;
  };

  it('offers the workbooks that can be opened, and gives the one that was chosen', async () => {
    const picked = pickFile();
    const input = await chooser();
    expect(input.accept.split(',').filter((ending) => ending !== '')).toEqual(openableEndings);
    const file = new File(['PK'], '年报.ods');
    Object.defineProperty(input, 'files', { value: [file] });
    input.dispatchEvent(new Event('change'));
    expect(await picked).toBe(file);
  });

  it('gives nothing where the clerk changes his mind', async () => {
    const picked = pickFile();
    (await chooser()).dispatchEvent(new Event('cancel'));
    expect(await picked).toBeUndefined();
  });
});
