import type { PrintedBlock, PrintedReport, Report, ReportBlock, Run } from './report';
import { withoutInvisible } from './without-invisible';

const visible = <Value>(value: Value): Value | string =>
  typeof value === 'string' ? withoutInvisible(value) : value;

/** The same texts and answers, by their keys, without what nobody sees. */
export const visibleIn = <Values extends Readonly<Record<string, unknown>>>(values: Values): Values =>
  Object.fromEntries(Object.entries(values).map(([key, value]) => [key, visible(value)])) as Values;

const visibleRun = (run: Run): Run => ({ ...run, text: withoutInvisible(run.text) });

const visibleBlock = (block: ReportBlock): ReportBlock => {
  if (block.kind === 'heading') return { ...block, text: withoutInvisible(block.text) };
  if (block.kind === 'paragraph') return { ...block, runs: block.runs.map(visibleRun) };
  return { ...block, answers: visibleIn(block.answers) };
};

const visiblePrinted = (block: PrintedBlock): PrintedBlock => {
  if (block.kind === 'addressee') return { ...block, text: withoutInvisible(block.text) };
  if (block.kind !== 'grid') return visibleBlock(block);
  const { columns, rows } = block.grid;
  return {
    kind: 'grid',
    grid: {
      columns: columns.map((column) => ({ ...column, head: withoutInvisible(column.head) })),
      rows: rows.map((row) => row.map(withoutInvisible)),
    },
  };
};

/** A report without what nobody sees. */
export const visibleReport = ({ title, blocks }: Report): Report => ({
  title: withoutInvisible(title),
  blocks: blocks.map(visibleBlock),
});

/** The same of any document that is printed as a report is. */
export const visiblePrint = ({ title, blocks }: PrintedReport): PrintedReport => ({
  title: withoutInvisible(title),
  blocks: blocks.map(visiblePrinted),
});
