import type { RibbonActions } from './ribbon';
import type { Pane } from '../pane/pane';

/** What the buttons of the ribbon do. They do not show that the pane is busy, as it is when they have just opened it, so they wait for it. */
export const ribbonActions = (pane: Pane): RibbonActions => {
  const atRest = (deed: () => Promise<void>) => async (): Promise<void> => {
    await pane.store.until(({ task }) => task === null);
    await deed();
  };
  return {
    check: atRest(() => pane.check()),
    next: atRest(() => pane.next()),
    showReport: atRest(() => pane.showReport()),
    fail: (error) => pane.fail(error),
  };
};
