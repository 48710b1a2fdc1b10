import { forms } from '../forms/index';
import type { Drawing } from '../model/drawing';
import { drawAnswers } from '../session/tables/workbook-view';

/** The workbook of the sample: a real filing of 2022, ready to be changed. */
export const drawSample = async (): Promise<Drawing> => {
  const answer = await fetch('sample.json');
  if (!answer.ok) throw new Error(`sample.json: ${answer.status}`);
  return drawAnswers(await answer.text(), forms);
};
