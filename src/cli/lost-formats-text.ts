import type { FormatLosses } from '../session/format/format-losses';
import { lossLists, lossSentence } from '../session/format/format-words';
import { onOneLine } from './terminal-text';

const namesOf = (cells: FormatLosses['locked']): readonly string[] => cells.map(({ label }) => label);

/** Said below the findings of a file; the command line never writes into it. */
export const lostFormatsText = (losses: FormatLosses): string =>
  [
    `  表格格式：${lossSentence(losses)}`,
    ...lossLists(losses).map(({ says, cells }) => `    ${says}：${onOneLine(namesOf(cells).join('、'))}`),
    '    请用 Excel 的任务窗格或浏览器版打开这个文件，点“恢复表格格式”；数据不会改动。',
  ].join('\n');

/** The same, as it is printed as data. */
export const lostFormatsJson = ({ locked, formats, names, gone }: FormatLosses): object => ({
  locked: namesOf(locked),
  formats: namesOf(formats),
  names: namesOf(names),
  gone: namesOf(gone),
});
