import type { BlankPolicy } from '../../model/answer';
import { fold } from '../../model/fold';
import { writtenDay } from '../../prose/written-day';

/** 30 December 1899, from which spreadsheets count days. */
const dayZero = Date.UTC(1899, 11, 30);
/** 2000 to 2100, in these days: other numbers are none. */
const [firstSerial, lastSerial] = [36_526, 73_051];

const isoDay = (year: number, month: number, day: number): string =>
  [String(year), String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('-');

/** A day in a cell as 2026-01-26: as it is typed, or as a spreadsheet counts it; nothing where it is none. */
export const dayIn = (cell: string): string | undefined => {
  if (/^\d{5}(?:\.\d{1,20})?$/u.test(cell)) {
    const serial = Math.floor(Number(cell));
    if (serial < firstSerial || serial > lastSerial) return undefined;
    return new Date(dayZero + serial * 86_400_000).toISOString().slice(0, 10);
  }
  // 2026年1月26日17时前, 2026-01-26 17:00.
  const typed = fold(cell).replace(
    /(?:(?<=日)|\s|T)\d{1,2}(?::\d\d|[时点]).{0,12}$|(?:之前|以前|前|止)$/u,
    '',
  );
  const day = writtenDay(typed);
  return day?.year === undefined ? undefined : isoDay(day.year, day.month, day.day);
};

const yes = /^(?:是|有|对|可|可以|能|计入|√|✓|✔|☑|y|yes|true|1)$/u;
const no = /^(?:否|不|无|没有|不是|不可|不可以|不能|不计入|不计|×|✗|✘|☒|n|no|false|0)$/u;

/** What 是 or 否 in a cell says, however it is written; nothing where it says neither. */
export const yesNoIn = (cell: string): boolean | undefined => {
  const word = fold(cell).trim().toLowerCase();
  return yes.test(word) ? true : no.test(word) ? false : undefined;
};

/** What blanks are taken for, as a cell says. */
export const blankPolicyIn = (cell: string): BlankPolicy | undefined => {
  const word = fold(cell)
    .trim()
    .toLowerCase()
    .replace(/^(?:空[格白]?)?(?:视为|视作|按|算|作)?/u, '');
  if (/^(?:0|零|zero)$/u.test(word)) return 'zero';
  return /^(?:错误|错|未填|漏填|error)$/u.test(word) ? 'error' : undefined;
};

/** Names in one cell, between commas, strokes or on lines of their own; what is in brackets belongs to its name. */
export const namesIn = (cell: string): readonly string[] => {
  const names = [''];
  let depth = 0;
  for (const sign of cell) {
    if (sign === '（' || sign === '(') depth++;
    else if (sign === '）' || sign === ')') depth = Math.max(0, depth - 1);
    if (depth === 0 && /[、，,;；/／|\n\r]/u.test(sign)) names.push('');
    else names[names.length - 1] += sign;
  }
  return [...new Set(names.map((name) => name.trim()).filter((name) => name !== ''))];
};
