import { ActionButton } from '../controls/action-button';
import { openImport } from './open-import';

/** The ways to the page on which a report is read that is there already. */
export const ImportEntry = () => (
  <div class="import-entry" role="group" aria-label="从已有的报告导入">
    <ActionButton action={openImport('previous')} />
    <ActionButton action={openImport('current')} />
  </div>
);
