import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { App } from '../../pane/app';
import { StartingPage } from '../../pane/controls/starting-page';
import { useObserved } from '../../pane/state/use-observed';
import { loadChoice, saveChoice } from '../choices';
import type { Shell } from '../shell';
import { workElsewhere } from '../shell-state';
import { useDrop } from '../use-drop';
import { useSaveKey } from '../use-save-key';
import type { Workbench } from '../workbench';
import { Banners } from './banners';
import { GridPlace } from './grid-place';
import { Splitter } from './splitter';
import { OpenElsewherePage } from './open-elsewhere-page';
import { TopBar } from './top-bar';

interface ShellViewProps {
  readonly shell: Shell;
  readonly bench: Workbench;
  readonly onUpdate: () => void;
}

const collapsedChoice = 'pane-collapsed';

/** The whole page: the bar, the grid, and the same pane as in Excel. */
export const ShellView = ({ shell, bench, onUpdate }: ShellViewProps) => {
  const state = useObserved(shell);
  const [collapsed, setCollapsed] = useState(loadChoice(collapsedChoice) === true);
  const body = useRef<HTMLDivElement>(null);
  const showWidth = useCallback((pixels: number): void => {
    body.current?.style.setProperty('--pane-width', `${pixels}px`);
  }, []);
  const over = useDrop((file, handle) => void bench.openFile(file, handle));
  useSaveKey(() => void bench.save());
  useEffect(() => {
    document.title = `${state.unsaved ? '● ' : ''}${state.name === '' ? '勾稽' : state.name} · 勾稽`;
  }, [state.name, state.unsaved]);
  const collapse = (): void => {
    saveChoice(collapsedChoice, !collapsed);
    setCollapsed(!collapsed);
  };
  const elsewhere = workElsewhere(state);
  const elsewhereId = elsewhere?.id ?? bench.currentId ?? '';
  return (
    <>
      <TopBar
        state={state}
        bench={bench}
        collapsed={collapsed}
        onCollapse={collapse}
        onView={(view) => shell.change({ view })}
      />
      <Banners shell={shell} state={state} onUpdate={onUpdate} />
      <div class="shell-body" ref={body} data-view={state.view} data-collapsed={collapsed}>
        <GridPlace
          grid={state.grid}
          lost={elsewhere !== undefined}
          onRetry={() => void bench.loadGrid(document.getElementById('grid')!)}
        >
          {!collapsed && <Splitter onWidth={showWidth} />}
        </GridPlace>
        <div class="pane-place pane">
          {elsewhere ? (
            <OpenElsewherePage
              name={elsewhere.name}
              lost={state.elsewhere === null}
              onTakeOver={() => void bench.reopen(elsewhereId, 'take-over')}
              onCopy={() => void bench.reopen(elsewhereId, 'copy')}
              onSample={() => void bench.openSample()}
              {...(state.elsewhere && state.pane ? { onBack: () => shell.change({ elsewhere: null }) } : {})}
            />
          ) : state.pane ? (
            <App key={bench.currentId} pane={state.pane} />
          ) : (
            <StartingPage />
          )}
        </div>
      </div>
      {over && <div class="drop-hint">松开鼠标，打开这个工作簿</div>}
    </>
  );
};
