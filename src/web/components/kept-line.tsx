import { Icon } from '../../pane/controls/icon';
import { keptWords } from '../kept-words';
import type { ShellState } from '../shell-state';

/** Whether the work is safe: in the browser, in a file, or in neither. */
export const KeptLine = ({ state }: { readonly state: ShellState }) => {
  const { tone, text } = keptWords(state);
  return (
    <p class={`kept ${tone}`} role="status">
      {text !== '' && tone !== 'calm' && <Icon name={tone} />}
      <span>{text}</span>
    </p>
  );
};
