import { proseSlots } from '../../filing/text-slots';
import type { Filing } from '../../model/filing';
import type { FormWithWriting } from '../../model/form';
import type { Report } from '../../model/report';
import { compose } from '../../report/compose';
import type { Sayable } from '../../report/compose';

/**
 * The report as it would be if the clerk had written no paragraph: what figures and chosen sentences suggest.
 * @param sayable where it is known what can be said of the filing
 */
export const composeSuggestions = (form: FormWithWriting, filing: Filing, sayable?: Sayable): Report => {
  const keys = new Set(proseSlots(form));
  const others = Object.entries(filing.texts).filter(([key]) => !keys.has(key));
  return compose(form, { ...filing, texts: Object.fromEntries(others) }, sayable);
};
