import type { Action } from '../state/action';

/** 实时校验: switches the live check on or off, for all workbooks on this machine. */
export const setLive = (on: boolean): Action => ({
  task: 'checking',
  run: ({ watch }) => watch.setLive(on),
});
