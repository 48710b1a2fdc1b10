import { formOf } from '../../filing/known-forms';
import { settledAnswers } from '../../filing/settled';
import { recomputedTotals } from '../../filing/totals';
import type { Imported } from '../../imports/import-filing';
import type { Form } from '../../model/form';

/** Reads texts that plainly mean numbers, such as “12件”, as these, last year's too, and says that it did. */
export const settleTexts = (imported: Imported, forms: readonly Form[]): Imported => {
  const { filing, notices } = imported;
  const { computed, previous } = filing;
  const form = formOf(forms, filing.form);
  const own = settledAnswers(filing, form);
  const before = previous && settledAnswers(previous, formOf(forms, previous.form));
  const count = own.count + (before?.count ?? 0);
  if (count === 0) return imported;
  return {
    ...imported,
    filing: {
      ...filing,
      ...(computed ? recomputedTotals(form, own.answers, computed) : { answers: own.answers }),
      ...(previous && before ? { previous: { ...previous, answers: before.answers } } : {}),
    },
    notices: [...notices, `有 ${count} 格的数字是以文本形式存放的，或者带有单位、分隔符等，已读作数字。`],
  };
};
