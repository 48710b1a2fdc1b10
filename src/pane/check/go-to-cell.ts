import type { ButtonAction } from '../state/action';

/** 定位: goes to the cell of a field. @param name what the cell is called @param label of the button */
export const goToCell = (field: string, name = '', label = '定位'): ButtonAction => ({
  label,
  spoken: `${label}：${name}`,
  icon: 'go',
  task: 'going',
  run: ({ session }) => session.reveal(field),
});
