import { useEffect, useState } from 'preact/hooks';
import { factPlace } from '../../model/facts';
import { goToCell } from '../check/go-to-cell';
import { ActionButton } from '../controls/action-button';
import { LazyPart } from '../controls/lazy-part';
import { usePane } from '../state/pane-context';
import { adoptAll } from './adopt-all';
import { findingsInTexts } from './findings-in-texts';
import { FindingsOverview } from './findings-overview';
import { focusPlace } from './focus-place';
import { ParagraphCard } from './paragraph-card';
import { ReportButtons } from './report-buttons';
import { ReportPreview } from './report-preview';
import { showReport } from './show-report';
import { SubmissionCheck } from './submission-check';
import '../styles/report.css';
import '../styles/stated.css';

type View = 'texts' | 'preview' | 'charts';
const views: readonly (readonly [View, string])[] = [
  ['texts', '逐段编辑'],
  ['preview', '预览全文'],
  ['charts', '图解'],
];

const loadCharts = async () => (await import('./report-charts')).ReportCharts;

const loadAddFacts = async () => (await import('./add-facts-card')).AddFactsCard;

/** 报告: the texts one by one, then the whole. */
export const ReportPage = () => {
  const { state, run, tools } = usePane();
  const [view, setView] = useState<View>('texts');
  /** The fact whose field is to have the focus once it is on the page. */
  const [wanted, setWanted] = useState<string | null>(null);
  useEffect(() => {
    if (wanted === null) return;
    setWanted(null);
    if (!focusPlace(wanted)) void run(goToCell(wanted));
  }, [wanted]);
  const { report, snapshot } = state;
  if (!report || !snapshot) return <p class="nothing">正在生成报告…</p>;
  // A workbook of an earlier version has no cell for a paragraph that came later and may be left out.
  const paragraphs = report.paragraphs.filter(
    ({ slot, optional }) => !optional || tools?.session.hasCell(slot) !== false,
  );
  const found = findingsInTexts(snapshot, paragraphs);
  const written = paragraphs.filter((each) => each.state !== 'empty').length;
  const factLabels = new Map(
    paragraphs.flatMap(({ facts }) => facts.map(({ key, label }) => [factPlace(key), label] as const)),
  );
  const goToFact = (place: string): void => {
    setView('texts');
    setWanted(place);
  };
  const show = (next: View): void => {
    setView(next);
    // Without the live check the workbook may have changed since.
    if (next !== 'texts') void run(showReport);
  };
  return (
    <>
      <SubmissionCheck />
      <ReportButtons />
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
      {view === 'charts' && <LazyPart load={loadCharts} />}
      {view === 'texts' && (
        <>
          {tools?.session.lacksFacts === true && <LazyPart load={loadAddFacts} />}
          {found.size > 0 && (
            <FindingsOverview found={found} cards={new Set(paragraphs.map(({ slot }) => slot))} />
          )}
          <div class="adopt-all">
            <ActionButton action={adoptAll(paragraphs)} />
            <p class="hint-line">
              只填空着的段落。{written > 0 && `已有文字的 ${written} 段不会改动。`}
              留空的段落，报告里自动用建议文字。
            </p>
          </div>
          <ol class="cards">
            {paragraphs.map((paragraph) => (
              <ParagraphCard
                key={paragraph.slot}
                paragraph={paragraph}
                findings={found.get(paragraph.slot) ?? []}
              />
            ))}
          </ol>
        </>
      )}
      {view === 'preview' && (
        <ReportPreview report={report.report} factLabels={factLabels} onFact={goToFact} />
      )}
    </>
  );
};
