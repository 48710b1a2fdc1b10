import { isBlank } from '../model/answer';
import type { FormulaContent, NamedCells } from '../model/drawing';
import type { Filing } from '../model/filing';
import { yearBefore } from './equation-formulas';
import { answerName, cellNames } from './names';
import { isFormula } from './read';

/** The year as formulas see it: a text is none. */
export const yearForFormulas = (cells: NamedCells): number | null => {
  const value = cells.get(cellNames.year)?.value;
  return typeof value === 'number' ? value : null;
};

/** Results of the named formulas of ours, as they follow from a filing; what is stored with them may be old. */
export const namedResults = (
  { answers, computed = new Set() }: Filing,
  cells: NamedCells,
): ReadonlyMap<string, FormulaContent['result']> => {
  const results = new Map<string, FormulaContent['result']>(
    [...computed].map((field) => {
      const answer = answers[field];
      return [answerName(field), isBlank(answer) ? '' : answer] as const;
    }),
  );
  const before = yearBefore(yearForFormulas(cells));
  const cell = cells.get(cellNames.previousYear);
  if (cell && isFormula(cell, before.formula)) results.set(cellNames.previousYear, before.result);
  return results;
};
