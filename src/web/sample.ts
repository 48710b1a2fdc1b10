import { forms } from '../forms/index';
import type { Drawing } from '../model/drawing';
import { drawAnswers } from '../session/tables/workbook-view';

/** The workbook of the sample: a real filing of 2022, ready to be changed. */
export const drawSample = async (): Promise<Drawing> => {
  // As a script, since a page that is opened from a folder may read no other file.
  const { default: answers } = await import('../../test/filings/2022-investment-zone/answers.json');
  return drawAnswers(JSON.stringify(answers), forms);
};
