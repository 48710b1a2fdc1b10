import { isBlank } from '../model/answer';
import type { CellRead, NamedCells } from '../model/drawing';
import type { FactValue, Facts } from '../model/stated-facts';
import type { Filing, PreviousFiling } from '../model/filing';
import type { Form } from '../model/form';
import { formerProblemParts, mostProblems, noProblem, problemParts, problemStates } from '../model/problem';
import type {
  FormerProblem,
  FormerProblemPart,
  ReportedProblem,
  ProblemPart,
  ProblemState,
} from '../model/problem';
import { formerFacts } from './former-options';
import { factPrefix, formerProblemName, previousFactPrefix, problemName, ticks } from './names';

const textIn = (cell: CellRead | null | undefined): string => String(cell?.value ?? '').trim();

/** A yes or no is chosen from a list of two words; programs with boxes to tick store it as such. */
const factIn = (cell: CellRead): FactValue => {
  const { value } = cell;
  if (value === ticks.yes) return true;
  if (value === ticks.no) return false;
  return typeof value === 'string' ? value.trim() : value;
};

const factsUnder = (prefix: string, cells: NamedCells): Facts =>
  Object.fromEntries(
    [...cells].flatMap(([name, cell]) => {
      if (!cell || cell.error || !name.startsWith(prefix)) return [];
      const value = factIn(cell);
      return typeof value !== 'boolean' && isBlank(value)
        ? []
        : [[name.slice(prefix.length), value] as const];
    }),
  );

/** What the clerk states; nothing where that is nothing. */
export const readFacts = (form: Form, cells: NamedCells): Pick<Filing, 'facts'> => {
  const facts = { ...formerFacts(form, cells), ...factsUnder(factPrefix, cells) };
  return Object.keys(facts).length === 0 ? {} : { facts };
};

/** What last year's report stated. */
export const readPreviousFacts = (cells: NamedCells): Pick<PreviousFiling, 'facts'> => {
  const facts = factsUnder(previousFactPrefix, cells);
  return Object.keys(facts).length === 0 ? {} : { facts };
};

/** The rows in which something stands, each in its place: a row that is left out stays one. */
const rowsOf = <Row>(rows: readonly Row[], isEmpty: (row: Row) => boolean): readonly Row[] => {
  const filled = rows.flatMap((row, index) => (isEmpty(row) ? [] : [index]));
  return rows.slice(0, (filled.at(-1) ?? -1) + 1);
};

const numbers = Array.from({ length: mostProblems }, (_, index) => index + 1);

/** The problems of the year. */
export const readProblems = (cells: NamedCells): Pick<Filing, 'problems'> => {
  const problems = numbers.map((number): ReportedProblem => {
    const parts = Object.keys(problemParts).map((part) => [
      part,
      textIn(cells.get(problemName(number, part as ProblemPart))),
    ]);
    return { ...noProblem, ...(Object.fromEntries(parts) as Partial<ReportedProblem>) };
  });
  const found = rowsOf(problems, (problem) => Object.values(problem).every((part) => part === ''));
  return found.length === 0 ? {} : { problems: found };
};

/** The problems that last year's report named. */
export const readFormerProblems = (cells: NamedCells): Pick<PreviousFiling, 'problems'> => {
  const problems = numbers.map((number): FormerProblem => {
    const [area, what, stateWords, fact] = (Object.keys(formerProblemParts) as FormerProblemPart[]).map(
      (part) => textIn(cells.get(formerProblemName(number, part))),
    ) as [string, string, string, string];
    const state = (Object.keys(problemStates) as ProblemState[]).find(
      (key) => problemStates[key] === stateWords,
    );
    return { ...noProblem, area, what, ...(state ? { state } : {}), ...(fact === '' ? {} : { fact }) };
  });
  const found = rowsOf(
    problems,
    ({ area, what, state, fact }) => area === '' && what === '' && state === undefined && fact === undefined,
  );
  return found.length === 0 ? {} : { problems: found };
};
