import type { ButtonAction } from '../state/action';
import { targetNames } from './import-state';
import type { ImportView, ReadReport } from './import-state';
import { previewImport } from './preview-import';

/** 改为导入本年数据, 改为导入上年数据: uses the report that was read for the other year. */
export const importForOtherYear = (view: ImportView, { imported }: ReadReport): ButtonAction => {
  const target = view.target === 'previous' ? 'current' : 'previous';
  return {
    label: `改为导入${targetNames[target]}`,
    task: 'reading',
    run: (tools) => previewImport(tools, { ...view, target }, imported),
  };
};
