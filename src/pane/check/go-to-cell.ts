import type { ButtonAction } from '../state/action';

/** 定位: goes to the cell of a field. @param label what the cell is called */
export const goToCell = (field: string, label = ''): ButtonAction => ({
  label: '定位',
  spoken: `定位：${label}`,
  icon: 'go',
  task: 'going',
  run: ({ session }) => session.reveal(field),
});
