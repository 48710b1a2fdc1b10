import { showReport } from '../report/show-report';
import type { Action } from '../state/action';
import { showing } from '../state/state';
import type { Tab } from '../state/state';

/** A tab is chosen. */
export const showTab = (tab: Tab): Action =>
  tab === 'report'
    ? showReport
    : {
        anytime: true,
        run: ({ store }) => {
          if (store.state.tab !== tab) store.change(showing(tab));
        },
      };
