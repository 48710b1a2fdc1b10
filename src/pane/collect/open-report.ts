import { loadDivisions } from '../../filing/divisions/load-divisions';
import { withTexts } from '../../model/form';
import { listedFiling } from '../../session/collect/listed-filing';
import { drawArea } from '../../session/collect/outputs';
import type { ListedBody } from '../../session/collect/shown';
import { drawFiling } from '../../session/tables/draw-filing';
import type { Collector } from './collector';
import type { CollectOutcome } from './collect-state';

const sayOpened = (collector: Collector, says: string | void): void => {
  if (says !== undefined) collector.change({ message: { tone: 'good', text: says } });
};

/** Opens the report that counts for a body, as a workbook of its own. */
export const openBody = (collector: Collector, outcome: CollectOutcome, body: ListedBody): Promise<void> =>
  collector.busy('opening', '没有打开', async () => {
    const { forms, open } = collector.door;
    const filing = await listedFiling(outcome, body, forms, collector);
    if (filing)
      sayOpened(collector, await open?.(drawFiling(filing, await Promise.all(forms.map(withTexts)))));
  });

/** Opens the area's own report, begun with the sums. */
export const openArea = (collector: Collector, { collection }: CollectOutcome): Promise<void> =>
  collector.busy('opening', '没有打开', async () => {
    const { forms, open } = collector.door;
    const full = await Promise.all(forms.map(withTexts));
    sayOpened(collector, await open?.(drawArea(collection, full, await loadDivisions())));
  });
