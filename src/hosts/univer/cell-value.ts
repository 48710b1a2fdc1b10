import { CellValueType } from '@univerjs/core';
import type { ICellData, Nullable } from '@univerjs/core';
import type { CellRead } from '../../model/drawing';

/** A text of several lines or formats is kept as a document, whose lines end with CR. */
const textOf = ({ p }: ICellData): string | undefined =>
  p?.body?.dataStream
    .replace(/\r?\n$/u, '')
    .replace(/\r$/u, '')
    .replaceAll('\r', '\n');

/** What stands in a cell of the grid, never as it is formatted: numbers as numbers, texts as typed. */
export const plainValue = (cell: Nullable<ICellData>): CellRead['value'] => {
  if (!cell) return null;
  const { v, t } = cell;
  if (v === null || v === undefined || cell.p) return textOf(cell) ?? v ?? null;
  if (t === CellValueType.BOOLEAN || typeof v === 'boolean')
    return v === true || v === 1 || v === 'TRUE' || v === '1';
  if (t === CellValueType.NUMBER) return Number(v);
  if (t === undefined || t === null) return v === '' ? null : v;
  return v === '' ? null : String(v);
};

/** The result of a formula; a formula is never without one, and an empty text is not a blank. */
export const resultOf = (cell: Nullable<ICellData>): string | number | boolean => plainValue(cell) ?? '';

/** A value as it is written into a cell, whatever stood there; a text that is to stay one is never taken for a number. */
export const cellContent = (value: string | number | null, isText: boolean): ICellData => {
  const none = { f: null, si: null, p: null };
  if (value === null) return { ...none, v: null, t: null };
  return typeof value === 'number'
    ? { ...none, v: value, t: CellValueType.NUMBER }
    : { ...none, v: value, t: isText ? CellValueType.FORCE_STRING : CellValueType.STRING };
};
