import { ActionButton } from '../controls/action-button';
import { adoptReport } from './adopt-report';
import type { ImportPreviewProps } from './import-state';
import { openImport } from './open-import';
import { writeImport } from './write-import';

/** The one button that writes, always in view. */
export const ImportBar = ({ view, read }: ImportPreviewProps) => {
  const { plan } = read;
  const write = plan ? writeImport(view, plan) : adoptReport(view, read);
  return (
    <div class="import-bar">
      {plan && write.enabled === false && (
        <p class="hint-line">
          {plan.conflicts.length > 0 ? '没有空白格可填。' : '工作簿里已经是这些内容，不用写入。'}
        </p>
      )}
      <div class="row">
        <ActionButton action={write} look="primary" />
        <ActionButton action={openImport(view.target, '重新选择')} />
      </div>
    </div>
  );
};
