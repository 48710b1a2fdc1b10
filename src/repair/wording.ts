import type { Slip, SlipKind } from './slip';

/** What is said of a slip. */
interface Figures {
  /** The figure in the cell. */
  readonly typed: number;
  /** How the other cells of the slip are named. */
  readonly others: readonly string[];
}

/** Why a figure may have come to be wrong, as the clerk reads it; nothing where it looks like no slip we know. */
const slipWords: Readonly<Record<SlipKind, (figures: Figures) => string>> = {
  swapped: ({ typed }) => `疑为 ${typed} 的数字颠倒`,
  doubled: ({ typed }) => `疑为 ${typed} 中有一位数字重复输入`,
  extra: ({ typed }) => `疑为 ${typed} 多输了一位`,
  missing: ({ typed }) => `疑为 ${typed} 少输了一位`,
  mistyped: ({ typed }) => `疑为 ${typed} 有一位数字输错`,
  blank: () => '疑为漏填',
  unread: () => '原来填的不是数字',
  total: ({ typed }) => `疑为把总计 ${typed} 填进了本格`,
  unknown: () => '',
  neighbours: ({ others }) => `疑为与相邻的${others.join('、')}填错了格`,
  exchanged: ({ others }) => `疑为与${others.join('、')}互相填错`,
  moved: ({ others }) => `疑为有数字误填进相邻的${others.join('、')}`,
  rows: () => '疑为两行数据互换',
  shifted: () => '疑为数据整体错开一格',
};

export const wordsForSlip = (slip: Slip, figures: Figures): string => slipWords[slip.kind](figures);

/** The same where one slip changed several cells, and the sentence speaks of all of them. */
const jointSlipWords: Partial<Readonly<Record<SlipKind, string>>> = {
  neighbours: '疑为相邻的两格填错了格',
  exchanged: '疑为这两格互相填错',
  moved: '疑为有数字误填进相邻的格',
  rows: '疑为两行数据互换',
  shifted: '疑为数据整体错开一格',
};

const ending = (why: string): string => (why === '' ? '' : `；${why}`);

const balancing = (equations: number): string =>
  equations === 1 ? '这条勾稽关系成立' : `这 ${equations} 条不平的勾稽关系全部成立`;

/** What else is to be changed with a cell; long lists are cut short. */
const together = (partners: readonly string[]): string => {
  if (partners.length === 0) return '';
  const named = partners.slice(0, 3).join('、') + (partners.length > 3 ? `等 ${partners.length} 格` : '');
  return `，同时将${named}`;
};

/** What a partner is to be changed to. */
export const partnerOf = (label: string, value: number): string => `${label}改为 ${value}`;

/**
 * Why a value is suggested: 改为 12 后，这 2 条不平的勾稽关系全部成立；疑为 21 的数字颠倒. Where the equations cannot
 * tell which cell is wrong, it begins with saying so.
 * @param partners the other cells that are to be changed with it.
 * @param equations how many fail now.
 * @param isOnly whether nothing else is as simple.
 */
export const reasonFor = (
  value: number,
  partners: readonly string[],
  equations: number,
  why: string,
  isOnly: boolean,
): string =>
  (isOnly ? '' : '只凭勾稽关系还不能确定错在哪一格，请核对原始数据；如果错在这里，') +
  `改为 ${value}${together(partners)} 后，${balancing(equations)}${ending(why)}`;

/**
 * What comes of an explanation, said once of all its cells: 改为 12 后，这条勾稽关系成立；疑为 21 的数字颠倒, or
 * 这 2 格一起改后，这 4 条不平的勾稽关系全部成立.
 * @param slips what went wrong; several cells changed by one slip are wrong for one reason.
 */
export const effectOf = (
  cells: readonly { readonly value: number; readonly why: string }[],
  slips: readonly SlipKind[],
  equations: number,
): string => {
  const [first] = cells;
  if (first && cells.length === 1) return reasonFor(first.value, [], equations, first.why, true);
  const why = (slips.length === 1 && jointSlipWords[slips[0]!]) || '';
  return `这 ${cells.length} 格一起改后，${balancing(equations)}${ending(why)}`;
};

/** Why a blank is to be filled with a value. */
export const reasonToFill = (value: number): string => `其余各格无误的话，按勾稽关系这个空白格应为 ${value}`;
