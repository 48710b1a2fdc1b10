import { usePane } from '../state/pane-context';
import { dismissed } from '../state/state';
import { Button } from './button';
import { Icon } from './icon';
import { LazyPart } from './lazy-part';

const loadRefusedTexts = async () => (await import('../drafts/refused-texts')).RefusedTexts;

/** What went wrong, until it is tried again or dismissed; and what has just succeeded. */
export const Messages = () => {
  const { state, change } = usePane();
  const { trouble, notice, refused } = state;
  return (
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
                <Button look="subtle" onClick={() => change(dismissed)}>
                  知道了
                </Button>
              </div>
            </div>
          </section>
        )}
      </div>
      {refused.length > 0 && <LazyPart load={loadRefusedTexts} />}
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
};
