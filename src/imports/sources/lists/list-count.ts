import { numberSign } from './number-signs';

/** How the paragraphs of one level of a list are numbered. */
export interface ListLevel {
  readonly start: number;
  /** By its name in documents of Word. */
  readonly format: string;
  /** What is shown, with %1 to %9 where the numbers of the levels stand. */
  readonly text: string;
  /** It begins again behind this level and those above it, 1 being the highest, 0 for never; usually behind any above it. */
  readonly restart?: number | undefined;
  /** Whether the numbers of all levels are shown in Arabic digits. */
  readonly isLegal?: boolean;
}

/** The levels of a list by their depth, which begins at 0. */
export type ListLevels = readonly (ListLevel | undefined)[];

export const deepestLevel = 8;
const greatest = 9999;
/** In characters; what is longer is no number. */
const longestText = 40;

/** Bullets are nothing in a report, and their signs belong to fonts of their own. */
const unnumbered = new Set(['bullet', 'none']);

/** Counts the paragraphs of one list. */
export class ListCount {
  private readonly counts: (number | undefined)[] = [];

  /**
   * Counts a paragraph.
   * @param from the number that it has whatever was counted before
   * @returns what is shown ahead of it; nothing where it has no number, or none that is certain
   */
  next(levels: ListLevels, depth: number, from?: number): string {
    const level = levels[depth];
    if (!level) return '';
    const before = this.counts[depth];
    this.counts[depth] = Math.min(greatest, from ?? (before === undefined ? level.start : before + 1));
    for (let below = depth + 1; below <= deepestLevel; below++)
      if (depth < (levels[below]?.restart ?? below)) this.counts[below] = undefined;
    return this.shown(levels, level);
  }

  private shown(levels: ListLevels, { text, format, isLegal }: ListLevel): string {
    if (unnumbered.has(format) || text.length > longestText) return '';
    let isCertain = true;
    const shown = text.replace(/%([1-9])/gu, (_, place: string) => {
      const [at, count] = [levels[Number(place) - 1], this.counts[Number(place) - 1]];
      if (at?.format === 'none') return '';
      const sign = at && count !== undefined ? numberSign(isLegal ? 'decimal' : at.format, count) : undefined;
      isCertain &&= sign !== undefined;
      return sign ?? '';
    });
    return isCertain ? shown.trim() : '';
  }
}

/** A paragraph with its number ahead, as it is read; digits of the one never run into those of the other. */
export const withNumber = (number: string, text: string): string => {
  if (number === '') return text;
  const runsOn = /[\p{L}\p{N}]$/u.test(number) && !/\p{Script=Han}$/u.test(number);
  return runsOn || (/\.$/u.test(number) && /^\d/u.test(text)) ? `${number} ${text}` : `${number}${text}`;
};
