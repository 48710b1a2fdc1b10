import { withWriting, writingIn } from '../../model/form';
import type { Form } from '../../model/form';

/** Forms with how their reports are written; nothing where they have that already, or it cannot be loaded now. */
export const completeForms = async (forms: readonly Form[]): Promise<readonly Form[] | undefined> =>
  forms.every(writingIn) ? undefined : Promise.all(forms.map(withWriting)).catch(() => undefined);
