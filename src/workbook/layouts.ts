import type { NamedCells } from '../model/drawing';
import type { Form } from '../model/form';
import { cellNames, factPrefix } from './names';

/**
 * How the sheets of a workbook are laid out: as they are drawn now; as version 0.1.0 drew them; or so, with 工作情况
 * added since, which then has what else the others lack.
 */
export type Layout = 'current' | 'former' | 'completed';

/** The version that layouts of before 工作情况 say of themselves. */
export const formerVersion = 1;

/** Whether a workbook has cells for facts, wherever they lead. */
export const hasFacts = (cells: NamedCells): boolean => {
  for (const name of cells.keys()) if (name.startsWith(factPrefix)) return true;
  return false;
};

/** The layout of a workbook, by the names of its cells. */
export const layoutIn = (cells: NamedCells): Layout => {
  // The one cell that was drawn then and is no more.
  if (!cells.has(cellNames.formerOptions)) return 'current';
  return hasFacts(cells) ? 'completed' : 'former';
};

/** A form as far as the sheets of a layout go: its texts that have a cell there. */
export const formIn = <AnyForm extends Form>(form: AnyForm, layout: Layout): AnyForm => {
  if (layout === 'current') return form;
  const isDrawn = ({ since = formerVersion }: { readonly since?: number }): boolean => since <= formerVersion;
  const chapters = form.chapters.map((chapter) => ({ ...chapter, slots: chapter.slots.filter(isDrawn) }));
  return { ...form, chapters };
};
