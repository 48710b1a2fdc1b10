import type { Area } from './address';
import { ExcelError } from './excel-error';
import type { Sheet } from './sheet';
import type { Scalar } from './typed-input';
import { compare } from './validation';

/** What one column of a filter lets through, as Excel's API words it. */
export interface FilterCriteria {
  filterOn: string;
  criterion1?: string;
  criterion2?: string;
  operator?: string;
  color?: string;
  values?: readonly unknown[];
}

export interface SortField {
  key: number;
  ascending?: boolean;
  sortOn?: string;
}

/** A filter over an area whose first row are headers; it remembers the rows that it hides. */
export interface Filter {
  area: Area;
  readonly criteria: Map<number, FilterCriteria>;
  hiding: Set<number>;
}

/** Hides the rows that any column of the filter keeps out, and shows those again that it hid before. */
export function applyFilter(sheet: Sheet, filter: Filter): void {
  const { area, criteria, hiding } = filter;
  hiding.clear();
  const rows = Array.from({ length: Math.max(0, area.rows - 1) }, (_, i) => area.row + 1 + i);
  for (const [column, wanted] of criteria) {
    const value = (row: number): Scalar => sheet.peek(row, area.column + column)?.value ?? '';
    const passes = testOf(wanted, rows.map(value), (row) => sheet.formatAt(row, area.column + column));
    for (const row of rows) if (!passes(value(row), row)) hiding.add(row);
  }
}

type Test = (value: Scalar, row: number) => boolean;

function testOf(
  { filterOn, criterion1, criterion2, operator, color, values }: FilterCriteria,
  all: readonly Scalar[],
  format: (row: number) => { fill: string; fontColor: string },
): Test {
  switch (filterOn) {
    case 'Values': {
      const wanted = (values ?? []).map(String);
      return (value) => wanted.includes(String(value));
    }
    case 'Custom': {
      const [first, second] = [criterion1, criterion2].map((text) => (text ? conditionOf(text) : undefined));
      if (!first || !second) return first ?? second ?? (() => true);
      return (value) => (operator === 'Or' ? first(value) || second(value) : first(value) && second(value));
    }
    case 'TopItems':
    case 'TopPercent':
    case 'BottomItems':
    case 'BottomPercent':
      return extremeOf(filterOn, Number(criterion1), all);
    case 'CellColor':
      return (_, row) => format(row).fill === color?.toUpperCase();
    case 'FontColor':
      return (_, row) => format(row).fontColor === color?.toUpperCase();
    default:
      throw new ExcelError('NotImplemented', `The stand-in does not model FilterOn.${filterOn}.`);
  }
}

function extremeOf(filterOn: string, amount: number, all: readonly Scalar[]): Test {
  if (!(amount > 0)) throw new ExcelError('InvalidArgument');
  const numbers = all.filter((value): value is number => typeof value === 'number').sort((a, b) => a - b);
  if (filterOn.startsWith('Top')) numbers.reverse();
  const count = filterOn.endsWith('Percent') ? Math.floor((numbers.length * amount) / 100) || 1 : amount;
  const last = numbers[Math.min(count, numbers.length) - 1];
  return (value) =>
    typeof value === 'number' &&
    last !== undefined &&
    (filterOn.startsWith('Top') ? value >= last : value <= last);
}

const operators: Readonly<Record<string, string>> = {
  '': 'EqualTo',
  '=': 'EqualTo',
  '<>': 'NotEqualTo',
  '>': 'GreaterThan',
  '<': 'LessThan',
  '>=': 'GreaterThanOrEqual',
  '<=': 'LessThanOrEqual',
};

/** A condition such as `>50`, `=*e` or `<>?x`. */
function conditionOf(text: string): (value: Scalar) => boolean {
  const [, sign = '', operand = ''] = /^(<>|>=|<=|=|<|>)?(.*)$/s.exec(text) ?? [];
  const operator = operators[sign] ?? 'EqualTo';
  const number = operand.trim() === '' ? NaN : Number(operand);
  if (!Number.isNaN(number)) return (value) => compare(value, operator, number, '');
  if (!operator.endsWith('EqualTo'))
    return (value) => typeof value === 'string' && compare(value, operator, operand, '');
  const pattern = wildcards(operand);
  return (value) => pattern.test(String(value)) === (operator === 'EqualTo');
}

/** A text in which `*` and `?` stand for others, unless after `~`; the case does not matter. */
export function wildcards(text: string, whole = true, matchCase = false): RegExp {
  const source = text.replace(/~[*?~]|[*?]|[.+^${}()|[\]\\]/g, (sign) => {
    if (sign === '*') return '.*';
    if (sign === '?') return '.';
    return `\\${sign.at(-1) ?? ''}`;
  });
  return new RegExp(whole ? `^${source}$` : source, matchCase ? 'su' : 'siu');
}
