import type { ComponentChildren } from 'preact';
import { Button } from '../../pane/controls/button';
import type { GridStage } from '../shell-state';

interface GridPlaceProps {
  readonly grid: GridStage;
  /** Another tab has the work; what is seen here is only how it was. */
  readonly lost: boolean;
  readonly onRetry: () => void;
  /** What stands at its edge. */
  readonly children: ComponentChildren;
}

/** Where the grid is drawn, and until then how much of it is there. */
export const GridPlace = ({ grid, lost, onRetry, children }: GridPlaceProps) => (
  <section class="grid-place" aria-label="表格" aria-busy={grid.stage === 'loading'} inert={lost}>
    <div id="grid" class="grid" />
    {grid.stage === 'loading' && (
      <div class="grid-wait progress">
        <label for="grid-progress">正在加载表格… {Math.round(grid.share * 100)}%</label>
        <progress id="grid-progress" value={grid.share} max={1} />
        <p class="hint-line">面板已经可以使用，不必等待。</p>
      </div>
    )}
    {grid.stage === 'failed' && (
      <div class="grid-wait" role="alert">
        <p>表格没有加载成功，可能是网络中断。面板照常可用，已有的内容不受影响。</p>
        <Button look="primary" onClick={onRetry}>
          重新加载表格
        </Button>
      </div>
    )}
    {children}
  </section>
);
