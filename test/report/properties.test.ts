import fc from 'fast-check';
import { form2021 } from '../../src/forms/2021/index';
import { exportText } from '../../src/exports/text';
import type { Run } from '../../src/model/report';
import { compose } from '../../src/report/compose';
import { validFiling } from '../support/valid-filing';

const statutory = form2021.tables.filter((table) => table.statutory);

/** The figures in the tables of a text report, in reading order: every cell that is nothing but a number. */
const tableFigures = (text: string): readonly string[] =>
  text
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .flatMap((line) => line.split('|').map((cell) => cell.trim()))
    .filter((cell) => /^-?[\d.]+$/.test(cell));

describe('the report of a random valid filing', () => {
  it('has every figure of the three tables exactly as it was given', () => {
    fc.assert(
      fc.property(validFiling, (filing) => {
        const expected = statutory.flatMap(({ fields }) =>
          fields.map(({ name }) => String(filing.answers[name])),
        );
        expect(tableFigures(exportText(compose(form2021, filing)))).toEqual(expected);
      }),
      { numRuns: 50 },
    );
  });

  it('prints in its sentences the sum of the fields that each figure names', () => {
    const runsIn = (filing: Parameters<typeof compose>[1]): readonly Run[] =>
      compose(form2021, filing).blocks.flatMap((block) => (block.kind === 'paragraph' ? block.runs : []));
    fc.assert(
      fc.property(validFiling, (filing) => {
        const figures = runsIn(filing).filter(({ fields, text }) => fields && !text.endsWith('%'));
        expect(figures.length).toBeGreaterThan(3);
        const sums = figures.map(({ fields }) =>
          String(fields!.reduce((sum, field) => sum + Number(filing.answers[field]), 0)),
        );
        expect(figures.map(({ text }) => text)).toEqual(sums);
      }),
      { numRuns: 50 },
    );
  });

  it('has no number in its sentences that does not know its fields, years aside', () => {
    fc.assert(
      fc.property(validFiling, (filing) => {
        const words = compose(form2021, filing)
          .blocks.flatMap((block) =>
            block.kind === 'paragraph' && block.slot !== 'preface' ? block.runs : [],
          )
          .filter(({ fields }) => !fields)
          .map(({ text }) => text.replace('2025年，', ''));
        expect(words.filter((text) => /\d/.test(text))).toEqual([]);
      }),
      { numRuns: 50 },
    );
  });
});
