import fc from 'fast-check';
import { writeOds } from 'hucre';
import { readXlsx } from 'hucre/xlsx';
import { form2021 } from '../../src/forms/2021/index';
import { forms } from '../../src/forms/index';
import { writeDrawing } from '../../src/hosts/xlsx/write';
import { Fault } from '../../src/model/fault';
import { openReport } from '../../src/session/import/open-report';
import { Session } from '../../src/session/session';
import { thisYear, withAnswers } from '../support/filing-fixture';
import { docxOf } from '../support/report-files';

const filing = withAnswers({ 'decisions.licences': 42 });

const xlsx = (): Promise<Uint8Array> => writeDrawing(new Session(filing, forms, thisYear).draw());

const ods = async (): Promise<Uint8Array> => {
  const { sheets } = await readXlsx(await xlsx());
  return writeOds({ sheets: sheets.map(({ name, rows }) => ({ name, rows })) });
};

/** All that is read of a file; the sentence where it is refused. */
const readingOf = async (name: string, bytes: Uint8Array): Promise<unknown> => {
  try {
    const { filing: read, unread } = await openReport(name, bytes, forms);
    return { answers: read.answers, texts: read.texts, unread };
  } catch (error) {
    if (error instanceof Fault) return error.message;
    throw error;
  }
};

it.each([
  ['报告.docx', () => Promise.resolve(docxOf(form2021, filing))],
  ['工作簿.xlsx', xlsx],
  ['工作簿.ods', ods],
])('reads nothing else of %s where any bit of it is another', async (name, make) => {
  const whole = await make();
  const before = await readingOf(name, whole);
  expect(before).toMatchObject({ answers: { 'decisions.licences': 42 } });
  let refused = 0;
  await fc.assert(
    fc.asyncProperty(fc.nat(whole.length - 1), fc.nat(7), async (at, bit) => {
      const damaged = whole.slice();
      damaged[at]! ^= 1 << bit;
      const read = await readingOf(name, damaged);
      if (typeof read === 'string') refused++;
      else expect(read).toEqual(before);
    }),
    { numRuns: 120, seed: 19 },
  );
  expect(refused).toBeGreaterThan(80);
});
