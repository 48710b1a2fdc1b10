import type { ButtonAction } from '../state/action';

/** 写入“报告”表: replaces the sheet 报告. */
export const writeReportSheet: ButtonAction = {
  label: '写入“报告”表',
  icon: 'sheet',
  task: 'writing',
  takesReport: true,
  run: async ({ session, composer }) => {
    const notes = await session.writeReport((await composer.composeAnew()).report);
    return ['已写入“报告”表。', ...notes].join('');
  },
};
