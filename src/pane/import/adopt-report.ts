import type { ButtonAction } from '../state/action';
import type { ImportView, ReadReport } from './import-state';

/** 采用: saves the report that was read for the tables that are to be drawn. */
export const adoptReport = ({ target }: ImportView, { imported }: ReadReport): ButtonAction => ({
  label: '采用',
  run: ({ store }) =>
    store.change(({ startingReports }) => ({
      importing: null,
      startingReports: { ...startingReports, [target]: imported },
    })),
});
