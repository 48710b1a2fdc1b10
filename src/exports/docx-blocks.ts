import { HeadingLevel, Paragraph } from 'docx';
import type { FileChild } from 'docx';
import type { ReportBlock } from '../model/report';
import { paragraphRuns, runsOf } from './docx-runs';
import { styleIds } from './docx-styles';
import { wordTable } from './docx-table';

const headingLevels = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2 } as const;

/** A block of the report in the styles of an official document. @param width of the text, in twips. */
export const officialBlock = (block: ReportBlock, width: number): FileChild => {
  if (block.kind === 'table') return wordTable(block.table, block.answers, width);
  if (block.kind === 'heading')
    return new Paragraph({ heading: headingLevels[block.level], children: runsOf(block.text) });
  return new Paragraph({ style: styleIds.text, widowControl: true, children: paragraphRuns(block.runs) });
};
