import { deepestLevel } from './list-count';
import type { ListLevel, ListLevels } from './list-count';

/** The value of an attribute, by its name with its prefix. */
export type ValueOf = (name: string) => string | undefined;

/** What is said of a level of a list. */
interface OpenLevel {
  readonly start: number;
  readonly format: string;
  readonly prefix: string;
  readonly suffix: string;
  /** How many levels are shown in its numbers. */
  readonly shown: number;
  /** The same as LibreOffice has it: %1%.%2%. */
  readonly pattern: string | undefined;
}

/** The name under which the numbers of headings are kept; no style has it. */
export const outline = ' outline';

const levelTags = new Set(['list-level-style-number', 'outline-level-style']);
const styleTags = new Set(['list-style', 'outline-style']);

/** Formats by the first sign of those that they are written as, as in “一, 二, 三, ...”. */
const formats: Readonly<Record<string, string>> = {
  '1': 'decimal',
  '01': 'decimalZero',
  a: 'lowerLetter',
  A: 'upperLetter',
  i: 'lowerRoman',
  I: 'upperRoman',
  一: 'chineseCounting',
  甲: 'ideographTraditional',
  子: 'ideographZodiac',
  '①': 'decimalEnclosedCircle',
  '１': 'decimalFullWidth',
};

const formatOf = (text: string): string => {
  if (text === '') return 'none';
  const [first = '', second] = text.split(/,\s?/u);
  // LibreOffice has digits of full width, too, as “1, 2, 3, ...”.
  if (first === '1' && second !== undefined) return 'decimalFullWidth';
  if (first === '壹') return second === '贰' ? 'chineseLegalSimplified' : '';
  return formats[first] ?? '';
};

const countIn = (value: string | undefined): number => {
  const count = Number.parseInt(value ?? '1', 10);
  return count >= 0 && count < 10_000 ? count : 1;
};

/** How the levels of lists are numbered that a text of LibreOffice has styles for. */
export class OdfListStyles {
  private readonly styles = new Map<string, Map<number, OpenLevel>>();
  private readonly found = new Map<string, ListLevels>();
  private style: Map<number, OpenLevel> | undefined;

  /** Takes a tag that opens an element, its name without the prefix. */
  open(tagName: string, value: ValueOf): void {
    if (styleTags.has(tagName)) {
      this.style = new Map();
      const name = tagName === 'list-style' ? value('style:name') : outline;
      this.styles.set(name ?? '', this.style);
    } else if (levelTags.has(tagName))
      this.style?.set(countIn(value('text:level')) - 1, {
        start: countIn(value('text:start-value')),
        format: formatOf(value('style:num-format') ?? ''),
        prefix: value('style:num-prefix') ?? '',
        suffix: value('style:num-suffix') ?? '',
        shown: countIn(value('text:display-levels')),
        pattern: value('loext:num-list-format'),
      });
  }

  /** The levels of a style. */
  levelsOf(name: string): ListLevels {
    const known = this.found.get(name);
    if (known) return known;
    const style = this.styles.get(name) ?? new Map<number, OpenLevel>();
    const levels = Array.from({ length: deepestLevel + 1 }, (_, depth) => finished(style, depth));
    this.found.set(name, levels);
    return levels;
  }
}

const finished = (style: ReadonlyMap<number, OpenLevel>, depth: number): ListLevel | undefined => {
  const level = style.get(depth);
  if (!level) return undefined;
  const { start, format, prefix, suffix, shown, pattern } = level;
  const places = Array.from({ length: depth + 1 }, (_, at) => at)
    .slice(-Math.max(1, shown))
    .filter((at) => style.get(at)?.format !== 'none')
    .map((at) => `%${at + 1}`);
  return {
    start,
    format,
    text: pattern?.replace(/%(\d)%/gu, '%$1') ?? `${prefix}${places.join('.')}${suffix}`,
  };
};
