import { bareForms } from '../forms/bare-forms';
import type { Drawing } from '../model/drawing';
import { withWriting } from '../model/form';
import { drawAnswers } from '../session/tables/draw-filing';

/**
 * The workbook of the sample: a real filing of 2022, ready to be changed. The mark is part of the body's name, so that
 * it is in the titles and names of all that is shown, printed, saved and exported, and goes as soon as somebody puts
 * the name of their own body there.
 */
export const drawSample = async (): Promise<Drawing> => {
  // As a script, since a page that is opened from a folder may read no other file.
  const { default: answers } = await import('../../test/filings/2022-investment-zone/answers.json');
  return drawAnswers(
    JSON.stringify({ ...answers, body: `（示例）${answers.body}` }),
    await Promise.all(bareForms.map(withWriting)),
  );
};
