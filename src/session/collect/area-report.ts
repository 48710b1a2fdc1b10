import { usedReport } from '../../collect/assess-body';
import type { UsedReport } from '../../collect/collection';
import { figuresIn } from '../../collect/figures';
import type { Identity } from '../../collect/hand-in';
import type { Form } from '../../model/form';
import { filingOf } from './assess-bodies';
import type { CollectDesk } from './collect-desk';

/** The area's own report, which is held against the sum as it was published. */
export const areaReportOf = async (
  identity: Identity,
  form: Form,
  forms: readonly Form[],
  desk: CollectDesk,
): Promise<UsedReport> => {
  const filing = await filingOf(identity, desk);
  const { previous } = filing;
  return usedReport(identity, {
    ...figuresIn(form, forms, filing, 'error'),
    previous: previous ? figuresIn(form, forms, previous, 'error').figures : null,
    texts: {},
  });
};
