import type { Clip } from '../state/desk';

/** The older way, which also works where a page in a frame may not use the newer one. */
const copyByCommand = ({ html, text }: Clip): boolean => {
  const fill = (event: ClipboardEvent): void => {
    if (html !== undefined) event.clipboardData?.setData('text/html', html);
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
      ...(html === undefined ? {} : { 'text/html': blob(html, 'text/html') }),
      'text/plain': blob(text, 'text/plain'),
    }),
  ]);
};

/** Puts the same thing on the clipboard as HTML and as plain text. */
export const copyClip = async (clip: Clip): Promise<void> => {
  if (!copyByCommand(clip)) await copyByClipboard(clip);
};
