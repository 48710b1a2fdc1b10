/** What is needed once the workbook has been read, in one piece, which is loaded after the first page. */
export { revealCell, revealSheet } from './reveal-cell';
export { watchWorkbook } from './watch-workbook';
export { loadSetting, saveSetting } from './workbook-settings';
export { writeCells } from './write-cells';
