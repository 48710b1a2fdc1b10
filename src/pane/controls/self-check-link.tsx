import type { ButtonAction } from '../state/action';
import { usePane } from '../state/pane-context';
import { ActionButton } from './action-button';

/** 自检: shows its page, whatever the pane shows otherwise. */
const openSelfCheck: ButtonAction = {
  label: '自检',
  task: 'exporting',
  run: async ({ store, desk }) => store.change({ selfCheck: await desk.selfCheck!() }),
};

/** The way to 自检, where there is one. */
export const SelfCheckLink = () =>
  usePane().state.offersSelfCheck ? <ActionButton action={openSelfCheck} look="subtle" /> : null;
