import type { ButtonAction } from '../state/action';
import { showing } from '../state/state';

/** 去生成报告, the tab 报告, and on the ribbon: shows the report as it is now. */
export const showReport: ButtonAction = {
  label: '去生成报告',
  anytime: true,
  run: async ({ store, composer }) => {
    if (store.state.stage !== 'filing') return;
    if (store.state.tab !== 'report') store.change(showing('report'));
    await composer.compose();
  },
};
