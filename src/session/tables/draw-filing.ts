import { formOf } from '../../filing/known-forms';
import { readAnswersJson } from '../../imports/answers-json';
import type { Drawing } from '../../model/drawing';
import type { Filing } from '../../model/filing';
import type { FormWithWriting } from '../../model/form';
import { drawWorkbook } from '../../workbook/draw';

/** The whole workbook of a filing, so that all formulas have their results. */
export const drawFiling = (filing: Filing, forms: readonly FormWithWriting[]): Drawing =>
  drawWorkbook({
    form: formOf(forms, filing.form),
    previousForm: formOf(forms, filing.previous?.form ?? filing.form),
    filing,
  });

/** The workbook of an answers file. @throws Fault for what is none */
export const drawAnswers = (text: string, forms: readonly FormWithWriting[]): Drawing =>
  drawFiling(readAnswersJson(text, forms), forms);
