import type { ButtonAction } from '../state/action';
import { showing } from '../state/state';

/** 校验, also on the ribbon: runs everything at once, blank cells included. */
export const checkWorkbook: ButtonAction = {
  label: '校验',
  busyLabel: '正在校验…',
  task: 'checking',
  run: async ({ watch, store }) => {
    await watch.renew();
    store.change({ ...showing('check'), importing: null, listBlanks: true });
    await watch.loadAdvice();
  },
};
