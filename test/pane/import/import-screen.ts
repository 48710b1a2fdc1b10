import type { PaneOnScreen } from '../fixture';

/** In turns of 20 ms or more; reading loads the readers first. */
const patience = 3000;

/** Waits until a page shows what was read from a file, or why nothing could be read of it. */
export const untilRead = async (screen: PaneOnScreen): Promise<void> => {
  for (let turn = 0; turn < patience && screen.pane.state.task !== null; turn++)
    await screen.after(() => new Promise((resolve) => setTimeout(resolve, 20)));
};

/** A file as the browser hands it over; jsdom's own cannot be read. */
export const fileOf = (name: string, content: string | Uint8Array, size?: number): File => {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const file = new File([bytes as BlobPart], name);
  Object.defineProperty(file, 'arrayBuffer', {
    value: () => Promise.resolve(bytes.slice().buffer),
    configurable: true,
  });
  if (size !== undefined) Object.defineProperty(file, 'size', { value: size });
  return file;
};

/** Chooses a file on the page of imports. */
export const chooseFile = async (screen: PaneOnScreen, file: File): Promise<void> => {
  await screen.after(() => {
    const input = screen.one('input[type=file]') as HTMLInputElement;
    Object.defineProperty(input, 'files', { value: [file], configurable: true });
    Object.defineProperty(input, 'value', { value: '', writable: true, configurable: true });
    input.dispatchEvent(new Event('change', { bubbles: true }));
  });
  await untilRead(screen);
};

/** What is in a clipboard, or dragged. */
export interface Brought {
  readonly files?: readonly File[];
  readonly html?: string;
  readonly text?: string;
}

/** Pastes, or drops, where the focus is nowhere in particular or on a target. */
export const bring = async (
  screen: PaneOnScreen,
  kind: 'paste' | 'drop',
  brought: Brought,
  target: Element = document.body,
): Promise<Event> => {
  const data = {
    files: brought.files ?? [],
    getData: (type: string) => (type === 'text/html' ? brought.html : brought.text) ?? '',
  };
  const event = new Event(kind, { bubbles: true, cancelable: true });
  Object.defineProperty(event, kind === 'paste' ? 'clipboardData' : 'dataTransfer', { value: data });
  await screen.after(() => target.dispatchEvent(event));
  await untilRead(screen);
  return event;
};

/** Opens the page of imports, which is loaded then. */
export const openImports = async (screen: PaneOnScreen, what: '上年数据' | '本年数据'): Promise<void> => {
  await screen.click(`导入${what}`);
  for (let turn = 0; turn < patience && screen.all('.import').length === 0; turn++)
    await screen.after(() => new Promise((resolve) => setTimeout(resolve, 20)));
};

/** Opens the page of imports and chooses a file. */
export const importFile = async (
  screen: PaneOnScreen,
  what: '上年数据' | '本年数据',
  file: File,
): Promise<void> => {
  await openImports(screen, what);
  await chooseFile(screen, file);
};
