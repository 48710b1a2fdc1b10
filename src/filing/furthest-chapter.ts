import { isBlank } from '../model/answer';
import type { Filing } from '../model/filing';
import { fieldsOf } from '../model/form';
import type { Form } from '../model/form';
import { isWritten } from './reported-texts';
import { paragraphsOf } from './text-slots';

/**
 * The number of the last chapter of which a report has anything, a text or a figure; 0 where there is nothing. What is
 * missing behind it is still to be written, or was cut off.
 * @param filing answers and texts as they stand in the cells
 */
export const furthestChapter = (form: Form, { answers, texts }: Pick<Filing, 'answers' | 'texts'>): number =>
  Math.max(
    0,
    ...paragraphsOf(form).flatMap(({ chapter, slot }) =>
      isWritten(texts, slot.key) ? [chapter.number] : [],
    ),
    ...fieldsOf(form).flatMap(({ name, table }) => (isBlank(answers[name]) ? [] : [table])),
  );
