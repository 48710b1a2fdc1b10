import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { App } from '../../pane/app';
import { showTab } from '../../pane/controls/show-tab';
import { StartingPage } from '../../pane/controls/starting-page';
import { useObserved } from '../../pane/state/use-observed';
import { BookView } from '../chapters/book-view';
import { loadChoice, saveChoice } from '../choices';
import type { Shell } from '../shell';
import { isElsewhere as isElsewhereIn, workElsewhere } from '../shell-state';
import { useDrop } from '../use-drop';
import { usePageKeys } from '../use-page-keys';
import type { Workbench } from '../workbench';
import { Banners } from './banners';
import { CollectEntry } from './collect-entry';
import { ImportQuestion } from './import-question';
import { Splitter } from './splitter';
import { OpenElsewherePage } from './open-elsewhere-page';
import { TopBar } from './top-bar';
import { UnopenedPage } from './unopened-page';

interface ShellViewProps {
  readonly shell: Shell;
  readonly bench: Workbench;
  readonly onUpdate: () => void;
}

const collapsedChoice = 'pane-collapsed';

/** The whole page: the bar, the tables, and the same pane as in Excel. */
export const ShellView = ({ shell, bench, onUpdate }: ShellViewProps) => {
  const state = useObserved(shell);
  const [collapsed, setCollapsed] = useState(loadChoice(collapsedChoice) === true);
  const body = useRef<HTMLDivElement>(null);
  const showWidth = useCallback((pixels: number): void => {
    body.current?.style.setProperty('--pane-width', `${pixels}px`);
  }, []);
  const over = useDrop((file, handle) => void bench.openFile(file, handle));
  const elsewhere = workElsewhere(state);
  const { unopened } = state;
  const isElsewhere = isElsewhereIn(state);
  const writable = isElsewhere || state.collecting ? null : state.book;
  usePageKeys({
    save: () => void (state.collecting || bench.save()),
    undo: () => writable?.undo(),
    redo: () => writable?.redo(),
  });
  useEffect(() => {
    document.title = `${state.unsaved ? '● ' : ''}${state.name === '' ? '勾稽' : state.name} · 勾稽`;
  }, [state.name, state.unsaved]);
  const collapse = (): void => {
    saveChoice(collapsedChoice, !collapsed);
    setCollapsed(!collapsed);
  };
  const help = (): void => {
    if (collapsed) collapse();
    shell.change({ view: 'pane', collecting: false });
    void state.pane?.run(showTab('settings'));
  };
  const elsewhereId = elsewhere?.id ?? bench.currentId ?? '';
  const { book, pane } = state;
  // The bar changes at every save; what is below it goes its own way.
  const tables = useMemo(
    () => book && pane && <BookView key={book} book={book} pane={pane} lost={isElsewhere} />,
    [book, pane, isElsewhere],
  );
  const app = useMemo(() => pane && <App key={pane} pane={pane} />, [pane]);
  return (
    <>
      <TopBar
        state={state}
        bench={bench}
        collapsed={collapsed}
        onCollapse={collapse}
        onHelp={help}
        onView={(view) => shell.change({ view })}
        onCollect={() => shell.change({ collecting: !state.collecting })}
      />
      <Banners shell={shell} state={state} onUpdate={onUpdate} />
      {state.importing && <ImportQuestion file={state.importing} shell={shell} bench={bench} />}
      {state.collecting && <CollectEntry shell={shell} bench={bench} />}
      <div
        class="shell-body"
        ref={body}
        hidden={state.collecting}
        data-view={state.view}
        data-collapsed={collapsed}
      >
        <section class="book-place" aria-label="表格">
          {tables}
          {!collapsed && <Splitter onWidth={showWidth} />}
        </section>
        <div class="pane-place pane">
          {unopened ? (
            <UnopenedPage
              work={unopened}
              busy={state.busy !== null}
              onOpen={() => void bench.reopen(unopened.id)}
              onSave={() => void bench.saveStored(unopened.id)}
              onNew={() => void bench.openNew()}
              onSample={() => void bench.openSample()}
              onBack={state.pane ? () => shell.change({ unopened: null }) : undefined}
            />
          ) : elsewhere ? (
            <OpenElsewherePage
              name={elsewhere.name}
              lost={state.elsewhere === null}
              onTakeOver={() => void bench.reopen(elsewhereId, 'take-over')}
              onCopy={() => void bench.reopen(elsewhereId, 'copy')}
              onSample={() => void bench.openSample()}
              {...(state.elsewhere && state.pane ? { onBack: () => shell.change({ elsewhere: null }) } : {})}
            />
          ) : state.pane ? (
            app
          ) : (
            <StartingPage />
          )}
        </div>
      </div>
      {over && <div class="drop-hint">松开鼠标，打开这个工作簿</div>}
    </>
  );
};
