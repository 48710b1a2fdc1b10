/** Number formats as files and Excel's interface spell them, whatever the language: `#,##0.00_ ;[Red]-#,##0.00`. */

/** Excel's own word for no format; LibreOffice has written GENERAL, and old Chinese programs G/通用格式. */
const general = /General|G\/通用格式/giu;

/** What is shown as it is, is as wide as a character, fills the cell, or stands in brackets, such as [Red] and [$¥-804]. */
const literals = /"[^"]*"?|\\.|!.|_.|\*.|\[(?!h+\]|m+\]|s+\])[^\]]*\]?/giu;

/** A condition, by which a section is chosen: [>=10000]. */
const condition = /\[[<>=]/u;

/** A section for 0 alone that comes first. */
const forZero = /\[=0\](?:"[^"]*"|[^;"])*;?/gu;

const digits = /[0#?]/u;

/** Sections, for positive numbers, negative ones, zero and texts; a semicolon in a literal parts none. */
const sectionsOf = (format: string): readonly string[] =>
  format.replace(forZero, '').replace(literals, '').split(';');

const isGeneral = (section: string): boolean =>
  section.replace(general, '').trim() === '' && section.trim() !== '';

/** Whether a section turns what is typed or shown into something else than the number: a date, a share, a fraction. */
const isOther = (section: string): boolean => {
  const rest = section.replace(general, '');
  return (
    // Dates, times, weekdays, years of an era; powers of ten, text, percentages, fractions.
    /[a-eghmsy@%/]/iu.test(rest) ||
    // A comma behind the last digit divides by a thousand.
    /[0#?],+(?![0#?,])/u.test(rest)
  );
};

const hidesDecimals = (section: string): boolean => !isGeneral(section) && !/\.[0#?]/u.test(section);

/** Whether nothing of a number is shown. */
const hidesNumber = (section: string): boolean => !isGeneral(section) && !digits.test(section);

/**
 * Whether numbers from 0 up can be typed and seen as they are in a cell of this format; how they are grouped,
 * coloured or aligned is a matter of taste, and so is what stands for 0.
 * @param withDecimals whether 1.2 must not be shown as 1
 */
export const showsNumbers = (format: string, withDecimals: boolean): boolean => {
  // A cell of which nothing is said has 常规.
  if (format.trim() === '') return true;
  const sections = sectionsOf(format);
  // With conditions any section may be that of a number; without, the second is for negative ones, the fourth for texts.
  const shown = condition.test(format) ? sections : sections.slice(0, 1);
  const zero = condition.test(format) ? [] : sections.slice(2, 3);
  return (
    ![...shown, ...zero].some(isOther) &&
    !shown.some((section) => hidesNumber(section) || (withDecimals && hidesDecimals(section)))
  );
};
