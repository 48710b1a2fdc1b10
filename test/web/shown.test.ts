import { readdirSync } from 'node:fs';
import path from 'node:path';
import { readXlsx } from 'hucre/xlsx';
import { writeDrawing } from '../../src/hosts/xlsx/write';
import { reportSheet } from '../../src/model/our-sheets';
import { cellsOf, drawnText } from '../../src/session/tables/sheet-cells';
import type { Book } from '../../src/web/chapters/book';
import { withStaleResults } from '../support/formula-results';
import { goldenFiling, sessionOf } from '../support/golden';
import { openBook } from './open-book';

/** Without the possible causes, which are written down once in the file; on the page the pane has them as they are now. */
const forAnybody = ({ 勾稽校验: checks = [], ...others }: Readonly<Record<string, readonly string[]>>) => ({
  ...others,
  checks: checks.filter((cell) => /^\d+,[0-5] /u.test(cell) && !cell.startsWith('1,')),
});

/** What the page shows of a file: every cell of every sheet but the report, which is shown as it will be printed. */
const shownOf = (book: Book): Readonly<Record<string, readonly string[]>> => {
  const { drawing } = book.state.view!;
  const sheets = drawing.sheets.map(({ name }) => name).filter((name) => name !== reportSheet);
  return Object.fromEntries(
    sheets.map((name) => {
      book.open(name);
      const { sheets: drawn } = book.state.drawn ?? drawing;
      const cells = cellsOf(
        drawn.find((sheet) => sheet.name === name)!,
        drawing.names,
      );
      const shown = cells.map((cell) => {
        const text = cell.name === undefined ? drawnText(cell) : book.textOf(cell.name);
        return `${cell.area.row},${cell.area.column} ${text}`;
      });
      return [name, shown];
    }),
  );
};

it.each(readdirSync(path.resolve(__dirname, '../filings')))(
  'the page shows of %s what the file has that it saves, however old the results in it were',
  async (name) => {
    const bytes = await writeDrawing(withStaleResults(sessionOf(goldenFiling(name)).draw()));
    const { book, save } = await openBook(bytes);
    const shown = shownOf(book);
    const { sheets } = await readXlsx(await save(), { readStyles: true });
    const inFile = Object.keys(shown).map((sheetName) => {
      const { rows, cells, merges } = sheets.find((sheet) => sheet.name === sheetName)!;
      const isCovered = (row: number, column: number): boolean =>
        merges!.some(
          ({ startRow, startCol, endRow, endCol }) =>
            (row !== startRow || column !== startCol) &&
            row >= startRow &&
            row <= endRow &&
            column >= startCol &&
            column <= endCol,
        );
      const places = [...cells!.keys()].map((key) => key.split(',').map(Number) as [number, number]);
      return [
        sheetName,
        places
          .filter((place) => !isCovered(...place))
          .sort((a, b) => a[0] - b[0] || a[1] - b[1])
          .map(([row, column]) => `${row},${column} ${String(rows[row]?.[column] ?? '')}`),
      ];
    });
    expect(forAnybody(shown)).toEqual(forAnybody(Object.fromEntries(inFile)));
  },
);
