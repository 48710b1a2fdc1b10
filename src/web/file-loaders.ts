import type { FileLoaders } from '../session/aside/tasks';
import { collectLoaders } from '../session/collect/collect-loaders';

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
  ...collectLoaders(async () => (await import('../hosts/xlsx/write')).writeDrawing),
};
