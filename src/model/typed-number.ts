import type { Answer } from './answer';

/** What a text that stands where a number belongs looks like; `digits` is the number that it seems to mean. */
export type TypedNumber =
  | { readonly is: 'placeholder' | 'words'; readonly digits?: undefined }
  | { readonly is: 'text' | 'full-width' | 'separated'; readonly digits: string }
  | { readonly is: 'with-unit'; readonly digits: string; readonly unit: string }
  | { readonly is: 'abbreviated' | 'other-unit'; readonly unit: string; readonly digits?: undefined };

const placeholders = /^[/／\-－—–无]+$/u;
const number = /^[+-]?\d+(\.\d+)?$/;
/** Whether a text says that there is no number: “/”, “—”, “无”. */
export const isPlaceholder = (text: string): boolean => placeholders.test(text.trim());

/** Commas and the like between groups of three digits, and white space. */
const separators = /[,，、'](?=\d{3}(?!\d))|\s/gu;

const toHalfWidth = (text: string): string => text.normalize('NFKC');

/** What is seen of a text: without white space around it, marks of no width, and the apostrophe that made a text of it. */
export const visibleText = (text: string): string =>
  text
    .replace(/\p{Cf}/gu, '')
    .trim()
    .replace(/^['＇‘’](?=[+-]?\p{Nd})/u, '');

/** Figures that are no digits of a number: ①, ², ㉑ say which note, and would come out as digits. */
const isMarked = (text: string): boolean => /[^\p{Nd}\P{N}]/u.test(text);

/** Tells what a text in a number cell is. @param inTenThousands whether the cell is in 万元. */
export const lookAtNumber = (typed: string, inTenThousands: boolean): TypedNumber => {
  const text = visibleText(typed);
  const half = toHalfWidth(text);
  if (placeholders.test(text)) return { is: 'placeholder' };
  if (number.test(text)) return { is: 'text', digits: text };
  if (number.test(half)) return { is: 'full-width', digits: half };
  const joined = half.replace(separators, '');
  if (number.test(joined)) return { is: 'separated', digits: joined };
  const [, digits, unit] = /^([+-]?\d+(?:\.\d+)?)(\D{1,4})$/u.exec(joined) ?? [];
  if (digits === undefined || unit === undefined) return { is: 'words' };
  const isOwnUnit = inTenThousands && /^万元?$/u.test(unit);
  if (inTenThousands && !isOwnUnit && unit.endsWith('元')) return { is: 'other-unit', unit };
  if (!isOwnUnit && /^[十百千万亿]/u.test(unit)) return { is: 'abbreviated', unit };
  return { is: 'with-unit', digits, unit };
};

/** Words after a number that only say what was counted; 余, % or 月 would change what it means. */
const counters = /^[件条个份起次项宗人例篇批户家元]$/u;
const tenThousands = /^万元?$/u;
/** Digits in groups of three, by one sign throughout: 1,23 and 1 2 may be two numbers. */
const grouped = /^[+-]?(?:\d{1,3}([,' ])\d{3}(?:\1\d{3})*|\d+)(?:\.\d+)?(?!\d)/;

/** A number of a double without loss; longer ones are left as text. */
const asNumber = (digits: string): number | undefined =>
  digits.replace(/\D/gu, '').replace(/^0+/u, '').length > 15 ? undefined : Number(digits) + 0;

/**
 * The number that a text beyond doubt means: 12件, １２, 1,234. Nothing where it could mean anything else (3万, 1,23, /).
 * @param inTenThousands whether the cell is in 万元, which then is the only unit that goes without saying.
 */
export const plainNumber = (text: string, inTenThousands: boolean): number | undefined => {
  const seen = lookAtNumber(text, inTenThousands);
  if (seen.digits === undefined || isMarked(text)) return undefined;
  if (seen.is === 'with-unit' && !(inTenThousands ? tenThousands : counters).test(seen.unit))
    return undefined;
  const rest = toHalfWidth(visibleText(text)).replace(grouped, '').trim();
  return rest === (seen.is === 'with-unit' ? seen.unit : '') ? asNumber(seen.digits) : undefined;
};

/** What a figure cell holds while it is being typed into: null, a number where it is one in ASCII, or else the text. */
export const typedValue = (text: string): Answer => {
  const typed = text.trim();
  if (typed === '') return null;
  return (/^[+-]?\d+(?:\.\d*)?$/.test(typed) ? asNumber(typed) : undefined) ?? text;
};
