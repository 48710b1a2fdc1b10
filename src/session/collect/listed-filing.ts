import type { ListedBody } from '../../collect/listed-body';
import type { Filing } from '../../model/filing';
import type { Form } from '../../model/form';
import { asLastYear } from '../import/as-last-year';
import { filingOf } from './assess-bodies';
import { asListed } from './assess-hand-in';
import type { Collected } from './collected';
import type { CollectDesk } from './collect-desk';
import { mergedFiling } from './merged-filing';

/**
 * The report that counts for a body as it was checked: with what the list says of the body, and with what the body
 * handed in last year. Nothing where none counts.
 */
export const listedFiling = async (
  { matched, before }: Pick<Collected, 'matched' | 'before'>,
  { name, kind, blanks, makesRegulations }: ListedBody,
  forms: readonly Form[],
  desk: Pick<CollectDesk, 'ledger'>,
): Promise<Filing | undefined> => {
  const used = matched.bodies.find(({ body }) => body.name === name)?.used;
  if (!used) return undefined;
  const filing = await filingOf(used, desk);
  const earlier = mergedFiling(
    await Promise.all((before.get(name) ?? []).map((each) => filingOf(each, desk))),
  );
  const previous = earlier && (await asLastYear(earlier, forms));
  const said = makesRegulations === undefined ? {} : { makesRegulations };
  return asListed({ filing, kind, blanks, ...said }, previous);
};
