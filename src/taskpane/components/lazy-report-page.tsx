import { LazyPart } from './lazy-part';
import type { ReportPageProps } from './report-page';

const loadPage = async () => (await import('./report-page')).ReportPage;

/** The page of the report, which is loaded only when it is asked for. */
export const LazyReportPage = (props: ReportPageProps) => (
  <LazyPart pane={props.pane} load={loadPage} props={props} />
);
