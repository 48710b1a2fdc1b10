import { ActionButton } from '../controls/action-button';
import { Icon } from '../controls/icon';
import type { ButtonAction } from '../state/action';

interface ConflictMessageProps {
  readonly sheets: readonly string[];
  readonly action: ButtonAction;
  readonly onClick: () => void;
}

/** Sheets of the clerk's own have the names of ours: theirs stay, ours may take other names. */
export const ConflictMessage = ({ sheets, ...button }: ConflictMessageProps) => (
  <section class="message warn" role="alert">
    <Icon name="warn" />
    <div class="message-body">
      <h2>工作簿里已有同名的工作表</h2>
      <p>{sheets.map((sheet) => `“${sheet}”`).join('、')}已经存在，不会改动。</p>
      <p>可以给新建的工作表换个名称（后面加“（年报）”），或者在一个新的工作簿里创建。</p>
      <ActionButton {...button} />
    </div>
  </section>
);
