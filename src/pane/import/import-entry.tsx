import { targetNames } from './import-state';
import type { ImportTarget } from './import-state';
import type { ImportActions } from './import-actions';
import { Button } from '../controls/button';

interface ImportEntryProps {
  readonly imports: ImportActions;
  readonly busy: boolean;
}

const targets: readonly ImportTarget[] = ['previous', 'current'];

/** The ways to the page on which a report is read that is there already. */
export const ImportEntry = ({ imports, busy }: ImportEntryProps) => (
  <div class="import-entry" role="group" aria-label="从已有的报告导入">
    {targets.map((target) => (
      <Button key={target} disabled={busy} onClick={() => imports.open(target)}>
        导入{targetNames[target]}
      </Button>
    ))}
  </div>
);
