import { textSlots } from '../../filing/text-slots';
import { factAt } from '../../model/facts';
import type { Finding } from '../../model/finding';
import type { ParagraphView } from '../../session/report/report-view';
import type { Snapshot } from '../../session/snapshot';
import { isOpen } from '../check/findings';

type Asked = Pick<ParagraphView, 'slot' | 'facts'>;

/** The text that a finding is about, or that is made of what it is about; nothing where that is something else. */
const textOf = (
  { form }: Pick<Snapshot, 'form'>,
  paragraphs: readonly Asked[],
  { at, place }: Finding,
): string | undefined => {
  if (place) return place.slot;
  if (textSlots(form).has(at)) return at;
  if (/^(?:previous\.)?problems\./u.test(at)) return form.wordings.problems.slot;
  const fact = factAt(at);
  return paragraphs.find(({ facts }) => facts.some(({ key }) => key === fact))?.slot;
};

/** Open findings by the text that they are about, in the order of the check. */
export const findingsInTexts = (
  snapshot: Pick<Snapshot, 'form' | 'checked'>,
  paragraphs: readonly Asked[],
): ReadonlyMap<string, readonly Finding[]> => {
  const found = new Map<string, Finding[]>();
  for (const finding of snapshot.checked.findings.filter(isOpen)) {
    const slot = textOf(snapshot, paragraphs, finding);
    if (slot === undefined) continue;
    found.set(slot, [...(found.get(slot) ?? []), finding]);
  }
  return found;
};
