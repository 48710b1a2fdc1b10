import type { Finding } from '../../model/finding';
import { ownTextId } from './paragraphs';

/** Goes to the field of a text on the page 报告, and selects there the words that a finding means. */
export const selectWords = (
  { at, place }: Pick<Finding, 'at' | 'place'>,
  texts: Readonly<Record<string, string>>,
): void => {
  const slot = place?.slot ?? at;
  const field = document.getElementById(ownTextId(slot));
  if (!(field instanceof HTMLTextAreaElement)) return;
  field.focus({ preventScroll: true });
  field.scrollIntoView({ block: 'center' });
  if (!place) return;
  const words = (texts[slot] ?? '').slice(place.from, place.to);
  const isThere = field.value.slice(place.from, place.to) === words;
  const from = isThere ? place.from : field.value.indexOf(words);
  if (words !== '' && from >= 0) field.setSelectionRange(from, from + words.length);
};
