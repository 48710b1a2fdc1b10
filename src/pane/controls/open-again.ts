import type { ButtonAction } from '../state/action';

/** 重试: reads the workbook that is open once more. */
export const openAgain: ButtonAction = {
  label: '重试',
  anytime: true,
  run: ({ watch }) => watch.open(),
};
