import type { ButtonAction } from '../state/action';
import { groupFindings, nextStop, shownFindings } from './findings';
import { goToFinding } from './go-to-finding';

/** 下一处, also on the ribbon: goes to the next open finding of the list, round and round, and first to the cell that may have caused it. */
export const goToNextFinding: ButtonAction = {
  label: '下一处',
  title: 'Alt+↓',
  keys: 'Alt+ArrowDown',
  icon: 'down',
  run: async ({ store, run }) => {
    const { snapshot, filters, current, cell } = store.state;
    if (!snapshot) return;
    const groups = groupFindings(snapshot, shownFindings(store.state), filters);
    const next = nextStop(groups, current, cell);
    if (next) await run(goToFinding(next.finding, next.field));
  },
};
