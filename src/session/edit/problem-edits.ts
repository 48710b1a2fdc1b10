import type { NamedCells } from '../../model/drawing';
import { mostProblems, noProblem, problemParts } from '../../model/problem';
import type { ProblemPart, ReportedProblem } from '../../model/problem';
import type { CellEdit } from '../../hosts/host';
import { problemName } from '../../workbook/names';
import { readProblems } from '../../workbook/read-facts';
import { cellAt } from './cell-edits';

/** The problems as they were shown, and as they are to stand, in order. */
export interface ProblemsChange {
  readonly shown: readonly ReportedProblem[];
  readonly problems: readonly ReportedProblem[];
}

const parts = Object.keys(problemParts) as ProblemPart[];

const isSame = (one: ReportedProblem = noProblem, other: ReportedProblem = noProblem): boolean =>
  parts.every((part) => one[part].trim() === other[part].trim());

/** Writes the problems in another order, or without one of them; none where they are no longer as they were shown. */
export const problemEdits = (
  cells: NamedCells,
  { shown, problems }: ProblemsChange,
): readonly CellEdit[] | undefined => {
  const { problems: there = [] } = readProblems(cells);
  const rows = Array.from({ length: mostProblems }, (_, index) => index);
  if (!rows.every((row) => isSame(there[row], shown[row]))) return undefined;
  return rows
    .filter((row) => !isSame(there[row], problems[row]))
    .flatMap((row) =>
      parts.flatMap((part): readonly CellEdit[] => {
        const name = problemName(row + 1, part);
        const before = cellAt(cells, name);
        const text = (problems[row] ?? noProblem)[part].trim();
        return String(before.value ?? '').trim() === text
          ? []
          : [{ name, before, value: text || null, isText: true }];
      }),
    );
};
