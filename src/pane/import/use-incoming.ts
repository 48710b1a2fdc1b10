import { useEffect, useState } from 'preact/hooks';
import type { Action } from '../state/action';
import { usePane } from '../state/pane-context';
import { readFile } from './read-file';
import { readPaste } from './read-paste';

/** Reads what was dropped or pasted: a file, else the formatted text, else the plain one. */
const readIncoming = (data: DataTransfer): Action => {
  const [file] = data.files;
  if (file) return readFile(file);
  return readPaste({ html: data.getData('text/html'), text: data.getData('text/plain') });
};

/** Whether what is pasted is meant for the pane, or for nothing in particular: beside it there may be tables. */
const isForPane = ({ defaultPrevented, target }: Event): boolean =>
  !defaultPrevented &&
  (!(target instanceof Element) || target.contains(document.body) || target.closest('.pane') !== null);

/**
 * While the page of imports is shown, files and text may be dropped anywhere on the pane, and pasted without a field.
 * @returns whether something is being dragged over the pane.
 */
export const useIncoming = (): boolean => {
  const { run } = usePane();
  const [isOver, setOver] = useState(false);
  useEffect(() => {
    const over = (event: DragEvent): void => {
      // Otherwise the browser opens the file instead of the pane.
      event.preventDefault();
      setOver(true);
    };
    const leave = (event: DragEvent): void => {
      if (event.relatedTarget === null) setOver(false);
    };
    const drop = (event: DragEvent): void => {
      event.preventDefault();
      setOver(false);
      if (event.dataTransfer) void run(readIncoming(event.dataTransfer));
    };
    const paste = (event: ClipboardEvent): void => {
      if (!event.clipboardData || !isForPane(event)) return;
      event.preventDefault();
      void run(readIncoming(event.clipboardData));
    };
    addEventListener('dragover', over);
    addEventListener('dragleave', leave);
    addEventListener('drop', drop);
    addEventListener('paste', paste);
    return () => {
      removeEventListener('dragover', over);
      removeEventListener('dragleave', leave);
      removeEventListener('drop', drop);
      removeEventListener('paste', paste);
    };
  }, [run]);
  return isOver;
};
