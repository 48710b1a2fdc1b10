import { Icon } from '../../pane/controls/icon';
import type { ShellState } from '../shell-state';
import { autosaveFaultWords } from '../store-words';

/** 09:07, in local time. */
const clockTime = (at: number): string => new Date(at).toTimeString().slice(0, 5);

type Saving = Pick<ShellState, 'autosave' | 'unsaved'>;

/** Whether the work is safe, as the top bar says it, and how grave that is. */
export const describeAutosave = ({
  autosave,
  unsaved,
}: Saving): { readonly tone: 'calm' | 'good' | 'warn'; readonly text: string } => {
  const inFile = unsaved ? '，还没有存为文件' : '';
  switch (autosave.stage) {
    case 'unchanged':
      return { tone: 'calm', text: unsaved ? '上次的改动还没有存为文件' : '' };
    case 'saving':
      return { tone: 'calm', text: '正在自动保存…' };
    case 'saved':
      return { tone: 'good', text: `已自动保存 ${clockTime(autosave.at)}${inFile}` };
    case 'failed':
      return { tone: 'warn', text: autosaveFaultWords(autosave.error) };
  }
};

/** Whether the work is safe: in the browser, in a file, or in neither. */
export const AutosaveStatus = (state: Saving) => {
  const { tone, text } = describeAutosave(state);
  return (
    <div class="autosave-facts">
      <p class={`autosave ${tone}`} role="status">
        {text !== '' && tone !== 'calm' && <Icon name={tone} />}
        <span>{text}</span>
      </p>
      {/* Whoever opens the page from a stick may take the stick for the place where the work is. Not in the status, which
      is read out at every save. */}
      {state.unsaved && tone !== 'warn' && <p class="autosave-note">换电脑前请点“保存”，带上文件</p>}
    </div>
  );
};
