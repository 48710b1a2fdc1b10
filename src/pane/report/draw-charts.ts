import type { ButtonAction } from '../state/action';

/** 在工作簿里画成 Excel 图表: draws Excel's own charts on a sheet; one of the clerk's that has its name is left alone. */
export const drawCharts: ButtonAction = {
  label: '在工作簿里画成 Excel 图表',
  icon: 'sheet',
  task: 'writing',
  run: async ({ session, composer }) => {
    const { name, notes } = await session.drawCharts(await composer.composeAnew());
    return [`图表画在“${name}”表里，数字改动时图表跟着变。`, ...notes].join('');
  },
};
