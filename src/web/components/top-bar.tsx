import { useRef } from 'preact/hooks';
import { Button } from '../../pane/controls/button';
import { openableEndings } from '../save-file';
import { takenWork } from '../shell-state';
import type { ShellState } from '../shell-state';
import type { Workbench } from '../workbench';
import { KeptLine } from './kept-line';
import { RecentMenu } from './recent-menu';

interface TopBarProps {
  readonly state: ShellState;
  readonly bench: Workbench;
  readonly collapsed: boolean;
  readonly onCollapse: () => void;
  readonly onView: (view: ShellState['view']) => void;
}

/** What concerns the workbook as a whole: opening, saving, and whether it is safe. */
export const TopBar = ({ state, bench, collapsed, onCollapse, onView }: TopBarProps) => {
  const chooser = useRef<HTMLInputElement>(null);
  const busy = state.busy !== null;
  const choose = async (): Promise<void> => {
    if (!(await bench.chooseFile())) chooser.current?.click();
  };
  const take = (): void => {
    const file = chooser.current?.files?.[0];
    if (file) void bench.openFile(file);
    // The same file can be chosen again.
    if (chooser.current) chooser.current.value = '';
  };
  return (
    <section class="top-bar" aria-label="工作簿">
      <img class="top-mark" src="assets/icon-32.png" width="24" height="24" alt="勾稽" />
      <div class="top-tools">
        <Button icon="folder" disabled={busy} onClick={() => void choose()}>
          {state.busy === 'opening' ? '正在打开…' : '打开'}
        </Button>
        <Button
          look="primary"
          icon="save"
          keys="Control+S"
          disabled={busy || takenWork(state) !== undefined}
          onClick={() => void bench.save()}
        >
          {state.busy === 'saving' ? '正在保存…' : '保存'}
        </Button>
        <Button icon="page" disabled={busy} onClick={() => void bench.openNew()}>
          新建
        </Button>
        <Button icon="sheet" disabled={busy} onClick={() => void bench.openSample()}>
          示例
        </Button>
        <RecentMenu state={state} bench={bench} />
        <input
          ref={chooser}
          type="file"
          class="unseen"
          tabIndex={-1}
          aria-label="选择要打开的工作簿"
          accept={openableEndings}
          onChange={take}
        />
      </div>
      <div class="top-facts">
        <p class="top-name" title={state.name}>
          {state.name}
        </p>
        <KeptLine state={state} />
      </div>
      {state.offlineReady && (
        <p class="offline" title="本页已存在浏览器里，断网也能打开和使用。">
          可离线使用
        </p>
      )}
      <div class="when-wide">
        <Button look="subtle" onClick={onCollapse}>
          {collapsed ? '展开面板' : '收起面板'}
        </Button>
      </div>
      <div class="when-narrow choices" role="group" aria-label="显示">
        <button
          type="button"
          class="chip"
          aria-pressed={state.view === 'grid'}
          onClick={() => onView('grid')}
        >
          表格
        </button>
        <button
          type="button"
          class="chip"
          aria-pressed={state.view === 'pane'}
          onClick={() => onView('pane')}
        >
          面板
        </button>
      </div>
    </section>
  );
};
