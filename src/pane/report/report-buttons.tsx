import { useId, useState } from 'preact/hooks';
import { ActionButton } from '../controls/action-button';
import { Button } from '../controls/button';
import { Icon } from '../controls/icon';
import { LazyPart } from '../controls/lazy-part';
import { useBusy, usePane } from '../state/pane-context';
import { copyReport } from './copy-report';
import { writeReportSheet } from './write-report-sheet';

const loadExports = async () => (await import('./report-exports')).ReportExports;

/** What can be done with the finished report. */
export const ReportButtons = () => {
  const { run } = usePane();
  const busy = useBusy();
  const [asking, setAsking] = useState(false);
  const [exporting, setExporting] = useState(false);
  const exportsId = useId();
  return (
    <section aria-label="输出报告">
      <div class="row">
        <ActionButton action={writeReportSheet} look="primary" onClick={() => setAsking(true)} />
        <ActionButton action={copyReport} />
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
                void run(writeReportSheet);
              }}
            >
              写入
            </Button>
            <Button onClick={() => setAsking(false)}>取消</Button>
          </div>
        </div>
      )}
      <div id={exportsId}>{exporting && <LazyPart load={loadExports} />}</div>
    </section>
  );
};
