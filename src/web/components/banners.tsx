import { Button } from '../../pane/controls/button';
import { Icon } from '../../pane/controls/icon';
import type { Shell } from '../shell';
import type { ShellState } from '../shell-state';

interface BannersProps {
  readonly shell: Shell;
  readonly state: ShellState;
  readonly onUpdate: () => void;
}

/** What has just happened to the workbook, and news of the page itself. */
export const Banners = ({ shell, state: { message, update }, onUpdate }: BannersProps) => (
  <>
    <div role={message?.tone === 'bad' ? 'alert' : 'status'}>
      {message && (
        <section class={`banner message ${message.tone}`}>
          <Icon name={message.tone} />
          <div class="message-body">
            {message.title !== '' && <h2>{message.title}</h2>}
            <p>{message.text}</p>
          </div>
          <Button look="subtle" onClick={() => shell.change({ message: null })}>
            知道了
          </Button>
        </section>
      )}
    </div>
    <div role="status">
      {update !== 'none' && (
        <p class="banner message">
          <Icon name="hint" />
          <span class="message-body">
            {update === 'waiting' ? '有新版本。' : '另一个标签页已换用新版本。'}
            改动会先自动保存，什么时候更新由您决定。
          </span>
          <Button onClick={onUpdate}>{update === 'waiting' ? '点此更新' : '点此刷新'}</Button>
        </p>
      )}
    </div>
  </>
);
