import type { ImportPreviewProps } from './import-state';
import { ImportBar } from './import-bar';
import { ImportFacts } from './import-facts';
import { ImportList } from './import-list';
import { ImportEffects } from './import-effects';
import { ImportTables } from './import-tables';
import { ImportWarnings } from './import-warnings';

/** What was read, what was worked out, what could not be placed, and what writing will do. Nothing is written yet. */
export const ImportPreview = (props: ImportPreviewProps) => {
  const { read } = props;
  return (
    <>
      <ImportFacts {...props} />
      <ImportWarnings {...props} />
      <ImportEffects {...props} />
      <ImportList title="没有读入，请对照原文填写" tone="warn" lines={read.unread} />
      <ImportList title="按计算拆开的数字，请核对" tone="hint" lines={read.inferred} />
      <ImportTables read={read} />
      <ImportBar {...props} />
    </>
  );
};
