import type { ButtonAction } from '../state/action';
import { dismissed } from '../state/state';

/** 返回: leaves the page of imports, and all that was read there. */
export const closeImport: ButtonAction = {
  label: '返回',
  run: ({ store }) => store.change({ importing: null, ...dismissed }),
};
