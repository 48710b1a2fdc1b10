import { useEffect, useRef } from 'preact/hooks';
import { ActionButton } from '../controls/action-button';
import { usePane } from '../state/pane-context';
import { closeImport } from './close-import';
import { ImportChoose } from './import-choose';
import { ImportPreview } from './import-preview';
import { emptyView, targetNames } from './import-state';
import type { ImportView } from './import-state';
import { ImportWhich } from './import-which';
import { useIncoming } from './use-incoming';
import '../styles/import.css';

/** What has just happened, said to whoever does not see it. */
const announcementOf = ({ fault, titles, read, source }: ImportView): string => {
  if (fault !== '') return '';
  if (titles.length > 0) return `文件里有 ${titles.length} 份年度报告，请选择一份。`;
  return read ? `已读出“${source?.name}”，请核对后写入。` : '';
};

/** 导入: a report is chosen, looked at, and written. */
export const ImportPage = () => {
  const view = usePane().state.importing ?? emptyView('current');
  const { target, titles, read } = view;
  const isDraggedOver = useIncoming();
  const title = useRef<HTMLHeadingElement>(null);
  const step = read ? 'read' : titles.length > 0 ? 'which' : 'choose';
  useEffect(() => {
    title.current?.focus({ preventScroll: true });
    title.current?.scrollIntoView?.({ block: 'nearest' });
  }, [step, target]);
  return (
    <section class={isDraggedOver ? 'import over' : 'import'} aria-labelledby="import-title">
      <div class="import-head">
        <h2 id="import-title" ref={title} tabIndex={-1}>
          导入{targetNames[target]}
        </h2>
        <ActionButton action={closeImport} look="subtle" />
      </div>
      <p class="unseen" role="status">
        {announcementOf(view)}
      </p>
      {step === 'choose' && <ImportChoose view={view} />}
      {step === 'which' && <ImportWhich view={view} />}
      {read && <ImportPreview view={view} read={read} />}
    </section>
  );
};
