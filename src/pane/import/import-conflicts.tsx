import type { PlannedCell } from '../../session/import/plan-import';
import { useBusy, usePane } from '../state/pane-context';
import type { ImportView, WriteMode } from './import-state';

interface ImportConflictsProps {
  readonly view: ImportView;
  readonly conflicts: readonly PlannedCell[];
}

/** In characters. */
const longest = 40;
/** More rows than these are folded away. */
const mostOpen = 8;

const cut = (text: string): string => (text.length > longest ? `${text.slice(0, longest)}…` : text);

/** Cells in which something else stands: the clerk says which of the two is to stay. */
export const ImportConflicts = ({ view, conflicts }: ImportConflictsProps) => {
  const { change } = usePane();
  const busy = useBusy();
  const choices: readonly (readonly [WriteMode, string, string])[] = [
    ['fill', '只填空白格', `这 ${conflicts.length} 格不动`],
    ['replace', '全部替换', `这 ${conflicts.length} 格改为文件里的内容`],
  ];
  return (
    <fieldset class="import-conflicts">
      <legend>有 {conflicts.length} 格已有别的内容</legend>
      {choices.map(([value, name, says]) => (
        <label key={value}>
          <input
            type="radio"
            name="import-mode"
            checked={view.mode === value}
            disabled={busy}
            onChange={() => change({ importing: { ...view, mode: value } })}
          />
          <span>
            <b>{name}</b>：{says}
          </span>
        </label>
      ))}
      <details open={conflicts.length <= mostOpen}>
        <summary>是哪些格</summary>
        <table>
          <thead>
            <tr>
              <th scope="col">单元格</th>
              <th scope="col">工作簿里</th>
              <th scope="col">文件里</th>
            </tr>
          </thead>
          <tbody>
            {conflicts.map(({ label, before, after, edit }) => (
              <tr key={edit.name}>
                <th scope="row">{label}</th>
                <td>{cut(before)}</td>
                <td>{cut(after)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </fieldset>
  );
};
