import { useEffect, useState } from 'preact/hooks';
import type { ImportActions } from './import-actions';

/** Takes what was dropped or pasted: a file, else the formatted text, else the plain one. */
const take = (imports: ImportActions, data: DataTransfer): void => {
  const [file] = data.files;
  if (file) void imports.chooseFile(file);
  else void imports.paste({ html: data.getData('text/html'), text: data.getData('text/plain') });
};

/** Whether what is pasted is meant for the pane, or for nothing in particular: beside it there may be a grid. */
const isForPane = ({ defaultPrevented, target }: Event): boolean =>
  !defaultPrevented &&
  (!(target instanceof Element) || target.contains(document.body) || target.closest('.pane') !== null);

/**
 * While the page of imports is shown, files and text may be dropped anywhere on the pane, and pasted without a field.
 * @returns whether something is being held over the pane.
 */
export const useIncoming = (imports: ImportActions, busy: boolean): boolean => {
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
      if (!busy && event.dataTransfer) take(imports, event.dataTransfer);
    };
    const paste = (event: ClipboardEvent): void => {
      if (!event.clipboardData || !isForPane(event)) return;
      event.preventDefault();
      if (!busy) take(imports, event.clipboardData);
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
  }, [imports, busy]);
  return isOver;
};
