import { blankFiling } from '../filing/blank-filing';
import type { Form } from '../model/form';
import { drawWorkbook } from './draw';
import { bareLabel } from './label-places';
import { isHint } from './rows-by-labels';

/**
 * What we write on the sheet of a chapter that is part of no report: hints, and the labels of a table of our own.
 * @returns the texts, as {@link bareLabel} has them
 */
export const labelsOnSheet = (form: Form, sheet: string): ReadonlySet<string> => {
  const chapter = form.chapters.find((each) => each.sheet === sheet);
  const isOfficial = form.tables.some(({ number, statutory }) => statutory && number === chapter?.number);
  const headings = new Set([chapter?.heading, ...(chapter?.slots ?? []).map(({ heading }) => heading)]);
  const [drawn] = drawWorkbook({ form, previousForm: form, filing: blankFiling(form.id) }, sheet).sheets;
  return new Set(
    (drawn?.cells ?? []).flatMap(({ content, style }) => {
      const text = 'value' in content && typeof content.value === 'string' ? content.value : '';
      const isOurs = text !== '' && !headings.has(text) && !style.unlocked && (!isOfficial || isHint(style));
      return isOurs ? [bareLabel(text)] : [];
    }),
  );
};
