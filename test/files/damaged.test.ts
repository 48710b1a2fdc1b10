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

/** Says of a file that so many bytes behind its directory belong to it. */
const withComment = (whole: Uint8Array, length: number): Buffer => {
  const bytes = Buffer.from(whole);
  bytes.writeUInt16LE(length, bytes.length - 2);
  return bytes;
};

it('reads no file that another program would read as another one', async () => {
  const [one, ...others] = [42, 43, 52, 57, 64, 71, 85].map((licences) =>
    docxOf(form2021, withAnswers({ 'decisions.licences': licences })),
  );
  // The directory of one is where that of the other would be.
  const other = others.find(({ length }) => length === one!.length);
  const damaged = '文件已损坏或不完整，无法打开。请重新复制或下载后再试。';
  expect(await readingOf('报告.docx', Buffer.concat([one!, other!]))).toBe(damaged);
  const inComment = Buffer.concat([withComment(one!, 22), other!.subarray(-22)]);
  expect(await readingOf('报告.docx', inComment)).toBe(damaged);
  const read = { answers: { 'decisions.licences': 42 } };
  const commented = Buffer.concat([withComment(one!, 9), Buffer.from('a comment')]);
  expect(await readingOf('报告.docx', commented)).toMatchObject(read);
  expect(await readingOf('报告.docx', Buffer.concat([one!, Buffer.alloc(9)]))).toMatchObject(read);
});
