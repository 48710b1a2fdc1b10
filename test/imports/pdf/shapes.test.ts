import { form2021 } from '../../../src/forms/2021/index';
import { forms } from '../../../src/forms/index';
import { importFile } from '../../../src/imports/import-filing';
import { fieldsOf } from '../../../src/model/form';
import { withAnswers } from '../../support/filing-fixture';
import { firstObject, stream } from '../../support/pdf-writer';
import type { PdfPage } from '../../support/pdf-writer';
import { plainHabits, reportPdf } from '../../support/report-pdf';
import type { PdfHabits } from '../../support/report-pdf';
import { missingFields, paragraphs, slots, wrongFields } from '../../support/report-text';

/** Each field has another figure: one that is given to another field is seen. */
const filing = withAnswers(
  Object.fromEntries(fieldsOf(form2021).map(({ name }, index) => [name, (index * 37) % 1013])),
);

const turned = (page: PdfPage, matrix: string, keys: string): readonly [] => {
  page.content = `q ${matrix} cm\n${page.content}Q\n`;
  page.keys = keys;
  return [];
};

const habits: Readonly<Record<string, PdfHabits>> = {
  'with lines that are drawn': plainHabits,
  'as Word writes it: lines are thin rectangles, with running heads and numbers of pages': {
    ...plainHabits,
    rule: (page, ...ends) => page.bar(...ends),
    running: (page, number, of) => {
      page.text(72, 800, '海滨县水利局政府信息公开工作年度报告', 9);
      page.text(280, 50, `第 ${number} 页 共 ${of} 页`, 9);
    },
  },
  'as WPS writes it: each sign by itself, numbers of pages between dashes': {
    ...plainHabits,
    write: (page, x, y, text, size) => page.signs(x, y, text, size),
    running: (page, number) => page.text(280, 50, `— ${number} —`, 14),
  },
  'with bare numbers of pages': {
    ...plainHabits,
    running: (page, number) => page.text(290, 50, String(number), 9),
  },
  'on pages that are turned': {
    ...plainHabits,
    finish: (page) => turned(page, '0 1 -1 0 595 0', '/MediaBox [-247 0 595 842] /Rotate 90'),
  },
  'with text that is turned': {
    ...plainHabits,
    finish: (page) => turned(page, '0 1 -1 0 842 0', '/MediaBox [0 0 842 595]'),
  },
  'without lines': { ...plainHabits, rule: () => undefined },
  'with all of it in boxes of their own': {
    ...plainHabits,
    finish: (page, index) => {
      const drawn = page.content;
      page.content = 'q 1 0 0 1 20 -10 cm /Box Do Q\n';
      page.keys = `/Resources << /XObject << /Box ${firstObject + index} 0 R >> >>`;
      const its = '/BBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >>';
      return [stream(drawn, `/Type /XObject /Subtype /Form ${its}`)];
    },
  },
  'with each sign drawn twice, to make it bold': {
    ...plainHabits,
    write: (page, x, y, text, size) => {
      page.text(x, y, text, size);
      page.text(x + 0.3, y, text, size);
    },
  },
};

describe('a report as a PDF', () => {
  it.each(Object.entries(habits))('%s: every figure and every text is read', async (_, how) => {
    const bytes = reportPdf(form2021, filing, how);
    const { length } = bytes;
    const { filing: read, unread } = await importFile('年报.pdf', bytes, forms);
    expect([wrongFields(form2021, read, filing), missingFields(form2021, read, filing)]).toEqual([[], []]);
    expect(unread).toEqual([]);
    // A reader that hands them over to another thread would leave none.
    expect(bytes).toHaveLength(length);
    for (const slot of slots) expect([slot, read.texts[slot]]).toEqual([slot, paragraphs[slot]]);
    expect([read.body, read.year]).toEqual(['海滨县水利局', 2025]);
  });
});
