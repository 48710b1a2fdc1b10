import { Button } from '../controls/button';
import { Icon } from '../controls/icon';

interface ConflictMessageProps {
  readonly sheets: readonly string[];
  readonly busy: boolean;
  readonly onRename: (sheets: readonly string[]) => void;
}

/** Sheets of the clerk's own have the names of ours: theirs stay, ours may take other names. */
export const ConflictMessage = ({ sheets, busy, onRename }: ConflictMessageProps) => (
  <section class="message warn" role="alert">
    <Icon name="warn" />
    <div class="message-body">
      <h2>工作簿里已有同名的工作表</h2>
      <p>{sheets.map((sheet) => `“${sheet}”`).join('、')}已经存在，不会改动。</p>
      <p>可以给新建的工作表换个名称（后面加“（年报）”），或者在一个新的工作簿里创建。</p>
      <Button disabled={busy} onClick={() => onRename(sheets)}>
        换名创建
      </Button>
    </div>
  </section>
);
