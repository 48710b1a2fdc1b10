/** What a list names of the parts of a report. */
export interface ListedParts {
  /** The parts that it names, by number. */
  readonly named: readonly number[];
  /** How many items it has, and how many there are where each 和 is taken to set off another. */
  readonly items: number;
  readonly atMost: number;
  /** Whether it says 等 at its end. */
  readonly isOpen: boolean;
}

/** Names of one part that contain the signs and words which set parts off. */
const joined: readonly (readonly [names: RegExp, plain: string])[] = [
  [
    /(?:被?申请)?(?:行政)?复议(?:情况)?(?:[、,和及与]|以及)+(?:被?提起)?(?:行政)?诉讼|(?:行政)?诉讼[、和及与](?:行政)?复议/gu,
    '复议诉讼',
  ],
  [/[收受接][到理收](?:[、和及与]|以及)[处办]理/gu, '收到处理'],
  [
    /(?:问题|不足)(?:情况)?(?:[、和及与]|以及)(?:下一步|今后)?(?:的|工作)?(?=改进|整改|措施|打算|努力)/gu,
    '问题',
  ],
  [/\([^()]*\)/gu, ''],
];
const between = /[、,;\n]|以及/u;
const and = /和|及|与/u;
/** What stands between a list and its number, or is the number of an item. */
const noItem = /^(?:等|共计?|合计|总共|以上|上述|这|内容|\s|\d+\.|[一二三四五六]是?)*$/u;

const partsIn = (words: string, parts: Readonly<Record<number, RegExp>>): readonly number[] =>
  Object.entries(parts).flatMap(([number, pattern]) => (pattern.test(words) ? [Number(number)] : []));

/**
 * Reads a list of the parts of a report, from the first item that names one.
 * @param parts how each is called, by number
 * @param isClosed whether it ends with the words; else it ends with the last item that names a part
 */
export const listedParts = (
  list: string,
  parts: Readonly<Record<number, RegExp>>,
  isClosed: boolean,
): ListedParts => {
  const plain = joined.reduce((words, [pattern, by]) => words.replace(pattern, by), list);
  const pieces = plain
    .split(between)
    .map((words) => ({ words, named: partsIn(words, parts) }))
    .filter(({ words }) => !noItem.test(words));
  const first = pieces.findIndex(({ named }) => named.length > 0);
  const last = isClosed ? pieces.length - 1 : pieces.map(({ named }) => named.length > 0).lastIndexOf(true);
  const items = first < 0 ? [] : pieces.slice(first, last + 1);
  return {
    named: [...new Set(items.flatMap(({ named }) => named))].sort(),
    items: items.length,
    atMost: items.reduce((sum, { words, named }) => sum + Math.max(named.length, words.split(and).length), 0),
    isOpen: /等[共这]?$/u.test(plain),
  };
};
