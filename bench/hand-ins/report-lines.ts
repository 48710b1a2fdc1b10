import { forms } from '../../src/forms/index';
import type { Filing } from '../../src/model/filing';
import { textOf } from '../../src/model/report';
import type { Table } from '../../src/model/table';
import { Session } from '../../src/session/session';
import { collectedYear } from './honest-filings';

/** A line of a report, or one of its tables; the title comes first. */
export type ReportLine = string | Table;

export const sessionOf = (filing: Filing): Session => new Session(filing, forms, collectedYear + 1);

/** A whole report, as whoever lays it out has it before them. */
export const linesOf = (filing: Filing): readonly ReportLine[] => {
  const { title, blocks } = sessionOf(filing).report();
  return [
    title,
    ...blocks.map((block) =>
      block.kind === 'table' ? block.table : block.kind === 'heading' ? block.text : textOf(block.runs),
    ),
  ];
};
