import { form2021 } from '../../src/forms/2021/index';
import type { Filing } from '../../src/model/filing';
import type { FormWithWriting } from '../../src/model/form';
import { textOf } from '../../src/model/report';
import { compose } from '../../src/report/compose';

/** The paragraphs of one slot, as the reader sees them. */
export const paragraphsOf = (
  filing: Filing,
  slot: string,
  form: FormWithWriting = form2021,
): readonly string[] =>
  compose(form, filing).blocks.flatMap((block) =>
    block.kind === 'paragraph' && block.slot === slot ? [textOf(block.runs)] : [],
  );
