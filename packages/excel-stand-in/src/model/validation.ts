import { type Area, contains } from './address';
import type { Scalar } from './typed-input';

/** The box that Excel shows when a typed value is refused. */
export interface ErrorAlert {
  message: string;
  showAlert: boolean;
  style: string;
  title: string;
}

/** One rule on one or several areas, as Excel's API words it: `{wholeNumber: {formula1, formula2, operator}}`, `{custom: {formula}}` … */
export interface Validation {
  areas: Area[];
  rule: Record<string, unknown>;
  ignoreBlanks: boolean;
  errorAlert: ErrorAlert;
  prompt: { message: string; showPrompt: boolean; title: string };
}

const kinds = ['wholeNumber', 'decimal', 'list', 'date', 'time', 'textLength', 'custom'];

export function newValidation(areas: Area[]): Validation {
  return {
    areas,
    rule: {},
    ignoreBlanks: true,
    errorAlert: { message: '', showAlert: true, style: 'Stop', title: '' },
    prompt: { message: '', showPrompt: true, title: '' },
  };
}

/** `WholeNumber`, `Custom` … or `None`. */
export function validationType({ rule }: Validation): string {
  const kind = kinds.find((name) => rule[name] !== undefined);
  return kind ? kind.charAt(0).toUpperCase() + kind.slice(1) : 'None';
}

/** The rule on one cell. */
export function validationAt(
  validations: readonly Validation[],
  row: number,
  column: number,
): Validation | undefined {
  const here = { row, column, rows: 1, columns: 1 };
  return validations.find(({ areas }) => areas.some((area) => contains(area, here)));
}

/** True if a rule names exactly one kind that Excel knows. */
export function isValidationRule(rule: unknown): rule is Record<string, unknown> {
  if (typeof rule !== 'object' || rule === null) return false;
  const given = Object.entries(rule).filter(([, value]) => value !== undefined && value !== null);
  return given.length <= 1 && given.every(([kind]) => kinds.includes(kind));
}

/** The formulas of a rule, each with its `=`; the one of a custom rule may come without. */
export function formulasOf(rule: Readonly<Record<string, unknown>>): string[] {
  const [kind, details] =
    Object.entries(rule).find(([, value]) => value !== undefined && value !== null) ?? [];
  const texts = Object.values(details ?? {}).filter((value): value is string => typeof value === 'string');
  const custom = kind === 'custom' ? texts.map((text) => (text.startsWith('=') ? text : `=${text}`)) : texts;
  return custom.filter((text) => text.startsWith('='));
}

/** Evaluates a formula of the rule where it is anchored. */
type Evaluate = (formula: string) => Scalar;

/** True if a value satisfies the rule. A blank does whenever blanks are ignored. */
export function satisfies(value: Scalar, validation: Validation, evaluate: Evaluate): boolean {
  if (value === '' && validation.ignoreBlanks) return true;
  const [kind, details] = Object.entries(validation.rule)[0] ?? [];
  if (kind === undefined) return true;
  const given = details as Record<string, unknown>;
  if (kind === 'custom') return isTruthy(evaluate(String(given.formula)));
  if (kind === 'list') return isListed(value, given.source);
  const measured = kind === 'textLength' ? String(value).length : value;
  if (typeof measured !== 'number' || (kind === 'wholeNumber' && !Number.isInteger(measured))) return false;
  const limit = (formula: unknown): Scalar => {
    if (typeof formula !== 'string') return Number(formula);
    return formula.startsWith('=') ? evaluate(formula) : Number(formula);
  };
  return compare(measured, String(given.operator), limit(given.formula1), limit(given.formula2));
}

function isListed(value: Scalar, source: unknown): boolean {
  return typeof source === 'string' && source.startsWith('=')
    ? true
    : itemsOf(source).includes(String(value));
}

/** The items of a list that is written out. */
function itemsOf(source: unknown): string[] {
  return String(source)
    .split(',')
    .map((item) => item.trim());
}

/** True if a cell with this rule shows a list to choose from, and the item is in it. */
export function offersItem(rule: Record<string, unknown> | undefined, item: string): boolean {
  const list = rule?.list as { source?: unknown } | undefined;
  return list !== undefined && itemsOf(list.source).includes(item);
}

/** Excel's eight comparisons, shared by data validation and conditional formats. */
export function compare(value: Scalar, operator: string, first: Scalar, second: Scalar): boolean {
  switch (operator) {
    case 'Between':
      return value >= first && value <= second;
    case 'NotBetween':
      return value < first || value > second;
    case 'EqualTo':
      return value === first;
    case 'NotEqualTo':
      return value !== first;
    case 'GreaterThan':
      return value > first;
    case 'LessThan':
      return value < first;
    case 'GreaterThanOrEqualTo':
    case 'GreaterThanOrEqual':
      return value >= first;
    case 'LessThanOrEqualTo':
    case 'LessThanOrEqual':
      return value <= first;
    default:
      return false;
  }
}

/** What Excel takes for true in a rule: TRUE and any number but 0; never an error. */
export function isTruthy(value: Scalar): boolean {
  return value === true || (typeof value === 'number' && value !== 0);
}
