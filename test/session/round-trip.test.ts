import fc from 'fast-check';
import { forms } from '../../src/forms/index';
import { readNamedCells } from '../../src/hosts/xlsx/read';
import { writeDrawing } from '../../src/hosts/xlsx/write';
import { readWorkbook, Session } from '../../src/session/session';
import { thisYear } from '../filing-fixture';
import { validFiling } from '../valid-filing';

describe('a random valid filing', () => {
  it('has the same answers once it was a workbook', async () => {
    await fc.assert(
      fc.asyncProperty(validFiling, async (filing) => {
        const bytes = await writeDrawing(new Session(filing, forms, thisYear).draw());
        const copy = readWorkbook(await readNamedCells(bytes), forms);
        expect(copy).toMatchObject({ body: filing.body, year: filing.year, answers: filing.answers });
      }),
      { numRuns: 5 },
    );
  });
});
