import { Icon } from '../controls/icon';
import { usePane } from '../state/pane-context';
import { checkTime, statusOf } from './status';

/** How the filing stands: always in view, and announced when it changes. */
export const StatusBar = () => {
  const { state } = usePane();
  const { tone, text } = statusOf(state);
  const faulty = state.liveFault !== null;
  return (
    <div class={`status ${faulty ? 'warn' : tone}`}>
      <Icon name={faulty ? 'warn' : tone} />
      <div>
        <p class="status-text" role="status">
          {text}
        </p>
        <p class="status-time">{checkTime(state)}</p>
      </div>
    </div>
  );
};
