import { columnIndex } from './address';

/** Strings, quoted names of sheets, and references to one cell of the same sheet, such as $D7. */
const pieces =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'|(?<![\p{L}\d_.$!:])\$?([A-Z]{1,3})\$?(\d{1,7})(?![\p{L}\d_.(:!])/gu;

/** In characters; no formula of ours leans on anything as long, and a clerk's may double with each step. */
const longest = 4000;

/** A formula as it compares, however a program writes it: without spaces, `$`, “=” and quotes, in capitals. */
export const bareFormula = (formula: string): string => formula.replace(/[\s$=']/gu, '').toUpperCase();

/**
 * Says what formulas of a sheet say, wherever their rows have moved to: for each formula in its own row that one refers
 * to, what that one says stands instead.
 * @param formulaAt the formula in a cell, without “=”
 * @returns a function of the cell; nothing where it has no formula
 */
export const formulaKeys = (
  formulaAt: (row: number, column: number) => string | undefined,
): ((row: number, column: number) => string | undefined) => {
  const known = new Map<string, string | undefined>();
  const keyOf = (row: number, column: number): string | undefined => {
    const place = `${row},${column}`;
    if (known.has(place)) return known.get(place);
    // Whoever comes back here goes round in a circle.
    known.set(place, undefined);
    const formula = formulaAt(row, column);
    const key =
      formula === undefined
        ? undefined
        : bareFormula(
            formula.replace(pieces, (found: string, letters?: string, to?: string) => {
              const inner = Number(to) === row + 1 && letters ? keyOf(row, columnIndex(letters)) : undefined;
              return inner === undefined || inner.length > longest ? found : `(${inner})`;
            }),
          );
    known.set(place, key);
    return key;
  };
  return keyOf;
};
