import type { ButtonAction } from '../state/action';

/** 复制全文: puts the report on the clipboard, with its tables. */
export const copyReport: ButtonAction = {
  label: '复制全文',
  icon: 'copy',
  task: 'exporting',
  run: async ({ store, desk, composer }) => {
    // Some browsers allow it only at once after a click, so what is at hand is copied before the workbook is read.
    const shown = store.state.report?.clip;
    if (shown) await desk.copy(shown);
    const { clip } = await composer.composeAnew();
    // Where that is too late, 重试 finds it at hand.
    if (clip.html !== shown?.html || clip.text !== shown.text) await desk.copy(clip);
    return '已复制，可以粘贴到 Word 或 WPS。';
  },
};
