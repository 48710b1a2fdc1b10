import { withAnswers } from '../../support/filing-fixture';
import { missingFields, rowsOf, tableOf, textIn, wrongFields } from '../../support/report-text';
import { form2021 } from '../../../src/forms/2021/index';
import { fieldsOf } from '../../../src/model/form';
import { importHtml, importText } from './read-page';

const table = tableOf(form2021, 3);
const figures = fieldsOf(form2021).filter((field) => field.table === 3);
const filing = withAnswers(Object.fromEntries(figures.map(({ name }, index) => [name, index + 1])));
const headRows = 3;

/** Rows with their labels on the left and a cell for each figure, the labels as wide as asked. */
const htmlOf = (from: number, to: number, labelColumns: number): string => {
  const rows = rowsOf(table).map((cells, row) => {
    if (row < headRows)
      return cells.map(
        (cell) => `<td rowspan=${cell.rows} colspan=${cell.columns}>${textIn(cell, filing)}</td>`,
      );
    const label = cells.filter((cell) => !cell.field).at(-1)!;
    const values = cells.filter((cell) => cell.field).map((cell) => `<td>${textIn(cell, filing)}</td>`);
    return [`<td colspan=${labelColumns}>${textIn(label, filing)}</td>`, ...values];
  });
  return `<table>${rows
    .slice(from, to)
    .map((cells) => `<tr>${cells.join('')}</tr>`)
    .join('')}</table>`;
};

const expectTable = (read: ReturnType<typeof importText>): void => {
  const inTable = (names: readonly string[]) =>
    names.filter((name) => figures.some((field) => field.name === name));
  expect(inTable(wrongFields(form2021, read.filing, filing))).toEqual([]);
  expect(inTable(missingFields(form2021, read.filing, filing))).toEqual([]);
  expect(read.unread).toEqual([]);
};

describe('a table in three pieces', () => {
  const end = rowsOf(table).length;

  it.each([
    ['without heads', htmlOf(12, 20, 3), htmlOf(20, end, 3)],
    ['with labels of another width', htmlOf(12, 20, 1), htmlOf(20, end, 2)],
    [
      'with its heads again',
      htmlOf(0, 3, 3).replace('</table>', '') + htmlOf(12, 20, 3).replace('<table>', ''),
      htmlOf(20, end, 3),
    ],
  ])('%s is one', (_, second, third) => {
    const heading = '三、收到和处理政府信息公开申请情况';
    const page = `<h2>${heading}</h2>${htmlOf(0, 12, 3)}<p>- 3 -</p>${second}<p>（续表）</p>${third}`;
    expectTable(importHtml(`<html><body>${page}</body></html>`));
  });

  it('of lines, under its heading again, is one', () => {
    const lines = rowsOf(table).map((row) => row.map((cell) => textIn(cell, filing)).join(' | '));
    const heading = '三、收到和处理政府信息公开申请情况';
    const parts = [lines.slice(0, 12), lines.slice(12, 20), lines.slice(20)];
    expectTable(
      importText(
        ...parts.flatMap((part, index) => [
          index === 0 ? heading : `${heading}（续）`,
          ...lines.slice(0, 3),
          ...part,
        ]),
      ),
    );
  });
});
