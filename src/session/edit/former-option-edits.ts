import type { NamedCells } from '../../model/drawing';
import type { Form } from '../../model/form';
import type { CellEdit } from '../../hosts/host';
import { cellNames } from '../../workbook/names';

/** Takes the labels that state a fact off the cover of a workbook of 0.1.0, so that the cell of the fact counts. */
export const formerOptionEdits = (form: Form, cells: NamedCells, fact: string): readonly CellEdit[] => {
  const before = cells.get(cellNames.formerOptions);
  const gone = form.formerOptions.filter((option) => option.fact === fact).map(({ label }) => label);
  const labels = String(before?.value ?? '')
    .split(/[；;\n]/u)
    .map((label) => label.trim());
  const left = labels.filter((label) => label !== '' && !gone.includes(label));
  if (!before || !labels.some((label) => gone.includes(label))) return [];
  return [{ name: cellNames.formerOptions, before, value: left.join('；') || null, isText: true }];
};
