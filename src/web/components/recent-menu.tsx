import { useRef } from 'preact/hooks';
import { Icon } from '../../pane/controls/icon';
import { Button } from '../../pane/controls/button';
import type { ShellState } from '../shell-state';
import type { Workbench } from '../workbench';

const dayAndTime = (at: number): string =>
  new Date(at).toLocaleString('zh-CN', { dateStyle: 'medium', timeStyle: 'short' });

interface RecentMenuProps {
  readonly state: ShellState;
  readonly bench: Workbench;
}

/** Works that the browser stores; nothing that was put aside for another file is lost. */
export const RecentMenu = ({ state: { recent, busy }, bench }: RecentMenuProps) => {
  const menu = useRef<HTMLDetailsElement>(null);
  if (recent.length === 0) return null;
  const close = (): void => menu.current?.removeAttribute('open');
  const leave = (event: FocusEvent): void => {
    if (event.relatedTarget instanceof Node && !menu.current?.contains(event.relatedTarget)) close();
  };
  const press = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    close();
    menu.current?.querySelector('summary')?.focus();
  };
  const open = (id: string): void => {
    close();
    if (busy === null) void bench.reopen(id);
  };
  return (
    <details class="recent" ref={menu} onFocusOut={leave} onKeyDown={press}>
      <summary class="button">
        <Icon name="clock" />
        <span>最近的工作（{recent.length}）</span>
      </summary>
      <ul class="recent-list">
        {recent.map(({ id, name, changedAt, unsaved }) => (
          <li key={id}>
            <button type="button" class="recent-work" onClick={() => open(id)}>
              <b>{name}</b>
              <span>
                {dayAndTime(changedAt)}
                {unsaved && ' · 还没有存为文件'}
              </span>
            </button>
            <Button
              look="subtle"
              label={unsaved ? `删除“${name}”，其中的改动还没有存为文件` : `从列表中删除“${name}”`}
              onClick={() => void bench.forget(id)}
            >
              删除
            </Button>
          </li>
        ))}
      </ul>
    </details>
  );
};
