import { forms } from '../forms/index';
import { XlsxHost } from '../hosts/xlsx/xlsx-host';
import { readAnswersJson, Session } from '../session/session';

/** The workbook of the sample: a real filing of 2022, ready to be changed. */
export const drawSample = async (thisYear: number): Promise<Uint8Array> => {
  const answer = await fetch('sample.json');
  if (!answer.ok) throw new Error(`sample.json: ${answer.status}`);
  const filing = readAnswersJson(await answer.text(), forms);
  const host = new XlsxHost();
  await host.draw(new Session(filing, forms, thisYear).draw());
  return host.file!;
};
