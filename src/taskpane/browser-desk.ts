import type { Clip, Desk } from './desk';

/** The older way, which also works where a page in a frame may not use the newer one. */
const copyByCommand = ({ html, text }: Clip): boolean => {
  const fill = (event: ClipboardEvent): void => {
    event.clipboardData?.setData('text/html', html);
    event.clipboardData?.setData('text/plain', text);
    event.preventDefault();
  };
  document.addEventListener('copy', fill);
  try {
    return document.execCommand('copy');
  } finally {
    document.removeEventListener('copy', fill);
  }
};

const copyByClipboard = ({ html, text }: Clip): Promise<void> => {
  const blob = (content: string, type: string): Blob => new Blob([content], { type });
  return navigator.clipboard.write([
    new ClipboardItem({
      'text/html': blob(html, 'text/html'),
      'text/plain': blob(text, 'text/plain'),
    }),
  ]);
};

const saveAs = (fileName: string, content: string | Uint8Array): void => {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([content as BlobPart]));
  link.download = fileName;
  link.click();
  URL.revokeObjectURL(link.href);
};

/** The desk of a browser. What keeps preferences is loaded when they are first asked for. */
export const browserDesk: Desk = {
  now: () => new Date(),
  loadPreferences: async () => (await import('./machine')).loadPreferences(),
  savePreferences: async (preferences) => (await import('./machine')).savePreferences(preferences),
  copy: async (clip) => {
    if (!copyByCommand(clip)) await copyByClipboard(clip);
  },
  whereAmI: async () => (await import('./machine')).whereAmI(),
  save: saveAs,
};
