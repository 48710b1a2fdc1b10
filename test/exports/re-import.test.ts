import { readdirSync } from 'node:fs';
import * as path from 'node:path';
import fc from 'fast-check';
import { form2021 } from '../../src/forms/2021/index';
import { fieldsOf } from '../../src/model/form';
import { withoutInvisible } from '../../src/model/without-invisible';
import { withAnswers } from '../support/filing-fixture';
import { goldenFiling } from '../support/golden';
import { asPrinted, differences, exact, factsOf, printed, reimported } from './re-importing';

const folders = readdirSync(path.resolve(__dirname, '../filings'));

describe.each(exact)('%s read again', (extension) => {
  it.each(folders)('is %s as it was typed', async (folder) => {
    const filing = goldenFiling(folder);
    const read = await reimported(filing, extension);
    expect(differences(filing, read)).toEqual([]);
    expect(factsOf(read.filing)).toEqual(factsOf(filing));
    expect(read.filing.texts).toEqual(filing.texts);
  });
});

// The documents of these filings are read again where their text is looked at, in docx-text.test.ts.
describe.each(printed.filter((extension) => extension !== '.docx'))('%s read again', (extension) => {
  it.each(folders)('is %s as it is printed', async (folder) => {
    const filing = goldenFiling(folder);
    const read = await reimported(filing, extension);
    expect(differences(filing, read, asPrinted)).toEqual([]);
    expect(factsOf(read.filing)).toEqual(factsOf(filing));
  });
});

describe('whatever is filled in', () => {
  const figures = fc.record(
    Object.fromEntries(
      fieldsOf(form2021).map(({ name, kind }) => [
        name,
        kind === 'amount'
          ? fc.integer({ min: 0, max: 9_999_999 }).map((cents) => cents / 100)
          : fc.nat({ max: 99_999 }),
      ]),
    ),
  );
  /** Any characters at all, but half ones, those that are none, and those that nobody sees: no file gets them. */
  const typed = fc
    .oneof(
      fc.string({ unit: 'binary', maxLength: 40 }),
      fc.stringMatching(/^['=+\-@＝/\t\r\n"；，,.\d年]{0,6}$/),
    )
    .filter((text) => !/[\uFFFE\uFFFF]/u.test(text) && withoutInvisible(text) === text);

  it.each(printed)('%s gives the same figures', async (extension) => {
    await fc.assert(
      fc.asyncProperty(figures, async (answers) => {
        const filing = withAnswers(answers);
        expect(differences(filing, await reimported(filing, extension))).toEqual([]);
      }),
      { numRuns: extension === '.docx' ? 5 : 20 },
    );
  });

  it.each(['.csv', '.json'])(
    '%s gives the same answers and texts, character by character',
    async (extension) => {
      const entries = fieldsOf(form2021).slice(0, 5);
      const answers = fc.record(
        Object.fromEntries(
          entries.map(({ name }) => [
            name,
            fc.oneof(
              typed,
              fc.integer(),
              fc.integer().map((cents) => cents / 100),
            ),
          ]),
        ),
      );
      await fc.assert(
        fc.asyncProperty(answers, typed, typed, async (answers, body, problems) => {
          const filing = { ...withAnswers(answers), body, texts: { problems } };
          const { filing: read } = await reimported(filing, extension);
          // A text without a character is a blank.
          for (const { name } of entries) expect(read.answers[name] ?? '').toBe(answers[name] ?? '');
          expect([read.body, read.texts['problems'] ?? '']).toEqual([body, problems]);
        }),
        { numRuns: 100 },
      );
    },
  );
});
