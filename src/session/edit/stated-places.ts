import type { NamedCells } from '../../model/drawing';
import { factPlace } from '../../model/facts';
import type { Filing } from '../../model/filing';
import type { Form } from '../../model/form';
import { problemStates } from '../../model/problem';
import type { FormerProblemPart, ProblemPart } from '../../model/problem';
import type { FactValue } from '../../model/stated-facts';
import { ticks } from '../../workbook/names';
import { readFacts, readFormerProblems, readProblems } from '../../workbook/read-facts';

export { ticks } from '../../workbook/names';

/** What a clerk states besides figures and paragraphs. */
export type Stated = Pick<Filing, 'facts' | 'problems'> & {
  readonly previous?: Pick<NonNullable<Filing['previous']>, 'problems'>;
};

const shownFact = (value: FactValue): string => {
  if (typeof value === 'boolean') return value ? ticks.yes : ticks.no;
  return String(value ?? '').trim();
};

const shownFormer = ({ previous }: Stated, number: number, part: FormerProblemPart): string => {
  const { state, fact = '', ...texts } = previous?.problems?.[number - 1] ?? { area: '', what: '' };
  if (part === 'state') return state ? problemStates[state] : '';
  return (part === 'fact' ? fact : texts[part]).trim();
};

/** What is stated at a place as findings name it (facts.<key>, problems.<n>.<part>), as it is shown in a field. */
export const statedAt = (stated: Stated, place: string): string => {
  const [, previous, number, part] = /^(previous\.)?problems\.(\d+)\.(\w+)$/u.exec(place) ?? [];
  if (number === undefined) return shownFact(stated.facts?.[place.slice(factPlace('').length)] ?? null);
  if (previous) return shownFormer(stated, Number(number), part as FormerProblemPart);
  return (stated.problems?.[Number(number) - 1]?.[part as ProblemPart] ?? '').trim();
};

/** What is stated in the cells of a workbook. */
export const statedIn = (form: Form, cells: NamedCells): Stated => ({
  ...readFacts(form, cells),
  ...readProblems(cells),
  previous: readFormerProblems(cells),
});
