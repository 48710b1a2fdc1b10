import { ActionButton } from '../controls/action-button';
import { usePane } from '../state/pane-context';
import { useLoaded } from '../state/use-loaded';
import { drawCharts } from './draw-charts';
import { HtmlPart } from '../controls/html-part';

/** 图解: what table three looks like, for people who would rather look. Drawn anew with each report. */
export const ReportCharts = () => {
  const { report, drawsCharts } = usePane().state;
  const view = useLoaded(async () => {
    const { viewCharts } = await import('../../session/report/charts-view');
    return report && viewCharts(report.form, report.filing);
  }, [report]);
  if (!view) return <p class="nothing">正在画图…</p>;
  if (view.charts.length === 0)
    return <p class="nothing blank">还没有可以画成图的数据。填好“三、依申请公开”后再来看。</p>;
  return (
    <section aria-label="图解">
      <div class="charts">
        {view.figures.map((figure) => (
          <HtmlPart part={figure} />
        ))}
      </div>
      <p class="hint-line">
        填了“上年数据”的，还会画出两年的对比。图解可以附在导出的 Word 文档、PDF 和网页后面。
      </p>
      {drawsCharts && (
        <div class="row">
          <ActionButton action={drawCharts} />
        </div>
      )}
    </section>
  );
};
