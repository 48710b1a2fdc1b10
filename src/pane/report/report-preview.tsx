import { useState } from 'preact/hooks';
import { allFieldsOf } from '../../model/form';
import type { Report } from '../../model/report';
import { usePane, useSnapshot } from '../state/pane-context';
import { goToCell } from '../check/go-to-cell';
import { FigureRun } from './figure-run';
import { ReportTable } from './report-table';

interface ReportPreviewProps {
  readonly report: Report;
  /** What facts are called, by their places. */
  readonly factLabels?: ReadonlyMap<string, string>;
  /** Goes to the field of a fact, where there is one on another page. */
  readonly onFact?: (place: string) => void;
}

/** The whole report as it will be; a figure in the text lights up its cells in the tables. */
export const ReportPreview = ({ report, factLabels, onFact }: ReportPreviewProps) => {
  const { run } = usePane();
  const { form } = useSnapshot();
  const [lit, setLit] = useState<readonly string[]>([]);
  const labelOf = (field: string): string =>
    allFieldsOf(form).find(({ name }) => name === field)?.label ?? factLabels?.get(field) ?? '';
  let chapter = '';
  return (
    <article class="preview" aria-label="报告全文">
      <h2 class="report-title">{report.title}</h2>
      {report.blocks.map((block, index) => {
        if (block.kind === 'heading') {
          if (block.level === 1) chapter = block.text;
          return block.level === 1 ? <h3 key={index}>{block.text}</h3> : <h4 key={index}>{block.text}</h4>;
        }
        if (block.kind === 'table')
          return (
            <ReportTable
              key={index}
              {...block}
              caption={chapter}
              lit={lit}
              onGo={(field) => void run(goToCell(field))}
            />
          );
        return (
          <p key={index} class="prose">
            {block.runs.map((each, at) => (
              <FigureRun
                key={at}
                run={each}
                onPoint={setLit}
                labelOf={labelOf}
                {...(onFact ? { onFact } : {})}
              />
            ))}
          </p>
        );
      })}
    </article>
  );
};
