import { useEffect, useRef } from 'preact/hooks';
import { targetNames } from './import-state';
import type { ImportView } from './import-state';
import type { Pane } from '../pane';
import type { PaneState } from '../state/state';
import { useIncoming } from './use-incoming';
import { Button } from '../controls/button';
import { ImportChoose } from './import-choose';
import { ImportPreview } from './import-preview';
import { ImportWhich } from './import-which';

export interface ImportPageProps {
  readonly pane: Pane;
  readonly state: PaneState;
  readonly view: ImportView;
}

/** What has just happened, said to whoever does not see it. */
const announcementOf = ({ fault, titles, read, source }: ImportView): string => {
  if (fault !== '') return '';
  if (titles.length > 0) return `文件里有 ${titles.length} 份年度报告，请选择一份。`;
  return read ? `已读出“${source}”，请核对后写入。` : '';
};

/** 导入: a report is chosen, looked at, and written. */
export const ImportPage = ({ pane, state, view }: ImportPageProps) => {
  const { imports } = pane;
  const busy = state.task !== null;
  const isDraggedOver = useIncoming(imports, busy);
  const title = useRef<HTMLHeadingElement>(null);
  const step = view.read ? 'read' : view.titles.length > 0 ? 'which' : 'choose';
  useEffect(() => {
    title.current?.focus({ preventScroll: true });
    title.current?.scrollIntoView?.({ block: 'nearest' });
  }, [step, view.target]);
  return (
    <section class={isDraggedOver ? 'import over' : 'import'} aria-labelledby="import-title">
      <div class="import-head">
        <h2 id="import-title" ref={title} tabIndex={-1}>
          导入{targetNames[view.target]}
        </h2>
        <Button look="subtle" disabled={busy} onClick={() => imports.close()}>
          返回
        </Button>
      </div>
      <p class="unseen" role="status">
        {announcementOf(view)}
      </p>
      {step === 'choose' && <ImportChoose imports={imports} view={view} busy={busy} />}
      {step === 'which' && <ImportWhich imports={imports} view={view} busy={busy} />}
      {step === 'read' && view.read && (
        <ImportPreview imports={imports} view={view} read={view.read} busy={busy} />
      )}
    </section>
  );
};
