import type { Progress } from '../../session/snapshot';
import { Icon } from '../controls/icon';

interface ProgressLineProps {
  readonly progress: Progress;
  readonly busy: boolean;
  /** Goes to the cell of a field. */
  readonly onGo: (field: string) => void;
}

/** How much is filled in, and for each table the way to its next blank cell. */
export const ProgressLine = ({ progress: { filled, total, tables }, busy, onGo }: ProgressLineProps) => (
  <section class="progress" aria-label="填写进度">
    <label for="filled">
      已填 {filled} / {total} 格
    </label>
    <progress id="filled" max={total} value={filled} />
    <div class="table-progress">
      {tables.map((table) => {
        const done = table.filled === table.total;
        return (
          <button
            key={table.name}
            type="button"
            class="link"
            aria-disabled={busy}
            title={done ? `转到${table.name}` : `转到${table.name}的下一个空白格`}
            onClick={() => {
              if (!busy) onGo(table.next);
            }}
          >
            {done && <Icon name="good" />}
            <span>
              {table.name} {table.filled}/{table.total}
            </span>
          </button>
        );
      })}
    </div>
  </section>
);
