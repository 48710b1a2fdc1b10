import type { ImportActions } from './import-actions';
import type { ImportView } from './import-state';
import { Button } from '../controls/button';

interface ImportWhichProps {
  readonly imports: ImportActions;
  readonly view: ImportView;
  readonly busy: boolean;
}

/** The file holds several reports: one is chosen. */
export const ImportWhich = ({ imports, view: { titles, source }, busy }: ImportWhichProps) => (
  <>
    <p class="lead">
      “{source}”里有 {titles.length} 份年度报告。请选择要读的一份：
    </p>
    <ol class="import-which">
      {titles.map((title, index) => (
        <li key={index}>
          <Button disabled={busy} onClick={() => void imports.pick(index + 1)}>
            {title}
          </Button>
        </li>
      ))}
    </ol>
    <Button look="subtle" disabled={busy} onClick={() => imports.again()}>
      重新选择文件
    </Button>
  </>
);
