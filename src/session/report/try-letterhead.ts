import type { Letterhead } from '../../exports/exporter';

/**
 * Prints a letter in a letterhead, so that what is wrong with it is told before there is work that waits for it.
 * @throws Fault for a letterhead in which no letter can be printed
 */
export const tryLetterhead = async (letterhead: Letterhead): Promise<void> => {
  const { DocxSeries } = await import('../../exports/docx-series');
  await new DocxSeries('', { signed: true, letterhead }).print({ title: '', blocks: [] });
};
