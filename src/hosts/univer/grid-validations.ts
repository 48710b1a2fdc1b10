import type { DataValidation } from 'hucre';
import { DataValidationErrorStyle, DataValidationType } from '@univerjs/core';
import type { DataValidationOperator, ISheetDataValidationRule } from '@univerjs/core';
import { listOf, rangesOf } from './grid-areas';
import type { SheetSize } from './grid-areas';

const types = {
  list: DataValidationType.LIST,
  whole: DataValidationType.WHOLE,
  decimal: DataValidationType.DECIMAL,
  date: DataValidationType.DATE,
  time: DataValidationType.TIME,
  textLength: DataValidationType.TEXT_LENGTH,
  custom: DataValidationType.CUSTOM,
} as const satisfies Readonly<Record<DataValidation['type'], DataValidationType>>;

const errorStyles = {
  stop: DataValidationErrorStyle.STOP,
  warning: DataValidationErrorStyle.WARNING,
  information: DataValidationErrorStyle.INFO,
} as const;

const keyOf = <K extends string, V>(table: Readonly<Record<K, V>>, value: unknown): K | undefined =>
  (Object.keys(table) as K[]).find((key) => table[key] === value);

/** Formulas in the grid begin with “=”, numbers and lists of values do not. */
const isPlain = (text: string): boolean => /^-?[\d.]+$/u.test(text);
const gridFormula = (text: string): string => (isPlain(text) ? text : `=${text}`);
const fileFormula = (text: string): string => text.replace(/^=/u, '');

/** A validation of a file as the grid keeps it, under an id. */
export const gridValidation = (
  validation: DataValidation,
  uid: string,
  { rowCount, columnCount }: SheetSize,
): ISheetDataValidationRule => {
  const { type, operator, formula1, formula2, values } = validation;
  return {
    uid,
    type: types[type],
    ranges: rangesOf(validation.range, rowCount, columnCount),
    ...(operator ? { operator: operator as DataValidationOperator } : {}),
    ...(values
      ? { formula1: values.join(',') }
      : formula1 === undefined
        ? {}
        : { formula1: gridFormula(formula1) }),
    ...(formula2 === undefined ? {} : { formula2: gridFormula(formula2) }),
    allowBlank: validation.allowBlank ?? false,
    showErrorMessage: validation.showErrorMessage ?? false,
    errorStyle: errorStyles[validation.errorStyle ?? 'stop'],
    ...(validation.errorTitle === undefined ? {} : { errorTitle: validation.errorTitle }),
    ...(validation.errorMessage === undefined ? {} : { error: validation.errorMessage }),
    showInputMessage: validation.showInputMessage ?? false,
    ...(validation.inputTitle === undefined ? {} : { promptTitle: validation.inputTitle }),
    ...(validation.inputMessage === undefined ? {} : { prompt: validation.inputMessage }),
    showDropDown: true,
  };
};

/** A validation that was made in the grid, as a file keeps it; nothing for kinds that Excel does not know. */
export const fileValidation = (rule: ISheetDataValidationRule): DataValidation | undefined => {
  const type = keyOf(types, rule.type);
  if (!type) return undefined;
  const listed = type === 'list' && rule.formula1 !== undefined && !rule.formula1.startsWith('=');
  return {
    type,
    range: listOf(rule.ranges),
    ...(rule.operator ? { operator: rule.operator } : {}),
    ...(listed
      ? { values: rule.formula1!.split(',') }
      : rule.formula1 === undefined
        ? {}
        : { formula1: fileFormula(rule.formula1) }),
    ...(rule.formula2 === undefined ? {} : { formula2: fileFormula(rule.formula2) }),
    allowBlank: rule.allowBlank ?? false,
    showErrorMessage: rule.showErrorMessage ?? true,
    errorStyle: keyOf(errorStyles, rule.errorStyle) ?? 'stop',
    ...(rule.errorTitle === undefined ? {} : { errorTitle: rule.errorTitle }),
    ...(rule.error === undefined ? {} : { errorMessage: rule.error }),
    ...(rule.showInputMessage ? { showInputMessage: true } : {}),
    ...(rule.promptTitle === undefined ? {} : { inputTitle: rule.promptTitle }),
    ...(rule.prompt === undefined ? {} : { inputMessage: rule.prompt }),
  };
};
