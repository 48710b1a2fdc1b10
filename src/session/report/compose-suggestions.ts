import { proseSlots } from '../../filing/text-slots';
import type { Filing } from '../../model/filing';
import type { FormWithWriting } from '../../model/form';
import type { Report } from '../../model/report';
import { compose } from '../../report/compose';

/** The report as it would be if the clerk had written no paragraph: what figures and chosen sentences suggest. */
export const composeSuggestions = (form: FormWithWriting, filing: Filing): Report => {
  const keys = new Set(proseSlots(form));
  const others = Object.entries(filing.texts).filter(([key]) => !keys.has(key));
  return compose(form, { ...filing, texts: Object.fromEntries(others) });
};
