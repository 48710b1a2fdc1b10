import type { ConditionalRule } from 'hucre';
import { CFRuleType, CFSubRuleType } from '@univerjs/preset-sheets-conditional-formatting';
import type {
  IConditionalFormattingRuleConfig,
  IConditionFormattingRule,
} from '@univerjs/preset-sheets-conditional-formatting';
import { listOf, rangesOf } from './grid-areas';
import type { SheetSize } from './grid-areas';
import { fileStyle, gridStyle } from './grid-style';
import type { ThemeColours } from './grid-style';

const comparisons: Readonly<Record<string, string>> = {
  equal: '=',
  notEqual: '<>',
  greaterThan: '>',
  lessThan: '<',
  greaterThanOrEqual: '>=',
  lessThanOrEqual: '<=',
};

/** Kinds of rules that bring their own formula. */
const sayingTypes: readonly ConditionalRule['type'][] = [
  'expression',
  'containsText',
  'notContainsText',
  'beginsWith',
  'endsWith',
  'containsBlanks',
  'notContainsBlanks',
];

/** What a rule says, as a formula for the first cell of its area; nothing for rules that are not about truth. */
const formulaOf = (rule: ConditionalRule): string | undefined => {
  const cell = rule.range.split(/[\s:]/u)[0]?.replaceAll('$', '') ?? '';
  const [low, high] = [rule.formula ?? []].flat();
  if (sayingTypes.includes(rule.type)) return low;
  if (rule.type !== 'cellIs' || low === undefined) return undefined;
  if (rule.operator === 'between') return `AND(${cell}>=${low},${cell}<=${high})`;
  if (rule.operator === 'notBetween') return `OR(${cell}<${low},${cell}>${high})`;
  const sign = comparisons[rule.operator ?? ''];
  return sign && `${cell}${sign}${low}`;
};

const configOf = (
  rule: ConditionalRule,
  colours: ThemeColours,
): IConditionalFormattingRuleConfig | undefined => {
  // Only what is about colours and letters; a conditional format does not align or indent.
  const { fill, font, border } = rule.style ?? {};
  const style = gridStyle(
    { ...(fill ? { fill: solid(fill) } : {}), ...(font ? { font } : {}), ...(border ? { border } : {}) },
    colours,
  );
  delete style.vt;
  const look = { type: CFRuleType.highlightCell, style };
  if (rule.type === 'duplicateValues' || rule.type === 'uniqueValues')
    return { ...look, subType: rule.type } as IConditionalFormattingRuleConfig;
  const numbers = [rule.formula ?? []].flat().map(Number);
  if (rule.type === 'cellIs' && numbers.every(Number.isFinite))
    return {
      ...look,
      subType: 'number',
      operator: rule.operator,
      value: numbers.length === 1 ? numbers[0] : numbers,
    } as IConditionalFormattingRuleConfig;
  const formula = formulaOf(rule);
  return formula === undefined
    ? undefined
    : ({ ...look, subType: 'formula', value: `=${formula}` } as IConditionalFormattingRuleConfig);
};

/** In a conditional format the colour of a solid fill is that of the background. */
const solid = (fill: NonNullable<NonNullable<ConditionalRule['style']>['fill']>): typeof fill =>
  fill.type === 'pattern' && fill.bgColor ? { ...fill, pattern: 'solid', fgColor: fill.bgColor } : fill;

/** A conditional format of a file as the grid keeps it; nothing for kinds that the grid cannot show. */
export const gridHighlight = (
  rule: ConditionalRule,
  cfId: string,
  { rowCount, columnCount }: SheetSize,
  colours: ThemeColours,
): IConditionFormattingRule | undefined => {
  const config = configOf(rule, colours);
  return (
    config && {
      cfId,
      ranges: rangesOf(rule.range, rowCount, columnCount),
      stopIfTrue: rule.stopIfTrue ?? false,
      rule: config,
    }
  );
};

/** A conditional format that was made in the grid, as a file keeps it; nothing for kinds that it cannot keep. */
export const fileHighlight = (
  { rule, ranges, stopIfTrue }: IConditionFormattingRule,
  priority: number,
): ConditionalRule | undefined => {
  if (rule.type !== CFRuleType.highlightCell) return undefined;
  const says = saysOf(rule);
  if (!says) return undefined;
  const { fill, font } = fileStyle(rule.style);
  return {
    ...says,
    priority,
    range: listOf(ranges),
    ...(stopIfTrue ? { stopIfTrue } : {}),
    style: {
      ...(fill?.type === 'pattern' && fill.fgColor
        ? { fill: { type: 'pattern', pattern: 'solid', bgColor: fill.fgColor } }
        : {}),
      ...(font ? { font } : {}),
    },
  };
};

const saysOf = (
  rule: Extract<IConditionalFormattingRuleConfig, { subType: unknown }>,
): Pick<ConditionalRule, 'type' | 'operator' | 'formula'> | undefined => {
  if (rule.subType === CFSubRuleType.formula)
    return { type: 'expression', formula: rule.value.replace(/^=/u, '') };
  if (rule.subType === CFSubRuleType.number)
    return { type: 'cellIs', operator: rule.operator, formula: [rule.value ?? 0].flat().map(String) };
  return rule.subType === CFSubRuleType.duplicateValues || rule.subType === CFSubRuleType.uniqueValues
    ? { type: rule.subType }
    : undefined;
};
