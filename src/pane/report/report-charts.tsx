import type { ReportView } from '../../session/report/report-view';
import type { Pane } from '../pane';
import { useLoaded } from '../state/use-loaded';
import { Button } from '../controls/button';

interface ReportChartsProps {
  readonly pane: Pane;
  readonly busy: boolean;
  /** Charts are drawn anew with each report. */
  readonly report: ReportView;
}

/** 图解: what table three looks like, for people who would rather look. */
export const ReportCharts = ({ pane, busy, report }: ReportChartsProps) => {
  const view = useLoaded(pane, () => pane.exports.charts(), [pane, report]);
  if (!view) return <p class="nothing">正在画图…</p>;
  if (view.charts.length === 0)
    return <p class="nothing blank">还没有可以画成图的数据。填好“三、依申请公开”后再来看。</p>;
  return (
    <section aria-label="图解">
      {/* Made by ourselves, every word in it escaped. */}
      <div class="charts" dangerouslySetInnerHTML={{ __html: view.html }} />
      <p class="hint-line">填了“上年数据”的，还会画出两年的对比。图解可以附在导出的网页后面。</p>
      {pane.exports.canDrawCharts && (
        <div class="row">
          <Button icon="sheet" disabled={busy} onClick={() => void pane.exports.drawCharts()}>
            在工作簿里画成 Excel 图表
          </Button>
        </div>
      )}
    </section>
  );
};
