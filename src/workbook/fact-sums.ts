import { factAt } from '../model/facts';
import type { FactSum } from '../model/facts';
import type { CellArea, HighlightDrawing } from '../model/drawing';
import type { Form } from '../model/form';
import type { Writing } from '../model/writing';
import { nameOfPlace } from './names';

/** Whether parts do not come to their whole, as far as both are filled in: by names, since some are on other sheets. */
const formulaOf = (form: Form, { whole, parts, isComplete }: FactSum): string => {
  const total = nameOfPlace(form, whole);
  const names = parts.map((part) => nameOfPlace(form, part)).join(',');
  const isMore = `SUM(${names})>${total}`;
  const isOther = `AND(COUNT(${names})=${parts.length},SUM(${names})<>${total})`;
  return `AND(COUNT(${total})>0,${isComplete ? `OR(${isMore},${isOther})` : isMore})`;
};

/**
 * Turns figures red while their sum is not true: the whole, or the parts of a figure that a table has.
 * @param areas the cell of each fact of the year, by its key
 */
export const sumHighlights = (
  form: Form,
  { sums }: Writing,
  areas: ReadonlyMap<string, CellArea>,
): readonly HighlightDrawing[] =>
  sums.flatMap((sum) => {
    const areaAt = (place: string): CellArea | undefined => areas.get(factAt(place) ?? '');
    const whole = areaAt(sum.whole);
    const marked = whole ? [whole] : sum.parts.flatMap((part) => areaAt(part) ?? []);
    const formula = formulaOf(form, sum);
    // The first cell of the area is all that is seen of it.
    return marked.map(({ row, column }) => ({ area: { row, column, rows: 1, columns: 1 }, formula }));
  });
