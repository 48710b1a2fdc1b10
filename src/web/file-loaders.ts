import { loadDivisions } from '../filing/divisions/load-divisions';
import { withTexts } from '../model/form';
import type { FileLoaders } from '../session/aside/tasks';

/** What the tasks with workbooks need, which are files here. */
export const fileLoaders: FileLoaders = {
  'as-workbook': async (file, forms) => {
    const { asWorkbook, loadWhatOpens } = await import(/* webpackChunkName: "as-workbook" */ './as-workbook');
    await loadWhatOpens(file.name, file.bytes, forms);
    return ({ bytes, name, thisYear }) => asWorkbook(bytes, name, thisYear);
  },
  'open-workbook': async () => {
    const { openWorkbook } = await import('../hosts/xlsx/open-workbook');
    return ({ bytes }) => openWorkbook(bytes);
  },
  'save-workbook': async () => (await import('../hosts/xlsx/open-workbook')).saveWorkbook,
  'write-drawing': async () => {
    const { writeDrawing } = await import('../hosts/xlsx/write');
    return (drawing) => writeDrawing(drawing);
  },
  'write-collected': async (_, bareForms) => {
    const [{ writeCollected }, { writeDrawing }, divisions, ...forms] = await Promise.all([
      import('../session/collect/write-collected'),
      import('../hosts/xlsx/write'),
      loadDivisions(),
      ...bareForms.map(withTexts),
    ]);
    return (given) => writeCollected(given, { forms, divisions, writeDrawing });
  },
};
