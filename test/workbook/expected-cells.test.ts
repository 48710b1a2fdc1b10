import fc from 'fast-check';
import { form2021 } from '../../src/forms/2021/index';
import type { CellRead, NamedCells } from '../../src/model/drawing';
import { drawnCells } from '../../src/model/drawn-cells';
import { drawWorkbook } from '../../src/workbook/draw';
import { expectedCells } from '../../src/workbook/expected-cells';
import { answerName, cellNames, layoutVersion } from '../../src/workbook/names';
import { withAnswers } from '../support/filing-fixture';

const drawing = drawWorkbook({ form: form2021, previousForm: form2021, filing: withAnswers({}) });
const tableThree = '三、依申请公开';

/** What the clerk does with rows, as Excel does it to the names. */
const withRows = (cells: NamedCells, sheet: string, from: number, rows: number): NamedCells =>
  new Map(
    [...cells].map(([name, cell]) => [
      name,
      cell?.sheet === sheet && cell.row >= from ? { ...cell, row: cell.row + rows } : cell,
    ]),
  );

/** Whether it has several cells in each row and each column. */
const isLarge = (sheet: string): boolean => sheet === tableThree;

const placeOf = (cell: CellRead | null | undefined): string | null =>
  cell ? `${cell.sheet} ${cell.row} ${cell.column}` : null;

/** Cuts a named cell and pastes it on another one, whose name then refers to nothing. */
const withDragged = (cells: NamedCells, from: string, to: string): NamedCells => {
  const target = cells.get(to);
  if (!target || from === to) return cells;
  return new Map([...cells, [from, { ...cells.get(from)!, ...target }], [to, null]]);
};

/** What Excel does to the names of rows that are deleted. */
const withoutRows = (cells: NamedCells, sheet: string, from: number, rows: number): NamedCells =>
  withRows(
    new Map(
      [...cells].map(([name, cell]) => [
        name,
        cell?.sheet === sheet && cell.row >= from && cell.row < from + rows ? null : cell,
      ]),
    ),
    ...([sheet, from + rows, -rows] as const),
  );

/** Where all cells are expected, by their names. */
const placesIn = (cells: NamedCells): ReadonlyMap<string, string> =>
  new Map(
    expectedCells(drawing, cells).cells.map(({ name, sheet, area }) => [
      name,
      `${sheet} ${area.row} ${area.column}`,
    ]),
  );

/** Cells that are expected elsewhere than they were; one that was deleted has no place. */
const wrongPlaces = (before: NamedCells, now: NamedCells): readonly (readonly [string, string])[] =>
  [...placesIn(now)].filter(([name, place]) => place !== placeOf(before.get(name)));

const namesOn = (sheet: string): readonly string[] =>
  drawing.names.filter((each) => each.sheet === sheet).map(({ name }) => name);

const insertion = fc.record({
  sheet: fc.constantFrom(...drawing.sheets.map(({ name }) => name)),
  from: fc.integer({ min: 0, max: 40 }),
  rows: fc.integer({ min: 1, max: 4 }),
});
const inserted = (insertions: readonly { sheet: string; from: number; rows: number }[]): NamedCells =>
  insertions.reduce<NamedCells>(
    (cells, { sheet, from, rows }) => withRows(cells, sheet, from, rows),
    drawnCells(drawing),
  );

describe('where named cells are expected', () => {
  it('is where they are, wherever rows were inserted', () => {
    fc.assert(
      fc.property(fc.array(insertion, { maxLength: 4 }), (insertions) => {
        const cells = inserted(insertions);
        const { moved, gone, cells: found } = expectedCells(drawing, cells);
        expect([moved, gone]).toEqual([[], []]);
        expect(found).toHaveLength(drawing.names.length);
        const places = placesIn(cells);
        expect(drawing.names.filter(({ name }) => places.get(name) !== placeOf(cells.get(name)))).toEqual([]);
      }),
      { numRuns: 15 },
    );
  });

  const name = (sheet: string) => fc.constantFrom(...namesOn(sheet));
  it.each([tableThree, '封面', '四、复议诉讼'])(
    'is never a wrong one on %s after a cell was dragged over another, and is known where several are in each row',
    (sheet) => {
      const insertions = fc.array(
        insertion.map((each) => ({ ...each, sheet })),
        { maxLength: 2 },
      );
      fc.assert(
        fc.property(insertions, name(sheet), name(sheet), (rows, from, to) => {
          const before = inserted(rows);
          const now = withDragged(before, from, to);
          expect(wrongPlaces(before, now)).toEqual([]);
          if (isLarge(sheet)) expect(placesIn(now)).toEqual(placesIn(before));
        }),
        { numRuns: 50 },
      );
    },
  );

  it.each([tableThree, '封面', '四、复议诉讼', '上年数据'])(
    'is never a wrong one on %s after rows were deleted, the first and the last too, and a cell was dragged',
    (sheet) => {
      const rows = namesOn(sheet).map((each) => drawnCells(drawing).get(each)!.row);
      const [first, last] = [Math.min(...rows), Math.max(...rows)];
      const deletion = fc.record({
        from: fc.oneof(fc.constantFrom(first, last), fc.integer({ min: 0, max: last + 2 })),
        rows: fc.integer({ min: 1, max: 3 }),
      });
      const drag = fc.option(fc.tuple(name(sheet), name(sheet)));
      fc.assert(
        fc.property(fc.array(deletion, { minLength: 1, maxLength: 3 }), drag, (deletions, dragged) => {
          const left = deletions.reduce<NamedCells>(
            (cells, each) => withoutRows(cells, sheet, each.from, each.rows),
            drawnCells(drawing),
          );
          const now = dragged && left.get(dragged[0]) ? withDragged(left, ...dragged) : left;
          expect(wrongPlaces(left, now)).toEqual([]);
        }),
        { numRuns: 30 },
      );
    },
  );

  it('is told by the neighbours for the cell that was dragged and for the one under it', () => {
    const [from, to] = [answerName('requests.granted.person'), answerName('requests.partial.person')];
    const { moved, gone } = expectedCells(drawing, withDragged(drawnCells(drawing), from, to));
    expect(gone).toEqual([]);
    expect(moved.map(({ name: each, area }) => [each, area.row, area.column])).toEqual([
      [from, 6, 3],
      [to, 7, 3],
    ]);
  });

  it('is not known for a row that was deleted, nor for one over which another was dragged', () => {
    const row = namesOn(tableThree).filter((each) => each.includes('.granted.'));
    const below = namesOn(tableThree).filter((each) => each.includes('.partial.'));
    const cells = drawnCells(drawing);
    const deleted = withRows(
      new Map([...cells, ...row.map((each) => [each, null] as const)]),
      tableThree,
      7,
      -1,
    );
    expect(expectedCells(drawing, deleted)).toMatchObject({ moved: [], gone: row });
    const dragged = row.reduce((now, each, at) => withDragged(now, each, below[at]!), cells);
    expect(expectedCells(drawing, dragged)).toMatchObject({ moved: [], gone: expect.arrayContaining(below) });
  });

  it('is not known for the last row, with advice, once that is deleted: the note below it is no table', () => {
    const last = namesOn(tableThree).filter((each) => each.includes('.carriedOut.'));
    const { row } = drawnCells(drawing).get(last[0]!)!;
    const deleted = withoutRows(drawnCells(drawing), tableThree, row, 1);
    expect(expectedCells(drawing, deleted)).toMatchObject({ moved: [], gone: last });
  });

  it.each([
    ['year', 'kind', { from: 5, rows: 1 }],
    ['contact', 'makesRegulations', { from: 6, rows: 2 }],
  ])(
    'is not known for %s dragged onto %s, with rows inserted so that it stands as its neighbour does',
    (from, to, rows) => {
      const [dragged, under] = [`gouji.cover.${from}`, `gouji.cover.${to}`];
      const places = placesIn(withDragged(inserted([{ sheet: '封面', ...rows }]), dragged, under));
      expect([places.get(dragged), places.get(under)]).toEqual([undefined, undefined]);
    },
  );

  it('is set again for a name that was left out, unless the workbook has another layout', () => {
    const cells = new Map(drawnCells(drawing));
    const left = answerName('requests.partial.person');
    cells.delete(left);
    expect(expectedCells(drawing, cells).moved).toMatchObject([{ name: left, area: { row: 7, column: 3 } }]);
    cells.set(cellNames.version, { ...cells.get(cellNames.version)!, value: layoutVersion - 1 });
    const { moved, gone, cells: found } = expectedCells(drawing, cells);
    expect([moved, gone]).toEqual([[], []]);
    expect(found).toHaveLength(drawing.names.length - 1);
  });

  it('is nowhere on a sheet that was deleted, which is said elsewhere', () => {
    const cells = new Map(
      [...drawnCells(drawing)].map(([each, cell]) => [each, cell?.sheet === tableThree ? null : cell]),
    );
    const { cells: found, moved, gone } = expectedCells(drawing, cells);
    expect([moved, gone]).toEqual([[], []]);
    expect(found.some(({ sheet }) => sheet === tableThree)).toBe(false);
  });

  it('comes with all that is merged into it, its style, and what may be typed', () => {
    const { cells } = expectedCells(drawing, drawnCells(drawing));
    const cellOf = (each: string) => cells.find((cell) => cell.name === each);
    expect(cellOf(answerName('requests.granted.person'))).toMatchObject({
      area: { rows: 1, columns: 1 },
      style: { unlocked: true, format: 'General' },
      validation: { accepts: { kind: 'whole' } },
    });
    expect(cellOf('gouji.texts.problems')?.area).toMatchObject({ columns: 7 });
    expect(cellOf(cellNames.kind)?.validation?.accepts.kind).toBe('list');
    expect(cellOf(cellNames.form)?.style.unlocked).toBeUndefined();
  });
});
