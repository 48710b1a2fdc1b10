import type { ConditionalRule, DataValidation, Sheet as FileSheet } from 'hucre';
import { formatArea, parseArea } from '../model/address';
import type { Area } from '../model/address';
import type { ConditionalFormat } from '../model/conditional-format';
import { newValidation } from '../model/validation';
import type { Validation } from '../model/validation';
import { formatFrom, styleOf } from './cell-style';
import { plainFormat } from '../model/cell-format';

const kinds = { wholeNumber: 'whole', decimal: 'decimal', textLength: 'textLength' } as const;
const operators = {
  Between: 'between',
  NotBetween: 'notBetween',
  EqualTo: 'equal',
  NotEqualTo: 'notEqual',
  GreaterThan: 'greaterThan',
  LessThan: 'lessThan',
  GreaterThanOrEqualTo: 'greaterThanOrEqual',
  LessThanOrEqualTo: 'lessThanOrEqual',
} as const;

interface Limits {
  readonly operator: keyof typeof operators;
  readonly formula1: string | number;
  readonly formula2?: string | number;
}

const rangeOf = (areas: readonly Area[]): string => areas.map((area) => formatArea(area)).join(' ');

const areasIn = (range: string): Area[] =>
  range.split(/\s+/u).map((text) => {
    const area = parseArea(text);
    if (!area) throw new Error(`no area: ${text}`);
    return area;
  });

const ruleFor = (rule: Validation['rule']): Partial<DataValidation> & Pick<DataValidation, 'type'> => {
  const { source } = (rule['list'] ?? {}) as { source?: string };
  if (source !== undefined) return { type: 'list', values: source.split(',') };
  for (const [kind, type] of Object.entries(kinds)) {
    const limits = rule[kind] as Limits | undefined;
    if (!limits) continue;
    const { operator, formula1, formula2 } = limits;
    return {
      type,
      operator: operators[operator],
      formula1: String(formula1),
      ...(formula2 === undefined ? {} : { formula2: String(formula2) }),
    };
  }
  throw new Error(`a file for this rule is not modelled: ${JSON.stringify(rule)}`);
};

const numberIn = (formula: string | undefined): number | string =>
  formula === undefined || formula.trim() === '' || Number.isNaN(Number(formula))
    ? `=${formula}`
    : Number(formula);

const ruleFrom = ({ type, operator, formula1, formula2, values }: DataValidation): Validation['rule'] => {
  if (type === 'list') {
    const source = values?.join(',') ?? formula1?.replace(/^"|"$/gu, '') ?? '';
    return { list: { inCellDropDown: true, source } };
  }
  const [kind] = Object.entries(kinds).find(([, word]) => word === type) ?? [];
  const [name] = Object.entries(operators).find(([, word]) => word === (operator ?? 'between')) ?? [];
  if (!kind || !name) throw new Error(`the stand-in has no validation ${type} ${operator}`);
  return {
    [kind]: {
      operator: name,
      formula1: numberIn(formula1),
      // LibreOffice writes a second limit also where there is but one.
      ...(/between/iu.test(name) ? { formula2: numberIn(formula2) } : {}),
    },
  };
};

const styles = { Stop: 'stop', Warning: 'warning', Information: 'information' } as const;

/** A rule for what may be typed, as it stands in a file. */
export const validationFor = ({ areas, rule, ignoreBlanks, errorAlert }: Validation): DataValidation => ({
  ...ruleFor(rule),
  range: rangeOf(areas),
  allowBlank: ignoreBlanks,
  showErrorMessage: errorAlert.showAlert,
  errorStyle: styles[errorAlert.style as keyof typeof styles],
  errorTitle: errorAlert.title,
  errorMessage: errorAlert.message,
});

/** The rules of a file's sheet for what may be typed. */
export const validationsFrom = ({ dataValidations = [] }: FileSheet): Validation[] =>
  dataValidations.map((given) => ({
    ...newValidation(areasIn(given.range)),
    rule: ruleFrom(given),
    ignoreBlanks: given.allowBlank ?? false,
    errorAlert: {
      message: given.errorMessage ?? '',
      showAlert: given.showErrorMessage ?? false,
      style:
        given.errorStyle === 'warning'
          ? 'Warning'
          : given.errorStyle === 'information'
            ? 'Information'
            : 'Stop',
      title: given.errorTitle ?? '',
    },
  }));

/** A conditional format as it stands in a file. Those on values are not modelled. */
export const highlightFor = ({
  areas,
  formula,
  format,
  priority,
  stopIfTrue,
}: ConditionalFormat): ConditionalRule => {
  if (formula === '') throw new Error('a file for a conditional format on a value is not modelled');
  const { font, fill } = styleOf({ ...plainFormat, ...format }, noEdges);
  return {
    type: 'expression',
    priority: priority + 1,
    ...(stopIfTrue ? { stopIfTrue } : {}),
    formula: formula.replace(/^=/u, ''),
    range: rangeOf(areas),
    style: {
      ...(format.fill === undefined
        ? {}
        : { fill: { ...fill!, bgColor: { rgb: format.fill.slice(1) } } as typeof fill }),
      ...(format.fontColor === undefined ? {} : { font: { color: font!.color! } }),
    },
  };
};

const noEdges = { top: null, bottom: null, left: null, right: null };

/** The conditional formats of a file's sheet. */
export const highlightsFrom = ({ conditionalRules = [] }: FileSheet): ConditionalFormat[] =>
  conditionalRules.map(({ range, formula, style, priority, stopIfTrue }, index) => {
    const { fill, font } = style ?? {};
    const back = fill?.type === 'pattern' ? (fill.bgColor ?? fill.fgColor) : undefined;
    const { fontColor } = formatFrom({ ...(font ? { font } : {}) });
    return {
      id: String(index),
      type: 'Custom',
      areas: areasIn(range),
      priority: priority - 1,
      stopIfTrue: stopIfTrue ?? false,
      formula: `=${[formula].flat()[0]}`,
      cellValue: undefined,
      format: {
        ...(back?.rgb === undefined ? {} : { fill: `#${back.rgb.slice(-6).toUpperCase()}` }),
        ...(font?.color === undefined || fontColor === undefined ? {} : { fontColor }),
      },
    };
  });
