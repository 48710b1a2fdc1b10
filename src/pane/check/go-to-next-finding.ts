import type { ButtonAction } from '../state/action';
import { groupFindings, nextFinding, shownFindings } from './findings';
import { goToFinding } from './go-to-finding';

/** 下一处, also on the ribbon: goes to the next open finding of the list, round and round. */
export const goToNextFinding: ButtonAction = {
  label: '下一处',
  title: 'Alt+↓',
  keys: 'Alt+ArrowDown',
  icon: 'down',
  run: async ({ store, run }) => {
    const { snapshot, filters, current } = store.state;
    if (!snapshot) return;
    const groups = groupFindings(snapshot, shownFindings(store.state), filters);
    const next = nextFinding(groups, current);
    if (next) await run(goToFinding(next));
  },
};
