import { textSlots } from '../../filing/text-slots';
import type { NamedCells } from '../../model/drawing';
import type { Filing, PreviousFiling } from '../../model/filing';
import type { FormWithWriting } from '../../model/form';
import { formerProblemParts, problemParts } from '../../model/problem';
import type { FormerProblem, ProblemPart, ReportedProblem } from '../../model/problem';
import type { FactValue, Facts } from '../../model/stated-facts';
import {
  factName,
  formerProblemName,
  previousFactName,
  previousTextName,
  problemName,
  ticks,
} from '../../workbook/names';
import type { CellSorter } from './sort-cells';

/** Takes a cell, how it is called, and what is to stand there. */
type Put = (name: string, label: string, value: string | number) => void;

const inCell = (value: FactValue): string | number | null =>
  typeof value === 'boolean' ? (value ? ticks.yes : ticks.no) : value;

const putFacts = (
  put: Put,
  { writing }: FormWithWriting,
  facts: Facts,
  nameOf: (key: string) => string,
  prefix: string,
): void => {
  for (const { key, label } of writing.facts.flatMap((group) => group.facts)) {
    const value = inCell(facts[key] ?? null);
    if (value !== null && value !== '') put(nameOf(key), `${prefix}${label}`, value);
  }
};

const putProblems = <Part extends ProblemPart & keyof ReportedProblem>(
  put: Put,
  problems: readonly (ReportedProblem | FormerProblem)[],
  parts: readonly Part[],
  nameOf: (number: number, part: Part) => string,
  labels: Readonly<Record<Part, string>>,
): void => {
  for (const [index, problem] of problems.entries())
    for (const part of parts) {
      const value = problem[part].trim();
      if (value !== '') put(nameOf(index + 1, part), `${labels[part]}${index + 1}`, value);
    }
};

/** What is stated of this year besides figures and texts. */
export const planStated = (
  sorter: CellSorter,
  form: FormWithWriting,
  { facts = {}, problems = [] }: Filing,
): void => {
  const put: Put = (name, label, value) => sorter.put(name, label, value, typeof value === 'string');
  putFacts(put, form, facts, factName, '');
  putProblems(put, problems, Object.keys(problemParts) as ProblemPart[], problemName, problemParts);
};

/** Last year's paragraphs, what it stated, and the problems that it named, as far as a workbook has a cell for them. */
export const planLastYear = (
  sorter: CellSorter,
  cells: NamedCells,
  form: FormWithWriting,
  { texts = {}, facts = {}, problems = [] }: PreviousFiling,
): void => {
  const put: Put = (name, label, value) => {
    if (cells.has(name)) sorter.put(name, label, value, typeof value === 'string');
  };
  const labels = textSlots(form);
  for (const [slot, text] of Object.entries(texts))
    put(previousTextName(slot), `上年“${labels.get(slot)}”`, text);
  putFacts(put, form, facts, previousFactName, '上年的');
  putProblems(put, problems, ['area', 'what'], formerProblemName, formerProblemParts);
};
