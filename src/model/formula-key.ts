/** Strings, quoted names of sheets, and references to one cell of the same sheet, such as $D7. */
const pieces =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'|(?<![\p{L}\d_.$!:])\$?([A-Z]{1,3})\$?(\d{1,7})(?![\p{L}\d_.(:!])/gu;

/** Verdict, difference, right side, left side: no formula of ours leans on more in its row. */
const mostSteps = 4;

/** A formula as it compares, however a program writes it: without spaces, `$`, “=” and quotes, in capitals. */
export const bareFormula = (formula: string): string => formula.replace(/[\s$=']/gu, '').toUpperCase();

/**
 * What a formula says, wherever its row has moved to: for each formula in its own row that it refers to, what that one
 * says stands instead.
 * @param row of the formula's cell, 1-based
 * @param formulaAt the formula in another cell of the sheet, without “=”
 */
export const formulaKey = (
  formula: string,
  row: number,
  formulaAt: (letters: string, row: number) => string | undefined,
): string => {
  const spellOut = (text: string, steps: number): string =>
    text.replace(pieces, (found: string, letters?: string, to?: string) => {
      if (letters === undefined || Number(to) !== row || steps === 0) return found;
      const inner = formulaAt(letters, row);
      return inner === undefined ? found : `(${spellOut(inner, steps - 1)})`;
    });
  return bareFormula(spellOut(formula, mostSteps));
};
