import { readFile } from 'node:fs/promises';
import * as path from 'node:path';
import fc from 'fast-check';
import { forms } from '../../src/forms/index';
import { openReport } from '../../src/session/import/open-report';
import { makeCounty } from '../../bench/hand-ins/make-county';
import { filesOfRound, truthFields } from '../../bench/hand-ins/truth';
import { countyFolders, writeCounty } from '../../bench/hand-ins/write-county';
import { useFolder } from '../support/folder';

const folder = useFolder();

/** Every format, those least often that take the longest to write. */
const formats = {
  ...{ ourWorkbook: 1, workbook: 2, ourWord: 1, word: 2, page: 2, ods: 2, csv: 2, answersCsv: 1, pdf: 2 },
};

it('is read back file by file as it was written, in whatever format, with whatever is wrong in it', async () => {
  let number = 0;
  await fc.assert(
    fc.asyncProperty(fc.nat(100_000), async (seed) => {
      const county = makeCounty({ bodies: 24, seed, formats });
      const place = folder.at(`${number++}`);
      await writeCounty(county, place);
      const all = [
        ...filesOfRound(county, 'first').map((file) => [countyFolders.first, file] as const),
        ...county.cases.flatMap(({ previous }) =>
          previous.map((file) => [countyFolders.previous, file] as const),
        ),
      ];
      for (const [round, { path: name, filing, rawName }] of all) {
        if (!filing || rawName) continue;
        const bytes = await readFile(path.join(place, round, name));
        const { filing: read } = await openReport(name, bytes, forms);
        const wrong = truthFields.filter(
          (field) => (read.answers[field] ?? null) !== (filing.answers[field] ?? null),
        );
        expect([name, read.body, read.year, wrong]).toEqual([name, filing.body, filing.year, []]);
      }
    }),
    { numRuns: 2 },
  );
});
