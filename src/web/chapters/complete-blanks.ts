import { withWriting } from '../../model/form';
import type { Blanks } from './book-state';

/** All that workbooks are drawn of; nothing where that is there already, or cannot be loaded now. */
export const completeBlanks = async ({ forms, stated: known }: Blanks): Promise<Blanks | undefined> => {
  if (known) return undefined;
  try {
    const [{ statedDrawing: stated }, ...full] = await Promise.all([
      import('../../session/tables/stated-drawing'),
      ...forms.map(withWriting),
    ]);
    return { forms: full, stated };
  } catch {
    return undefined;
  }
};
