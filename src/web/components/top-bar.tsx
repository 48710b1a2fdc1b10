import { Button } from '../../pane/controls/button';
import { isElsewhere } from '../shell-state';
import type { ShellState } from '../shell-state';
import type { Workbench } from '../workbench';
import { AutosaveStatus } from './autosave-status';
import { RecentMenu } from './recent-menu';

interface TopBarProps {
  readonly state: ShellState;
  readonly bench: Workbench;
  readonly collapsed: boolean;
  readonly onCollapse: () => void;
  readonly onHelp: () => void;
  readonly onView: (view: ShellState['view']) => void;
  readonly onCollect: () => void;
}

const views = [
  ['book', '表格'],
  ['pane', '面板'],
] as const;

/** What concerns the workbook as a whole: opening, saving, and whether it is safe. */
export const TopBar = ({ state, bench, collapsed, onCollapse, onHelp, onView, onCollect }: TopBarProps) => {
  const busy = state.busy !== null;
  return (
    <section class="top-bar" aria-label="工作簿">
      <img class="top-mark" src="assets/icon-32.png" width="24" height="24" alt="勾稽" />
      <div class="top-tools">
        <Button icon="folder" disabled={busy} onClick={() => void bench.chooseFile()}>
          {state.busy === 'opening' ? '正在打开…' : '打开'}
        </Button>
        <Button
          look="primary"
          icon="save"
          keys="Control+S"
          disabled={busy || isElsewhere(state)}
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
        <Button icon="print" keys="Control+P" onClick={() => print()}>
          打印
        </Button>
        <button
          type="button"
          class="button"
          aria-pressed={state.collecting}
          title="审核人：收齐各机关的报告，核对、退回、汇总"
          onClick={onCollect}
        >
          汇总各机关
        </button>
        <RecentMenu state={state} bench={bench} />
      </div>
      <div class="top-facts">
        <p class="top-name" title={state.name}>
          {state.name}
        </p>
        <AutosaveStatus {...state} />
      </div>
      {state.offlineReady && (
        <p class="offline" title="本页已存在浏览器里，断网也能打开和使用。">
          可离线使用
        </p>
      )}
      <div class="when-wide">
        <Button look="subtle" icon="help" onClick={onHelp}>
          帮助
        </Button>
        <Button look="subtle" onClick={onCollapse}>
          {collapsed ? '展开面板' : '收起面板'}
        </Button>
      </div>
      <div class="when-narrow choices" role="group" aria-label="显示">
        {views.map(([view, label]) => (
          <button
            key={view}
            type="button"
            class="chip"
            aria-pressed={state.view === view}
            onClick={() => onView(view)}
          >
            {label}
          </button>
        ))}
      </div>
    </section>
  );
};
