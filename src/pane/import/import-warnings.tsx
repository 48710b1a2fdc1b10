import { ActionButton } from '../controls/action-button';
import { Icon } from '../controls/icon';
import { importForOtherYear } from './import-for-other-year';
import type { ImportPreviewProps } from './import-state';

/** What speaks against this being the right report; one of the other year can be used for that year. */
export const ImportWarnings = ({ view, read }: ImportPreviewProps) => {
  const { plan, imported } = read;
  const warnings = [...(plan?.warnings ?? []), ...imported.notices];
  if (warnings.length === 0) return null;
  return (
    <div class="message warn">
      <Icon name="warn" />
      <div class="message-body">
        {warnings.map((warning) => (
          <p key={warning}>{warning}</p>
        ))}
        {plan?.fitsOther && <ActionButton action={importForOtherYear(view, read)} />}
      </div>
    </div>
  );
};
