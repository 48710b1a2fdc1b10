import fc from 'fast-check';
import { forms } from '../../src/forms/index';
import { form2019 } from '../../src/forms/2019/index';
import { form2021 } from '../../src/forms/2021/index';
import { importSource } from '../../src/imports/import-filing';
import { readText } from '../../src/imports/sources/text-source';
import { filingOf } from '../support/filing-fixture';
import { validFiling } from '../support/valid-filing';
import {
  clearShapes,
  missingFields,
  paragraphs,
  reportLines,
  runTogether,
  slots,
  wrongFields,
} from '../support/report-text';

const importText = (text: string) => importSource(readText(text), forms);

describe.each(Object.entries(clearShapes))('%s', (_, draw) => {
  it('give every figure, text and fact back', () => {
    fc.assert(
      fc.property(validFiling, (filing) => {
        const read = importText(reportLines(form2021, filing, draw).join('\n'));
        expect(wrongFields(form2021, read.filing, filing)).toEqual([]);
        expect(missingFields(form2021, read.filing, filing)).toEqual([]);
        expect(read.unread).toEqual([]);
        expect(read.inferred).toEqual([]);
        expect(read.filing).toMatchObject({ form: '2021', body: '海滨县水利局', self: '我局', year: 2025 });
        expect(read.filing.texts).toEqual(Object.fromEntries(slots.map((key) => [key, paragraphs[key]])));
      }),
      { numRuns: 15, endOnFailure: true },
    );
  });

  it('are told to be of the earlier form', () => {
    const filing = filingOf(form2019, { 'licences.itemsChange': -3, 'requests.otherwise.total': 4 });
    const read = importText(reportLines(form2019, filing, draw).join('\n'));
    expect(read.filing.form).toBe('2019');
    expect(wrongFields(form2019, read.filing, filing)).toEqual([]);
    expect(missingFields(form2019, read.filing, filing)).toEqual([]);
    expect(read.notices).toEqual([
      '这是 2025 年的报告，却用了国办公开办函〔2019〕60号规定的格式；2025 年应使用国办公开办函〔2021〕30号规定的格式。',
    ]);
  });
});

describe('digits run together', () => {
  it('are never read wrongly: a row is told apart or listed with what it could be', () => {
    fc.assert(
      fc.property(validFiling, (filing) => {
        const read = importText(runTogether(form2021, filing));
        expect(wrongFields(form2021, read.filing, filing)).toEqual([]);
        const listed = new Set(read.unread.flatMap(({ fields }) => fields));
        expect(missingFields(form2021, read.filing, filing).filter((name) => !listed.has(name))).toEqual([]);
        expect(read.filing.texts).toEqual(Object.fromEntries(slots.map((key) => [key, paragraphs[key]])));
      }),
      { numRuns: 15, endOnFailure: true },
    );
  });
});
