import { useState } from 'preact/hooks';
import { adoptable } from './paragraphs';
import type { Pane } from '../pane';
import type { PaneState } from '../state/state';
import { AdoptAll } from './adopt-all';
import { LazyPart } from '../controls/lazy-part';
import { ParagraphCard } from './paragraph-card';
import { ReportButtons } from './report-buttons';
import { ReportPreview } from './report-preview';

interface ReportPageProps {
  readonly pane: Pane;
  readonly state: PaneState;
}

type View = 'texts' | 'preview' | 'charts';
const views: readonly (readonly [View, string])[] = [
  ['texts', '逐段编辑'],
  ['preview', '预览全文'],
  ['charts', '图解'],
];

const loadCharts = async () => (await import('./report-charts')).ReportCharts;

/** 报告: the texts one by one, then the whole. */
export const ReportPage = ({ pane, state }: ReportPageProps) => {
  const [view, setView] = useState<View>('texts');
  const { report, snapshot } = state;
  if (!report || !snapshot) return <p class="nothing">正在生成报告…</p>;
  const busy = state.task !== null;
  const show = (next: View): void => {
    setView(next);
    // Without the live check the workbook may have changed since.
    if (next !== 'texts') void pane.report.compose();
  };
  return (
    <>
      <ReportButtons
        pane={pane}
        busy={busy}
        errors={snapshot.checked.summary.error}
        formats={report.formats}
      />
      <div class="filters" role="group" aria-label="显示方式">
        {views.map(([each, name]) => (
          <button
            key={each}
            type="button"
            class="chip"
            aria-pressed={each === view}
            onClick={() => show(each)}
          >
            {name}
          </button>
        ))}
      </div>
      {view === 'charts' && <LazyPart pane={pane} load={loadCharts} props={{ pane, busy, report }} />}
      {view === 'texts' && (
        <>
          <AdoptAll
            adoptable={adoptable(report.paragraphs)}
            paragraphs={report.paragraphs}
            busy={busy}
            onAdopt={(paragraphs) => void pane.report.adopt(paragraphs)}
          />
          <ol class="cards">
            {report.paragraphs.map((paragraph) => (
              <ParagraphCard key={paragraph.slot} paragraph={paragraph} pane={pane} busy={busy} />
            ))}
          </ol>
        </>
      )}
      {view === 'preview' && (
        <ReportPreview
          report={report.report}
          onGo={(field) => void pane.reveal(field)}
          form={snapshot.form}
        />
      )}
    </>
  );
};
