import type { Progress } from '../../session/snapshot';
import { Icon } from '../controls/icon';
import { CellLink } from './cell-link';

/** How much is filled in, and for each table the way to its next blank cell. */
export const ProgressLine = ({ progress }: { readonly progress: Progress }) => {
  const { filled, total, tables } = progress;
  return (
    <section class="progress" aria-label="填写进度">
      <label for="filled">
        已填 {filled} / {total} 格
      </label>
      <progress id="filled" max={total} value={filled} />
      <div class="table-progress">
        {tables.map((table) => {
          const done = table.filled === table.total;
          return (
            <CellLink
              key={table.name}
              field={table.next}
              title={done ? `转到${table.name}` : `转到${table.name}的下一个空白格`}
            >
              {done && <Icon name="good" />}
              <span>
                {table.name} {table.filled}/{table.total}
              </span>
            </CellLink>
          );
        })}
      </div>
    </section>
  );
};
