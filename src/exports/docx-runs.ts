import { HighlightColor, Tab, TextRun } from 'docx';
import type { IRunOptions, ParagraphChild } from 'docx';
import type { Run } from '../model/report';

/** A line end inside a text becomes a break, a tab a tab; all else is text. */
const childrenOf = (text: string): NonNullable<IRunOptions['children']> =>
  text.split(/(\t)/u).map((part) => (part === '\t' ? new Tab() : part));

/** A text as the runs of a paragraph, with its line ends and tabs. */
export const runsOf = (text: string, options: IRunOptions = {}): readonly TextRun[] =>
  text
    .split(/\r\n?|\n/u)
    .map(
      (line, index) =>
        new TextRun({ ...options, children: childrenOf(line), ...(index > 0 ? { break: 1 } : {}) }),
    );

/** The runs of a paragraph; what the clerk has still to write is marked in yellow. */
export const paragraphRuns = (runs: readonly Run[], options: IRunOptions = {}): ParagraphChild[] =>
  runs.flatMap(({ text, pending }) =>
    runsOf(text, pending ? { ...options, highlight: HighlightColor.YELLOW } : options),
  );
