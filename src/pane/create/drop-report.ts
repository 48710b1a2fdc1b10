import { targetNames } from '../import/import-state';
import type { ImportTarget } from '../import/import-state';
import type { ButtonAction } from '../state/action';

/** 不导入上年数据, 不导入本年数据: draws the tables without that report after all. */
export const dropReport = (target: ImportTarget): ButtonAction => ({
  label: `不导入${targetNames[target]}`,
  run: ({ store }) =>
    store.change(({ startingReports }) => ({
      startingReports: Object.fromEntries(
        Object.entries(startingReports).filter(([each]) => each !== target),
      ),
    })),
});
