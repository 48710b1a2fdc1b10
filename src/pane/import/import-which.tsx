import { ActionButton } from '../controls/action-button';
import type { ImportView } from './import-state';
import { openImport } from './open-import';
import { pickReport } from './pick-report';

/** The file holds several reports: one is chosen. */
export const ImportWhich = ({ view: { target, titles, source } }: { readonly view: ImportView }) => (
  <>
    <p class="lead">
      “{source?.name}”里有 {titles.length} 份年度报告。请选择要读的一份：
    </p>
    <ol class="import-which">
      {titles.map((title, index) => (
        <li key={index}>{source && <ActionButton action={pickReport(source, title, index + 1)} />}</li>
      ))}
    </ol>
    <ActionButton action={openImport(target, '重新选择文件')} look="subtle" />
  </>
);
