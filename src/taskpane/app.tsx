import { useEffect, useState } from 'preact/hooks';
import { BlockedPage } from './components/blocked-page';
import { CheckPage } from './components/check-page';
import { CreatePage } from './components/create-page';
import { Messages } from './components/messages';
import { ReportPage } from './components/report-page';
import { SettingsPage } from './components/settings-page';
import { StartingPage } from './components/starting-page';
import { StatusBar } from './components/status-bar';
import { TabBar, panelId, tabId } from './components/tab-bar';
import { WorkBar } from './components/work-bar';
import { useKeptFocus } from './kept-focus';
import type { Pane } from './pane';
import type { PaneState } from './state';

/** The state of a pane, drawn anew whenever it changes. */
const usePaneState = (pane: Pane): PaneState => {
  const [state, setState] = useState(pane.state);
  useEffect(() => {
    setState(pane.state);
    return pane.store.subscribe(() => setState(pane.state));
  }, [pane]);
  return state;
};

/** Alt+↓ goes to the next finding from anywhere in the pane. */
const useNextKey = (pane: Pane): void => {
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (!event.altKey || event.key !== 'ArrowDown') return;
      // Alt+↓ opens a list: there it keeps its meaning.
      if (event.target instanceof HTMLSelectElement) return;
      event.preventDefault();
      void pane.next();
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  }, [pane]);
};

const pages = { check: CheckPage, report: ReportPage, settings: SettingsPage } as const;

/** The whole pane. */
export const App = ({ pane }: { readonly pane: Pane }) => {
  const state = usePaneState(pane);
  useNextKey(pane);
  useKeptFocus();
  if (state.stage === 'starting') return <StartingPage />;
  if (state.stage === 'blocked')
    return <BlockedPage blockage={state.blockage ?? 'cannot-read'} onRetry={() => void pane.open()} />;
  if (state.stage === 'create')
    return (
      <>
        <WorkBar task={state.task} />
        <CreatePage pane={pane} state={state} />
      </>
    );
  const Page = pages[state.tab];
  return (
    <>
      <header class="top">
        <h1 class="unseen">政府信息公开年度报告</h1>
        <WorkBar task={state.task} />
        <StatusBar state={state} />
        <TabBar tab={state.tab} onSelect={(tab) => pane.showTab(tab)} />
      </header>
      <main class="page" key={state.tab}>
        <Messages state={state} onPutAway={() => pane.putAway()} />
        <div role="tabpanel" id={panelId(state.tab)} aria-labelledby={tabId(state.tab)}>
          <Page pane={pane} state={state} />
        </div>
      </main>
    </>
  );
};
