import { useEffect } from 'preact/hooks';
import { CheckPage } from './check/check-page';
import { goToNextFinding } from './check/go-to-next-finding';
import { StatusBar } from './check/status-bar';
import { BlockedPage } from './controls/blocked-page';
import { LazyPart } from './controls/lazy-part';
import { Messages } from './controls/messages';
import { useRestoredFocus } from './controls/restore-focus';
import { StartingPage } from './controls/starting-page';
import { TabBar, panelId, tabId } from './controls/tab-bar';
import { TaskBar } from './controls/task-bar';
import type { Pane } from './pane';
import { PaneContext, usePane } from './state/pane-context';
import { useObserved } from './state/use-observed';

/** Alt+↓ goes to the next finding from anywhere in the pane. */
const useNextKey = (): void => {
  const { run } = usePane();
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (!event.altKey || event.key !== 'ArrowDown') return;
      // Alt+↓ opens a list: there it has its usual meaning.
      if (event.target instanceof HTMLSelectElement) return;
      event.preventDefault();
      void run(goToNextFinding);
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  }, [run]);
};

const loadCreatePage = async () => (await import('./create/create-page')).CreatePage;
const loadImportPage = async () => (await import('./import/import-page')).ImportPage;
const loadReportPage = async () => (await import('./report/report-page')).ReportPage;
const loadSettingsPage = async () => (await import('./settings/settings-page')).SettingsPage;
const loadSelfCheckPage = async () => (await import('./settings/self-check-page')).SelfCheckPage;

/** The first page of a workbook with tables is the check; the others come when they are asked for. */
const pages = {
  check: CheckPage,
  report: () => <LazyPart load={loadReportPage} />,
  settings: () => <LazyPart load={loadSettingsPage} />,
} as const;

const ImportPart = () => {
  const { change } = usePane();
  return <LazyPart load={loadImportPage} onFail={() => change({ importing: null })} />;
};

/** Whatever the state of the pane asks for. */
export const Pages = () => {
  const { stage, blockage, tab, importing, selfCheck } = usePane().state;
  useNextKey();
  useRestoredFocus();
  if (selfCheck)
    return (
      <main class="page create">
        <Messages />
        <LazyPart load={loadSelfCheckPage} />
      </main>
    );
  if (stage === 'starting') return <StartingPage />;
  if (stage === 'blocked') return <BlockedPage blockage={blockage ?? 'cannot-read'} />;
  if (stage === 'create')
    return (
      <>
        <TaskBar />
        {importing && (
          <main class="page">
            <h1 class="unseen">新建年度报告</h1>
            <Messages />
            <ImportPart />
          </main>
        )}
        {/* What was typed there stays. */}
        <div hidden={importing !== null}>
          <LazyPart load={loadCreatePage} />
        </div>
      </>
    );
  const Page = importing && tab === 'check' ? ImportPart : pages[tab];
  return (
    <>
      <header class="top">
        <h1 class="unseen">政府信息公开年度报告</h1>
        <TaskBar />
        <StatusBar />
        <TabBar />
      </header>
      <main class="page" key={tab}>
        <Messages />
        <div role="tabpanel" id={panelId(tab)} aria-labelledby={tabId(tab)}>
          <Page />
        </div>
      </main>
    </>
  );
};

/** The whole pane. */
export const App = ({ pane }: { readonly pane: Pane }) => {
  const { run, change } = pane;
  return (
    <PaneContext.Provider value={{ state: useObserved(pane.store), run, change, tools: pane }}>
      <Pages />
    </PaneContext.Provider>
  );
};
