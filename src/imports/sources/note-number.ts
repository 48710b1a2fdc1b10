/** The number of a note, as it stands behind what it is about. */
const noteNumber = /^[[(（〔]?\d{1,2}[\])）〕]?$/u;

/**
 * Whether a raised text is the number of a note at a figure, of which it would be read as digits.
 * @param before what stands before it
 */
export const isNoteNumber = (before: string, raised: string): boolean =>
  /\d$/u.test(before) && noteNumber.test(raised);
