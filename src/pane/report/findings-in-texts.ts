import { textSlots } from '../../filing/text-slots';
import type { Finding } from '../../model/finding';
import type { Snapshot } from '../../session/snapshot';
import { isOpen } from '../check/findings';

/** The text that a finding is about; nothing where it is about something else. */
const textOf = ({ form }: Pick<Snapshot, 'form'>, { at, place }: Finding): string | undefined =>
  place?.slot ?? (textSlots(form).has(at) ? at : undefined);

/** Open findings by the text that they are about, in the order of the check. */
export const findingsInTexts = (
  snapshot: Pick<Snapshot, 'form' | 'checked'>,
): ReadonlyMap<string, readonly Finding[]> => {
  const found = new Map<string, Finding[]>();
  for (const finding of snapshot.checked.findings.filter(isOpen)) {
    const slot = textOf(snapshot, finding);
    if (slot === undefined) continue;
    found.set(slot, [...(found.get(slot) ?? []), finding]);
  }
  return found;
};
