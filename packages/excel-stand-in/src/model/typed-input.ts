export type Scalar = string | number | boolean;

/** What a text becomes when it is typed into a cell, or written there by an add-in. */
export interface Input {
  readonly value: Scalar;
  readonly formula?: string;
  /** Set if Excel would give the cell a number format because of what was typed. */
  readonly numberFormat?: string;
}

const number = /^[-+]?(\d{1,3}(,\d{3})+|\d+)?(\.\d*)?(e[-+]?\d+)?$/i;
const fullDate = /^(\d{4})(?:([-/])(\d{1,2})\2(\d{1,2})|年(\d{1,2})月(\d{1,2})日)$/;
const shortDate = /^(\d{1,2})[-/](\d{1,2})$/;

/**
 * Reads a typed text as Excel in China does: numbers, percentages, TRUE/FALSE, formulas, and dates, including
 * the infamous `1-2`. A cell formatted as text keeps every character; so does a text after an apostrophe.
 */
export function readInput(typed: Scalar, numberFormat: string): Input {
  if (numberFormat === '@') return { value: typeof typed === 'string' ? typed : String(typed) };
  if (typeof typed !== 'string') return { value: typed };
  if (typed.startsWith("'")) return { value: typed.slice(1) };
  if (typed.startsWith('=') && typed.length > 1) return { value: '', formula: typed };
  const text = typed.trim();
  if (/^(true|false)$/i.test(text)) return { value: text.toLowerCase() === 'true' };
  if (/\d/.test(text) && number.test(text)) return { value: Number(text.replaceAll(',', '')) };
  if (text.endsWith('%') && /\d/.test(text) && number.test(text.slice(0, -1))) {
    return {
      value: Number(text.slice(0, -1).replaceAll(',', '')) / 100,
      ...formatIfGeneral('0%', numberFormat),
    };
  }
  const date = readDate(text);
  return date === undefined
    ? { value: typed }
    : { value: date, ...formatIfGeneral('yyyy/m/d', numberFormat) };
}

function formatIfGeneral(wanted: string, present: string): { numberFormat?: string } {
  return present === 'General' ? { numberFormat: wanted } : {};
}

function readDate(text: string): number | undefined {
  const full = fullDate.exec(text);
  if (full) return serial(Number(full[1]), Number(full[3] ?? full[5]), Number(full[4] ?? full[6]));
  const short = shortDate.exec(text);
  return short ? serial(new Date().getFullYear(), Number(short[1]), Number(short[2])) : undefined;
}

function serial(year: number, month: number, day: number): number | undefined {
  const time = Date.UTC(year, month - 1, day);
  const date = new Date(time);
  const exists = date.getUTCMonth() === month - 1 && date.getUTCDate() === day && year >= 1900;
  // Day 0 is 1899-12-30: Excel counts a 29 February 1900 that never was.
  return exists ? Math.round((time - Date.UTC(1899, 11, 30)) / 86_400_000) : undefined;
}
