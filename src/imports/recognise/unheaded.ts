import type { FormWithReading } from '../../model/form';
import type { Outline } from './outline';

const isBlank = (sign: string | undefined): boolean => sign !== undefined && /\s/u.test(sign);

/** How far a text is word for word what other words begin with, blanks and line breaks left out. */
const commonLength = (text: string, words: string): number => {
  let [at, other] = [0, 0];
  for (;;) {
    while (isBlank(text[at])) at++;
    while (isBlank(words[other])) other++;
    if (at >= text.length || text[at] !== words[other]) return at;
    [at, other] = [at + 1, other + 1];
  }
};

/**
 * Of the texts that have headings in the form, those whose words on the page have only the heading of their chapter, and
 * how far: what a chapter without headings says comes into the first text that has one, and so does what it begins with
 * where there is no place for an opening.
 */
export const unheadedIn = (
  outline: Outline,
  texts: Readonly<Record<string, string>>,
  form: FormWithReading,
): Readonly<Record<string, number>> =>
  Object.fromEntries(
    form.chapters.flatMap(({ number, slots }) => {
      const lines = outline.get(number);
      const first = slots.findIndex(({ heading }) => heading !== undefined);
      const key = slots[first]?.key;
      const text = key === undefined ? undefined : texts[key];
      const isOpened = slots.slice(0, first).some((slot) => texts[slot.key] !== undefined);
      if (!lines || key === undefined || text === undefined || isOpened) return [];
      const length = commonLength(text, lines.join('\n'));
      return length > 0 ? [[key, length]] : [];
    }),
  );
