import type { ButtonAction } from '../state/action';
import { unfinishedWords } from './unfinished';

/** 写入“报告”表: replaces the sheet 报告. */
export const writeReportSheet: ButtonAction = {
  label: '写入“报告”表',
  icon: 'sheet',
  task: 'writing',
  takesReport: true,
  run: async ({ session, composer }) => {
    const view = await composer.composeAnew();
    const notes = await session.writeReport(view.report);
    return ['已写入“报告”表。', ...notes, unfinishedWords(view)].join('');
  },
};
