import { targetNames } from './import-state';
import { Button } from '../controls/button';
import { Icon } from '../controls/icon';
import type { ImportPreviewProps } from './import-preview';

/** What speaks against this being the right report; one of the other year can be used for that year. */
export const ImportWarnings = ({ imports, view: { target }, read, busy }: ImportPreviewProps) => {
  const { plan, imported } = read;
  const warnings = [...(plan?.warnings ?? []), ...imported.notices];
  if (warnings.length === 0) return null;
  const other = target === 'previous' ? 'current' : 'previous';
  return (
    <div class="message warn">
      <Icon name="warn" />
      <div class="message-body">
        {warnings.map((warning) => (
          <p key={warning}>{warning}</p>
        ))}
        {plan?.fitsOther && (
          <Button disabled={busy} onClick={() => void imports.retarget(other)}>
            改为导入{targetNames[other]}
          </Button>
        )}
      </div>
    </div>
  );
};
