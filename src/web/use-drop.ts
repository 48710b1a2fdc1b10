import { useEffect, useState } from 'preact/hooks';

type Take = (file: File, handle?: FileSystemFileHandle) => void;

const holdsFiles = ({ dataTransfer }: DragEvent): boolean => dataTransfer?.types.includes('Files') === true;

/**
 * While the pane shows its page of imports, what is dragged over the pane is meant for that page, which takes it itself;
 * so does 汇总.
 */
const isForImport = ({ target }: DragEvent): boolean =>
  target instanceof Element &&
  (target.closest('.collect') !== null || target.closest('.pane')?.querySelector('.import') != null);

/** What was dropped: the file, and leave to write to it where the browser gives that. */
const dropped = async (item: Partial<DataTransferItem>, file: File, take: Take): Promise<void> => {
  const handle = await item.getAsFileSystemHandle?.().catch(() => null);
  take(file, handle?.kind === 'file' ? (handle as FileSystemFileHandle) : undefined);
};

/** Takes a file that is dropped anywhere on the page but where it is to be imported. @returns whether one is being dragged over it. */
export const useDrop = (take: Take): boolean => {
  const [over, setOver] = useState(false);
  useEffect(() => {
    const drag = (event: DragEvent): void => {
      if (!holdsFiles(event)) return;
      if (isForImport(event)) return setOver(false);
      event.preventDefault();
      // A page of imports that is open would take it as well.
      event.stopPropagation();
      setOver(true);
    };
    const leave = (event: DragEvent): void => {
      if (event.relatedTarget === null) setOver(false);
    };
    const drop = (event: DragEvent): void => {
      if (!holdsFiles(event) || isForImport(event)) return;
      event.preventDefault();
      event.stopPropagation();
      setOver(false);
      const item = [...event.dataTransfer!.items].find(({ kind }) => kind === 'file');
      const file = item?.getAsFile();
      if (item && file) void dropped(item, file, take);
    };
    const listeners = { dragover: drag, dragleave: leave, drop };
    const each = Object.entries(listeners) as [keyof typeof listeners, (event: DragEvent) => void][];
    for (const [type, listener] of each) addEventListener(type, listener, true);
    return () => each.forEach(([type, listener]) => removeEventListener(type, listener, true));
  }, [take]);
  return over;
};
