import type { Answer } from '../../model/answer';
import type { FieldKind } from '../../model/field';
import { fold } from '../fold';

/** What is in one cell, or in several that the page ran together. */
export interface Piece {
  readonly text: string;
  readonly value?: number;
}

const plain = /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/u;
const thousands = /^-?[1-9]\d{0,2}(?:,\d{3})+(?:\.\d+)?$/u;
const signed = /^\+(?:0|[1-9]\d*)$/u;
/** Nobody types more into a number cell. */
const longestAnswer = 200;

/** The number that a text shows, if it shows one and nothing else. */
export const numberShown = (text: string, kind: FieldKind): number | undefined => {
  const half = fold(text).replace(/\s+/gu, ' ').trim().replace(/^−/u, '-');
  const digits = thousands.test(half) ? half.replaceAll(',', '') : half;
  const isNumber = plain.test(digits) || (kind === 'change' && signed.test(digits));
  const value = Number(digits);
  return isNumber && Math.abs(value) <= Number.MAX_SAFE_INTEGER ? value : undefined;
};

/** An answer as it is in a cell: a number, a blank, or anything else that was typed, such as “/”. */
export const answerIn = ({ text, value }: Piece, kind: FieldKind): Answer => {
  if (value !== undefined) return value;
  const typed = fold(text).trim() === '' ? '' : text.trim().slice(0, longestAnswer);
  return typed === '' ? null : (numberShown(typed, kind) ?? typed);
};

/** Digits with space or the end of a line between them: one number that was broken, or two. */
export const mayBeSeveral = ({ text, value }: Piece): boolean => {
  const parts = fold(text).trim().split(/\s+/u);
  return (
    value === undefined &&
    parts.length > 1 &&
    parts.every((part) => /^[\d,.]+$/u.test(part)) &&
    [parts[0]!, parts.at(-1)!].every((part) => /\d$/u.test(part))
  );
};

/** Digits that begin with 0, which no number does: of several cells. */
export const beginsWithZero = ({ text, value }: Piece): boolean =>
  value === undefined && /^0\d[\d,.]*$/u.test(fold(text).trim());

/** “/”, “—”, “无”: a cell that is filled in, but with no figure. */
export const isPlaceholder = (text: string): boolean => /^[/\\—–－\-─_]{1,4}$|^无$/u.test(fold(text).trim());

/** Whether a text can be in a cell of figures: a number with or without a unit, a placeholder, nothing. */
export const looksLikeFigure = (text: string): boolean => {
  const half = fold(text).replace(/\s+/gu, '');
  return (
    half === '' ||
    isPlaceholder(half) ||
    /^(?:增加?|减少?)?[+\-−]?[\d.,+\-−]*\d[.,]*(?:亿|万)?(?:元|件|条|个|项|次|起|宗)?$/u.test(half)
  );
};
