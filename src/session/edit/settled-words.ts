import type { CellEdit } from '../../hosts/host';

/** What is said of a cell that was settled, behind what it is called. */
export const settledWords = ({ before, value, formula }: CellEdit): string =>
  formula === undefined ? `：“${String(before.value).trim()}”已记为 ${value}。` : '已恢复自动求和。';
