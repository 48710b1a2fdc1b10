import { Fault } from '../../model/fault';
import type { ButtonAction } from '../state/action';
import { copyFromSheet } from './export-words';
import { tryCopy } from './try-copy';
import { unfinishedWords } from './unfinished';

/** 复制全文: puts the report on the clipboard, with its tables. */
export const copyReport: ButtonAction = {
  label: '复制全文',
  icon: 'copy',
  task: 'exporting',
  takesReport: true,
  run: async ({ store, desk, composer }) => {
    // Some browsers allow it only at once after a click, so what is at hand is copied before the workbook is read.
    const shown = store.state.report?.clip;
    const isCopied = shown !== undefined && (await tryCopy(desk, shown));
    const view = await composer.composeAnew();
    const { clip } = view;
    // Where that is too late, 重试 finds it at hand.
    const isSame = isCopied && clip.html === shown.html && clip.text === shown.text;
    if (!isSame && !(await tryCopy(desk, clip)))
      throw new Fault(`没能复制，剪贴板里可能还是以前的内容。请点“重试”；还是不行的，${copyFromSheet}`);
    return `已复制，可以粘贴到 Word 或 WPS。${unfinishedWords(view)}`;
  },
};
