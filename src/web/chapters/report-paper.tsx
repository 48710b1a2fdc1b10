import { useEffect, useState } from 'preact/hooks';
import type { NamedCells } from '../../model/drawing';
import type { Report } from '../../model/report';
import type { Pane } from '../../pane/pane';
import { PaneContext } from '../../pane/state/pane-context';
import { useLoaded } from '../../pane/state/use-loaded';
import type { ReportView } from '../../session/report/report-view';
import { useObserved } from '../../pane/state/use-observed';

interface ReportPaperProps {
  readonly pane: Pane;
  /** The report is composed anew whenever these are others. */
  readonly cells: NamedCells;
}

const loadPreview = async () => (await import('../../pane/report/report-preview')).ReportPreview;

/** Without the live check nobody has read what was typed since. */
const reportNow = async ({ session, state }: Pane): Promise<ReportView> => {
  if (!state.live) await session.refresh();
  return session.report();
};

const Paper = ({ report }: { readonly report: Report }) => {
  const Preview = useLoaded(loadPreview, []);
  return Preview ? <Preview report={report} /> : null;
};

/** The whole report as it will be printed; a figure in it leads to its cells. */
export const ReportPaper = ({ pane, cells }: ReportPaperProps) => {
  const { run, change } = pane;
  const state = useObserved(pane.store);
  const [report, setReport] = useState<Report | null>(null);
  const isRead = state.snapshot !== null;
  useEffect(() => {
    let wanted = true;
    if (isRead)
      reportNow(pane).then(
        (view) => wanted && setReport(view.report),
        (error: unknown) => pane.fail(error),
      );
    return () => {
      wanted = false;
    };
  }, [pane, cells, state.snapshot, isRead]);
  if (!report) return <p class="nothing">正在生成报告…</p>;
  return (
    <PaneContext.Provider value={{ state, run, change, tools: pane }}>
      <Paper report={report} />
    </PaneContext.Provider>
  );
};
