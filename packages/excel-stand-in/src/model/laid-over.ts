import { type Area, contains, intersect, subtract } from './address';
import type { ConditionalFormat } from './conditional-format';
import { offsetFormula } from './references';
import type { Sheet } from './sheet';
import type { Validation } from './validation';

/** A merge that an area cuts through; Excel refuses to paste there, and to cut there. */
export function cutsMerge(sheet: Sheet, area: Area): boolean {
  return sheet.merges.some((merge) => intersect(merge, area) && !contains(area, merge));
}

/** Takes areas away from whatever was laid over them; formulas stay true to the cell that now comes first. */
export function withoutAreas<T extends { areas: Area[] }>(all: readonly T[], areas: readonly Area[]): T[] {
  for (const one of all) {
    const before = one.areas[0];
    for (const area of areas) one.areas = one.areas.flatMap((own) => subtract(own, area));
    const after = one.areas[0];
    if (before && after) anchorAnew(one, after.row - before.row, after.column - before.column);
  }
  return all.filter((one) => one.areas.length > 0);
}

/** A copy of a rule for other cells, its formulas read from the first of them. */
export function ruleFor<T extends ConditionalFormat | Validation>(rule: T, areas: Area[]): T {
  const [from, to] = [rule.areas[0], areas[0]];
  const copy = { ...structuredClone(rule), areas };
  if (from && to) anchorAnew(copy, to.row - from.row, to.column - from.column);
  return copy;
}

/** Data validation and conditional formats of a block, each cut to it and laid where the block goes. */
export interface RulesOfBlock {
  readonly validations: Validation[];
  readonly conditionalFormats: ConditionalFormat[];
}

/** What is laid over a block, as it would be `rows` further down and `columns` further right. */
export function rulesOver(sheet: Sheet, block: Area, rows: number, columns: number): RulesOfBlock {
  const laid = <T extends ConditionalFormat | Validation>(all: readonly T[]): T[] =>
    all.flatMap((rule) => {
      const common = rule.areas.flatMap((area) => intersect(area, block) ?? []);
      const moved = common.map((area) => ({ ...area, row: area.row + rows, column: area.column + columns }));
      return moved.length > 0 ? [ruleFor(rule, moved)] : [];
    });
  return { validations: laid(sheet.validations), conditionalFormats: laid(sheet.conditionalFormats) };
}

/** Puts other rules, or none, in the place of those over an area. */
export function replaceRules(
  sheet: Sheet,
  area: Area,
  { validations, conditionalFormats }: RulesOfBlock,
): void {
  sheet.validations = [...withoutAreas(sheet.validations, [area]), ...validations];
  sheet.conditionalFormats = [...withoutAreas(sheet.conditionalFormats, [area]), ...conditionalFormats];
}

function anchorAnew(rule: { areas: Area[] }, rows: number, columns: number): void {
  if (rows === 0 && columns === 0) return;
  const offset = (text: string): string =>
    text.startsWith('=')
      ? offsetFormula(text, rows, columns)
      : offsetFormula(`=${text}`, rows, columns).slice(1);
  const { formula, cellValue, rule: validation } = rule as Partial<ConditionalFormat & Validation>;
  if (formula) Object.assign(rule, { formula: offset(formula) });
  if (cellValue) Object.assign(rule, { cellValue: offsetTexts({ ...cellValue }, offset) });
  if (validation) Object.assign(rule, { rule: offsetTexts(validation, offset) });
}

/** Every formula below, be it as deep as it may; a list of words is none. */
function offsetTexts(
  given: Record<string, unknown>,
  offset: (text: string) => string,
): Record<string, unknown> {
  const change = (value: unknown, key: string): unknown => {
    if (typeof value === 'string') return value.startsWith('=') || key === 'formula' ? offset(value) : value;
    return typeof value === 'object' && value !== null
      ? offsetTexts(value as Record<string, unknown>, offset)
      : value;
  };
  return Object.fromEntries(Object.entries(given).map(([key, value]) => [key, change(value, key)]));
}
