import type { NamedCells } from '../model/drawing';
import type { Form } from '../model/form';
import type { Facts } from '../model/stated-facts';
import { cellNames, factName } from './names';

/** What stands on the cover as chosen by version 0.1.0, label by label. */
export const formerLabelsIn = (cells: NamedCells): readonly string[] =>
  String(cells.get(cellNames.formerOptions)?.value ?? '')
    .split(/[；;\n]/u)
    .map((label) => label.trim())
    .filter((label) => label !== '');

/** Labels as one line of the cover. */
export const sayFormerLabels = (labels: readonly string[]): string => labels.join('；');

/** What of facts version 0.1.0 had a label for, as its cover has it. */
export const formerLine = ({ formerOptions }: Form, facts: Facts = {}): string =>
  sayFormerLabels(formerOptions.flatMap(({ label, fact, value }) => (facts[fact] === value ? [label] : [])));

/** The facts that the labels on the cover stand for; one with a cell of its own is stated there and nowhere else. */
export const formerFacts = ({ formerOptions }: Form, cells: NamedCells): Facts => {
  const labels = formerLabelsIn(cells);
  return Object.fromEntries(
    formerOptions.flatMap(({ label, fact, value }) =>
      labels.includes(label) && !cells.has(factName(fact)) ? [[fact, value] as const] : [],
    ),
  );
};
