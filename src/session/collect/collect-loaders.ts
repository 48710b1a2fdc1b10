import { loadDivisions } from '../../filing/divisions/load-divisions';
import type { Drawing } from '../../model/drawing';
import { withTexts } from '../../model/form';
import type { FileLoaders } from '../aside/tasks';

/** The tasks that write workbooks as files. @param loadWriter loads what does that, which only a door knows */
export const collectLoaders = (
  loadWriter: () => Promise<(drawing: Drawing) => Promise<Uint8Array>>,
): Pick<FileLoaders, 'write-drawing' | 'write-collected'> => ({
  'write-drawing': async () => {
    const writeDrawing = await loadWriter();
    return (drawing) => writeDrawing(drawing);
  },
  'write-collected': async (_, bareForms) => {
    const [{ writeCollected }, writeDrawing, divisions, ...forms] = await Promise.all([
      import('./write-collected'),
      loadWriter(),
      loadDivisions(),
      ...bareForms.map(withTexts),
    ]);
    return (given) => writeCollected(given, { forms, divisions, writeDrawing });
  },
});
