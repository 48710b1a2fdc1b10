import { useEffect } from 'preact/hooks';
import { BlockedPage } from './components/blocked-page';
import { CheckPage } from './components/check-page';
import { CreatePage } from './components/create-page';
import { LazyImportPage } from './components/lazy-import-page';
import { LazyPart } from './components/lazy-part';
import { Messages } from './components/messages';
import { StartingPage } from './components/starting-page';
import { StatusBar } from './components/status-bar';
import { TabBar, panelId, tabId } from './components/tab-bar';
import { WorkBar } from './components/work-bar';
import { useKeptFocus } from './kept-focus';
import type { Pane } from './pane';
import type { PaneState } from './state';
import { useObserved } from './use-observed';

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

interface PageProps {
  readonly pane: Pane;
  readonly state: PaneState;
}

const loadReportPage = async () => (await import('./components/report-page')).ReportPage;

const loadSettingsPage = async () => (await import('./components/settings-page')).SettingsPage;

/** The first page is the check; the others come when they are asked for. */
const ReportTab = (props: PageProps) => <LazyPart pane={props.pane} load={loadReportPage} props={props} />;
const SettingsTab = (props: PageProps) => (
  <LazyPart pane={props.pane} load={loadSettingsPage} props={props} />
);

const pages = { check: CheckPage, report: ReportTab, settings: SettingsTab } as const;

/** The whole pane. */
export const App = ({ pane }: { readonly pane: Pane }) => {
  const state = useObserved(pane.store);
  const { view } = useObserved(pane.imports.store);
  useNextKey(pane);
  useKeptFocus();
  if (state.stage === 'starting') return <StartingPage />;
  if (state.stage === 'blocked')
    return <BlockedPage blockage={state.blockage ?? 'cannot-read'} onRetry={() => void pane.open()} />;
  if (state.stage === 'create')
    return (
      <>
        <WorkBar task={state.task} />
        {view && (
          <main class="page">
            <h1 class="unseen">新建年度报告</h1>
            <Messages state={state} onPutAway={() => pane.putAway()} />
            <LazyImportPage pane={pane} state={state} view={view} />
          </main>
        )}
        {/* What was typed there stays. */}
        <div hidden={view !== null}>
          <CreatePage pane={pane} state={state} />
        </div>
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
          {view && state.tab === 'check' ? (
            <LazyImportPage pane={pane} state={state} view={view} />
          ) : (
            <Page pane={pane} state={state} />
          )}
        </div>
      </main>
    </>
  );
};
