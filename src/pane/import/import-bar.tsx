import { Button } from '../controls/button';
import type { ImportPreviewProps } from './import-preview';

/** The one button that writes, always in view. */
export const ImportBar = ({ imports, view, read: { plan }, busy }: ImportPreviewProps) => {
  const count = plan ? plan.fills.length + (view.mode === 'replace' ? plan.conflicts.length : 0) : 0;
  const changesYear = plan?.year !== undefined && plan.conflicts.length === 0;
  const nothing = plan !== null && count === 0 && !changesYear;
  const name = plan?.isWrongYear ? '年度不对，仍要写入' : '写入';
  return (
    <div class="import-bar">
      {nothing && (
        <p class="hint-line">
          {plan.conflicts.length > 0 ? '没有空白格可填。' : '工作簿里已经是这些内容，不用写入。'}
        </p>
      )}
      <div class="row">
        {plan ? (
          <Button look="primary" disabled={busy || nothing} onClick={() => void imports.write()}>
            {name}
            {count > 0 && `（${count} 格）`}
          </Button>
        ) : (
          <Button look="primary" disabled={busy} onClick={() => imports.keep()}>
            采用
          </Button>
        )}
        <Button disabled={busy} onClick={() => imports.again()}>
          重新选择
        </Button>
      </div>
    </div>
  );
};
