import fc from 'fast-check';
import { writeCsv, writeOds, writeXlsx } from 'hucre';
import { form2019 } from '../../src/forms/2019/index';
import { form2021 } from '../../src/forms/2021/index';
import { forms } from '../../src/forms/index';
import { importFile, importPaste } from '../../src/imports/import-filing';
import type { Imported } from '../../src/imports/import-filing';
import type { Filing } from '../../src/model/filing';
import { filingOf, withAnswers } from '../support/filing-fixture';
import { validFiling } from '../support/valid-filing';
import { docxOf, markups, pageOf, sheetsOf, tableHtml } from '../support/report-files';
import { missingFields, paragraphs, slots, tableOf, wrongFields } from '../support/report-text';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const texts = Object.fromEntries(slots.map((key) => [key, paragraphs[key]]));

const expectFigures = ({ filing, unread, inferred }: Imported, printed: Filing, form = form2021): void => {
  expect(wrongFields(form, filing, printed)).toEqual([]);
  expect(missingFields(form, filing, printed)).toEqual([]);
  expect({ unread, inferred }).toEqual({ unread: [], inferred: [] });
};

const always = async (check: (filing: Filing) => Promise<void>): Promise<void> =>
  fc.assert(fc.asyncProperty(validFiling, check), { numRuns: 5, endOnFailure: true });

/** A filing with blanks, “/” and “—” between its figures. */
const patchy = withAnswers({
  'documents.regulations.issued': '/',
  'documents.regulations.repealed': '—',
  'documents.regulations.inForce': null,
  'requests.received.business': null,
  'requests.granted.person': '-',
  'review.pending': '/',
});

describe('a saved page', () => {
  it.each(Object.entries(markups))('with %s', async (_, markup) => {
    await always(async (filing) => {
      const read = await importFile('年报.html', utf8(pageOf(form2021, filing, markup)), forms);
      expectFigures(read, filing);
      expect(read.filing).toMatchObject({
        form: '2021',
        body: '海滨县水利局',
        self: '我局',
        year: 2025,
        texts,
      });
    });
  });

  it('keeps blanks and strokes as they are', async () => {
    const { filing } = await importFile('a.html', utf8(pageOf(form2021, patchy)), forms);
    for (const [name, answer] of Object.entries(patchy.answers))
      expect([name, filing.answers[name]]).toEqual([name, answer]);
  });

  it('is read in the encoding of older sites, whatever it is called', async () => {
    // “海滨县水利局” and the title in GB18030, in front of tables whose labels are entities.
    const entities = [...pageOf(form2021, withAnswers({ 'decisions.licences': 42 }))]
      .map((character) => (character > '~' ? `&#${character.codePointAt(0)!};` : character))
      .join('')
      .replace('charset="utf-8"', 'charset="gb2312"');
    const mark = Uint8Array.from([0xba, 0xa3, 0xb1, 0xf5, 0xcf, 0xd8]);
    const [before, after] = entities.split('<body>') as [string, string];
    const bytes = Uint8Array.from([...utf8(`${before}<body><p>`), ...mark, ...utf8(`</p>${after}`)]);
    const { filing } = await importFile('a.shtml', bytes, forms);
    expect(filing.answers['decisions.licences']).toBe(42);
    expect(filing.body).toBe('海滨县水利局');
  });

  it('of the form of 2019 gives changes and amounts as they stand', async () => {
    const printed = filingOf(form2019, {
      'penalties.itemsChange': '减4',
      'licences.itemsChange': -18,
      'procurement.amount': '251000元',
    });
    const read = await importFile('a.html', utf8(pageOf(form2019, printed)), forms);
    expectFigures(read, printed, form2019);
    expect(read.filing.answers['penalties.itemsChange']).toBe('减4');
  });
});

describe('a Word document', () => {
  it('gives every figure and text back', async () => {
    await always(async (filing) => {
      const read = await importFile('年报.docx', docxOf(form2021, filing), forms);
      expectFigures(read, filing);
      expect(read.filing).toMatchObject({ body: '海滨县水利局', year: 2025, texts });
    });
  });
});

describe('a workbook with tables somewhere in it', () => {
  it.each([true, false])('as .xlsx, cells merged: %s', async (merged) => {
    await always(async (filing) => {
      const bytes = await writeXlsx({ sheets: sheetsOf(form2021, filing, merged) });
      const read = await importFile('a.xlsx', bytes, forms);
      expectFigures(read, filing);
      expect(read.filing).toMatchObject({ body: '海滨县水利局', year: 2025 });
    });
  });

  it('as .ods', async () => {
    const filing = withAnswers({ 'requests.received.person': 7, 'fees.amount': 12.5 });
    const bytes = await writeOds({ sheets: sheetsOf(form2021, filing, false) });
    expectFigures(await importFile('a.ods', bytes, forms), filing);
  });

  it('as .csv', async () => {
    const filing = withAnswers({ 'requests.received.person': 7, 'fees.amount': 12.5 });
    const rows = sheetsOf(form2021, filing, false)[1]!.rows;
    expectFigures(await importFile('a.csv', utf8(writeCsv(rows)), forms), filing);
  });
});

describe('the clipboard', () => {
  const filing = withAnswers({ 'review.upheld': 2, 'review.total': 2 });
  const html = [2, 3, 4].map((number) => tableHtml(tableOf(form2021, number), filing)).join('');

  it('is read by its formatted flavour where that has tables', () => {
    expectFigures(importPaste({ html, text: '复制的文字' }, forms), filing);
  });

  it('is read as text where it has none', () => {
    const text = `规章\t1\t2\t3\n行政规范性文件\t4\t5\t6`;
    const { filing: read } = importPaste({ html: '<p>规章</p>', text }, forms);
    expect(Object.values(read.answers)).toEqual([1, 2, 3, 4, 5, 6]);
  });
});
