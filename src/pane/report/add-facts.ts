import type { ButtonAction } from '../state/action';

/** 添加工作情况表: adds the sheets that a workbook of an earlier version lacks; the others are not touched. */
export const addFacts: ButtonAction = {
  label: '添加工作情况表',
  busyLabel: '正在添加…',
  icon: 'sheet',
  task: 'writing',
  run: async ({ session, watch, composer }) => {
    const { sheets, notes } = await session.addFacts();
    await watch.refreshAfterWriting();
    await composer.composeIfShown();
    const names = sheets.map((name) => `“${name}”`).join('');
    return [`已添加${names}，其他表没有改动。`, ...notes].join('');
  },
};
