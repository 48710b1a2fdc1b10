import { useEffect } from 'preact/hooks';
import { BlockedPage } from './controls/blocked-page';
import { CheckPage } from './check/check-page';
import { CreatePage } from './create/create-page';
import { LazyImportPage } from './import/lazy-import-page';
import { LazyPart } from './controls/lazy-part';
import { Messages } from './controls/messages';
import { StartingPage } from './controls/starting-page';
import { StatusBar } from './check/status-bar';
import { TabBar, panelId, tabId } from './controls/tab-bar';
import { TaskBar } from './controls/task-bar';
import { useRestoredFocus } from './controls/restore-focus';
import type { Pane } from './pane';
import type { PaneState } from './state/state';
import { useObserved } from './state/use-observed';

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

const loadReportPage = async () => (await import('./report/report-page')).ReportPage;

const loadSettingsPage = async () => (await import('./settings/settings-page')).SettingsPage;

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
  useRestoredFocus();
  if (state.stage === 'starting') return <StartingPage />;
  if (state.stage === 'blocked')
    return <BlockedPage blockage={state.blockage ?? 'cannot-read'} onRetry={() => void pane.open()} />;
  if (state.stage === 'create')
    return (
      <>
        <TaskBar task={state.task} />
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
        <TaskBar task={state.task} />
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
