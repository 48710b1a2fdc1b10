import {
  type Area,
  columnIndex,
  columnLetters,
  contains,
  formatArea,
  maxColumns,
  maxRows,
  parseArea,
  quoteSheet,
  splitAddress,
} from './address';

/**
 * Rows or columns put in (`count` > 0) or taken out (`count` < 0) before row or column `at`; with `across`, in these
 * columns or rows only, so that the cells below or on the right give way.
 */
export interface Shift {
  readonly axis: 'row' | 'column';
  readonly at: number;
  readonly count: number;
  readonly across?: { readonly at: number; readonly size: number };
}

/** A reference found in a formula: its sheet as written (undefined: the formula's own) and its local part. */
interface Reference {
  readonly sheet: string | undefined;
  readonly prefix: string;
  readonly local: string;
}

// Strings first, so that what they quote is never taken for a reference.
const token =
  /"(?:[^"]|"")*"|((?:'(?:[^']|'')+'|[\p{L}\p{N}_.、]+)!)?((?<![\p{L}\p{N}_.])\$?[A-Z]{1,3}\$?\d{1,7}(?::\$?[A-Z]{1,3}\$?\d{1,7})?|(?<![\p{L}\p{N}_.])\$?[A-Z]{1,3}:\$?[A-Z]{1,3}|(?<![\p{L}\p{N}_.])\$?\d{1,7}:\$?\d{1,7})(?![\p{L}\p{N}_.(!])/giu;

function rewrite(formula: string, replace: (reference: Reference) => string): string {
  if (!formula.startsWith('=')) return formula;
  return formula.replace(token, (whole: string, prefix: string | undefined, local: string | undefined) => {
    if (local === undefined) return whole;
    const name = prefix?.slice(0, -1);
    const sheet = name?.startsWith("'") ? name.slice(1, -1).replaceAll("''", "'") : name;
    return replace({ sheet, prefix: prefix ?? '', local });
  });
}

/** Every area that a formula reads, in order. */
export function referencesIn(formula: string): { sheet: string | undefined; area: Area }[] {
  const found: { sheet: string | undefined; area: Area }[] = [];
  rewrite(formula, ({ sheet, prefix, local }) => {
    const area = parseArea(local);
    if (area) found.push({ sheet, area });
    return prefix + local;
  });
  return found;
}

const identifier =
  /"(?:[^"]|"")*"|'(?:[^']|'')+'!|(?<![\p{L}\p{N}_.$!])([\p{L}_\\][\p{L}\p{N}_.\\]*)(?![\p{L}\p{N}_.(!])/gu;

/** Puts what names stand for in their place; `lookup` gives a formula, or undefined for what is no name. */
export function expandNames(
  formula: string,
  lookup: (name: string) => string | undefined,
  depth = 0,
): string {
  return formula.replace(identifier, (whole: string, name: string | undefined) => {
    const meaning = name === undefined || depth > 10 ? undefined : lookup(name);
    if (meaning === undefined) return whole;
    const body = expandNames(meaning, lookup, depth + 1).slice(1);
    // A function may want a reference, and a reference in brackets is one no longer.
    return parseArea(splitAddress(body).local) ? body : `(${body})`;
  });
}

/** Moves the relative references of a formula, as filling it down or right does. */
export function offsetFormula(formula: string, rows: number, columns: number): string {
  if (rows === 0 && columns === 0) return formula;
  return rewrite(formula, ({ prefix, local }) => {
    const moved = local
      .replace(/(?<!\$)\b([A-Z]{1,3})(?=\$?\d|:|$)/gi, (letters) =>
        columnLetters(columnIndex(letters) + columns),
      )
      .replace(/(?<!\$)(?<=^|[A-Z:])(\d+)/gi, (digits) => String(Number(digits) + rows));
    return prefix + moved;
  });
}

/** An area after rows or columns were put in or taken out; undefined if nothing of it is left. */
export function shiftArea(area: Area, { axis, at, count, across }: Shift): Area | undefined {
  const [side, width] = axis === 'row' ? [area.column, area.columns] : [area.row, area.rows];
  if (across && (side < across.at || side + width > across.at + across.size)) return area;
  const [start, size, limit] =
    axis === 'row' ? [area.row, area.rows, maxRows] : [area.column, area.columns, maxColumns];
  if (size === limit) return area;
  const end = start + size;
  const move = (edge: number) =>
    count > 0 ? edge + (edge >= at ? count : 0) : edge <= at ? edge : Math.max(at, edge + count);
  // Rows put in before the line after an area do not belong to it.
  const newStart = move(start);
  const newEnd = count > 0 ? move(end - 1) + 1 : move(end);
  if (newEnd <= newStart) return undefined;
  return axis === 'row'
    ? { ...area, row: newStart, rows: newEnd - newStart }
    : { ...area, column: newStart, columns: newEnd - newStart };
}

/** Rewrites a formula on sheet `own` after a shift on sheet `shifted`. */
export function shiftFormula(formula: string, own: string, shifted: string, shift: Shift): string {
  return rewrite(formula, ({ sheet, prefix, local }) => {
    if ((sheet ?? own).toLowerCase() !== shifted.toLowerCase()) return prefix + local;
    const area = parseArea(local);
    const moved = area && shiftArea(area, shift);
    return prefix + (moved ? keepDollars(local, formatArea(moved)) : '#REF!');
  });
}

const fixed = /^\$[A-Z]+\$\d+(:\$[A-Z]+\$\d+)?$/i;

/** A block of cells that is cut from one place and put down at another. */
export interface Move {
  readonly from: { readonly sheet: string; readonly area: Area };
  readonly to: { readonly sheet: string; readonly area: Area };
}

/**
 * Rewrites a formula on sheet `own` after a move: what was moved is followed, what was overwritten is lost. With
 * `fixedOnly` that goes for references with dollars alone, as in a rule that counts the others from its own cells.
 */
export function followMove(formula: string, own: string, { from, to }: Move, fixedOnly = false): string {
  const same = (a: string, b: string) => a.toLowerCase() === b.toLowerCase();
  return rewrite(formula, ({ sheet, prefix, local }) => {
    const area = fixedOnly && !fixed.test(local) ? undefined : parseArea(local);
    const on = sheet ?? own;
    if (area && same(on, from.sheet) && contains(from.area, area)) {
      const row = area.row + to.area.row - from.area.row;
      const column = area.column + to.area.column - from.area.column;
      const stays = same(from.sheet, to.sheet) || (sheet === undefined && same(own, to.sheet));
      const moved = keepDollars(local, formatArea({ ...area, row, column }));
      return (stays ? prefix : `${quoteSheet(to.sheet)}!`) + moved;
    }
    return prefix + (area && same(on, to.sheet) && contains(to.area, area) ? '#REF!' : local);
  });
}

/** Writes the sheet of a formula before each of its references that has none: it is about to leave that sheet. */
export function nameSheets(formula: string, own: string): string {
  return rewrite(formula, ({ prefix, local }) => (prefix || `${quoteSheet(own)}!`) + local);
}

/** Rewrites a formula after a sheet was renamed, or deleted (`after` undefined). */
export function renameSheet(formula: string, before: string, after: string | undefined): string {
  return rewrite(formula, ({ sheet, prefix, local }) => {
    if (sheet?.toLowerCase() !== before.toLowerCase()) return prefix + local;
    return after === undefined ? '#REF!' : `${quoteSheet(after)}!${local}`;
  });
}

function keepDollars(before: string, after: string): string {
  const marks = before.split(':').map((part) => ({ column: /^\$[A-Z]/i.test(part), row: /\$\d/.test(part) }));
  // A block that shrank to one cell is still written as a block.
  const parts = after.includes(':') || !before.includes(':') ? after.split(':') : [after, after];
  return parts
    .map((part, i) => {
      const mark = marks[i] ?? marks[0];
      return part
        .replace(/^[A-Z]+/, (letters) => (mark?.column ? '$' : '') + letters)
        .replace(/\d+$/, (digits) => (mark?.row ? '$' : '') + digits);
    })
    .join(':');
}
