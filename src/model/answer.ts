/** What is in a cell, exactly as typed: a number, a text, or null for a blank. */
export type Answer = number | string | null;

/** Answers by field name; a field left out is blank. */
export type Answers = Readonly<Record<string, Answer>>;

/** How blank cells are taken: an error to be put right, or 0. */
export type BlankPolicy = 'error' | 'zero';

/** A cell with nothing in it, or only white space (the official Word template has full-width spaces). */
export const isBlank = (answer: Answer | undefined): answer is null | undefined | string =>
  answer === null || answer === undefined || (typeof answer === 'string' && answer.trim() === '');

/** The number in a cell. Text is never read as a number, even if it looks like one. */
export const numberIn = (answers: Answers, field: string, blanks: BlankPolicy): number | undefined => {
  const answer = answers[field];
  if (typeof answer === 'number') return answer;
  return blanks === 'zero' && isBlank(answer) ? 0 : undefined;
};
