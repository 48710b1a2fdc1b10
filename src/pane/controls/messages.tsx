import type { PaneState } from '../state/state';
import { Button } from './button';
import { Icon } from './icon';

interface MessagesProps {
  readonly state: PaneState;
  readonly onPutAway: () => void;
}

/** What went wrong, until it is tried again or put away; and what has just succeeded. */
export const Messages = ({ state: { trouble, notice }, onPutAway }: MessagesProps) => (
  <>
    <div role="alert">
      {trouble && (
        <section class="message bad">
          <Icon name="bad" />
          <div class="message-body">
            <h2>{trouble.title}</h2>
            <p>{trouble.message}</p>
            <div class="row">
              {trouble.again && <Button onClick={trouble.again}>重试</Button>}
              <Button look="subtle" onClick={onPutAway}>
                知道了
              </Button>
            </div>
          </div>
        </section>
      )}
    </div>
    <div role="status">
      {notice && (
        <p class="message good">
          <Icon name="good" />
          <span class="message-body">
            {notice.message}
            {notice.undo && (
              <button type="button" class="undo" onClick={notice.undo}>
                撤销
              </button>
            )}
          </span>
        </p>
      )}
    </div>
  </>
);
