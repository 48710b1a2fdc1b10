import { useId, useState } from 'preact/hooks';
import type { ReportFormat } from '../../session/report/report-view';
import type { Pane } from '../pane';
import { Button } from '../controls/button';
import { Icon } from '../controls/icon';
import { LazyPart } from '../controls/lazy-part';

interface ReportButtonsProps {
  readonly pane: Pane;
  readonly busy: boolean;
  /** Errors still open. */
  readonly errors: number;
  readonly formats: readonly ReportFormat[];
}

const loadExports = async () => (await import('./report-exports')).ReportExports;

/** What can be done with the finished report. */
export const ReportButtons = ({ pane, busy, errors, formats }: ReportButtonsProps) => {
  const [asking, setAsking] = useState(false);
  const [exporting, setExporting] = useState(false);
  const exportsId = useId();
  return (
    <section aria-label="输出报告">
      {errors > 0 && (
        <p class="message warn">
          <Icon name="warn" />
          <span class="message-body">数据还有 {errors} 处必须改正，请先改正再报送。</span>
        </p>
      )}
      <div class="row">
        <Button look="primary" icon="sheet" disabled={busy} onClick={() => setAsking(true)}>
          写入“报告”表
        </Button>
        <Button icon="copy" disabled={busy} onClick={() => void pane.report.copy()}>
          复制全文
        </Button>
        <button
          type="button"
          class="button plain"
          aria-expanded={exporting}
          aria-controls={exportsId}
          onClick={() => setExporting(!exporting)}
        >
          <Icon name="save" />
          <span>导出文件</span>
        </button>
      </div>
      {asking && (
        <div class="question" role="group" aria-label="确认写入">
          <p>“报告”工作表会重新生成，直接在那张表上改过的内容会被替换。</p>
          <div class="row">
            <Button
              look="primary"
              disabled={busy}
              onClick={() => {
                setAsking(false);
                void pane.report.writeSheet();
              }}
            >
              写入
            </Button>
            <Button onClick={() => setAsking(false)}>取消</Button>
          </div>
        </div>
      )}
      <div id={exportsId}>
        {exporting && <LazyPart pane={pane} load={loadExports} props={{ pane, busy, formats }} />}
      </div>
    </section>
  );
};
