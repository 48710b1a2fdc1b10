import type { ImportActions } from './import-actions';
import type { ImportView, ReadReport } from './import-state';
import { ImportBar } from './import-bar';
import { ImportFacts } from './import-facts';
import { ImportList } from './import-list';
import { ImportEffects } from './import-effects';
import { ImportTables } from './import-tables';
import { ImportWarnings } from './import-warnings';

export interface ImportPreviewProps {
  readonly imports: ImportActions;
  readonly view: ImportView;
  readonly read: ReadReport;
  readonly busy: boolean;
}

/** What was read, what was worked out, what could not be placed, and what writing will do. Nothing is written yet. */
export const ImportPreview = (props: ImportPreviewProps) => {
  const { view, read } = props;
  return (
    <>
      <ImportFacts view={view} read={read} />
      <ImportWarnings {...props} />
      <ImportEffects {...props} />
      <ImportList title="没有读入，请对照原文填写" tone="warn" lines={read.unread} />
      <ImportList title="按计算拆开的数字，请核对" tone="hint" lines={read.inferred} />
      <ImportTables read={read} />
      <ImportBar {...props} />
    </>
  );
};
