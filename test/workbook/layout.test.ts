import { form2019 } from '../../src/forms/2019/index';
import { forms } from '../../src/forms/index';
import type { CellArea, Drawing, SheetDrawing } from '../../src/model/drawing';
import type { Filing } from '../../src/model/filing';
import { allFieldsOf, fieldsOf } from '../../src/model/form';
import { Session } from '../../src/session/session';
import { filingOf, lastYear, thisYear, withAnswers } from '../support/filing-fixture';

const draw = (filing: Filing): Drawing => new Session(filing, forms, thisYear).draw();

const long = '为民服务解难题，公开透明促发展。'.repeat(300);
const { previous: previous2019 } = lastYear({}, { form: '2019', year: 2020, answers: {} });
const filings: Readonly<Record<string, Filing>> = {
  blank: { ...withAnswers({}), answers: {}, body: '', year: null },
  filled: withAnswers({}, lastYear()),
  'long texts': withAnswers(
    {},
    {
      texts: {
        problems: long,
        other: long,
        contact: long.slice(0, 200),
        'disclosure.kind1': long.slice(0, 60),
      },
      body: long.slice(0, 100),
      remarks: Object.fromEntries(
        Array.from({ length: 20 }, (_, index) => [`note/${index}`, long.slice(0, 300)]),
      ),
    },
  ),
  'after the form of 2019': withAnswers({}, { year: 2021, previous: previous2019 }),
  'the form of 2019': filingOf(form2019),
};

/** Cells of an area as `row,column`. */
const cellsIn = ({ row, column, rows, columns }: CellArea): readonly string[] =>
  Array.from({ length: rows * columns }, (_, index) =>
    [row + Math.floor(index / columns), column + (index % columns)].join(),
  );

const repeated = (items: readonly string[]): readonly string[] => {
  const seen = new Set<string>();
  return items.filter((item) => seen.size === seen.add(item).size);
};

describe.each(Object.entries(filings))('the drawing of a filing: %s', (_, filing) => {
  const drawing = draw(filing);

  describe.each(drawing.sheets.map((sheet): [string, SheetDrawing] => [sheet.name, sheet]))(
    '%s',
    (_name, sheet) => {
      const { area } = sheet.print;
      const inside = new Set(cellsIn(area));
      const outside = (areas: readonly CellArea[]): readonly string[] =>
        areas.flatMap(cellsIn).filter((cell) => !inside.has(cell));

      it('draws each cell once, and in the printed area', () => {
        const places = sheet.cells.map(({ row, column }) => `${row},${column}`);
        expect(repeated(places)).toEqual([]);
        expect(places.filter((place) => !inside.has(place))).toEqual([]);
      });

      it('has no overlapping merges, and nothing hidden behind one', () => {
        expect(repeated(sheet.merges.flatMap(cellsIn))).toEqual([]);
        const covered = new Set(sheet.merges.flatMap((merge) => cellsIn(merge).slice(1)));
        const hidden = sheet.cells.filter(
          ({ row, column, content }) =>
            covered.has(`${row},${column}`) && ('formula' in content || content.value !== null),
        );
        expect(hidden).toEqual([]);
      });

      it('validates and colours only what it draws', () => {
        expect(outside([...sheet.highlights.map((highlight) => highlight.area)])).toEqual([]);
        expect(outside(sheet.validations.flatMap(({ areas }) => areas))).toEqual([]);
        expect(repeated(sheet.validations.flatMap(({ areas }) => areas.flatMap(cellsIn)))).toEqual([]);
      });

      it('gives every column a width, and no row more height than Excel has', () => {
        expect(sheet.columnWidths).toHaveLength(area.columns);
        expect(sheet.columnWidths.filter((width) => !(width > 0 && width <= 255))).toEqual([]);
        expect(
          [...sheet.rowHeights].filter(([row, height]) => row >= area.rows || !(height > 0 && height <= 409)),
        ).toEqual([]);
      });

      it('keeps to the limits of Excel', () => {
        expect(sheet.name).toMatch(/^[^[\]:*?/\\]{1,31}$/u);
        for (const { title, message, accepts } of sheet.validations) {
          expect(title.length).toBeLessThanOrEqual(32);
          expect(message.length).toBeLessThanOrEqual(255);
          if (accepts.kind === 'list') expect(accepts.values.join(',').length).toBeLessThanOrEqual(255);
        }
        const formulas = [
          ...sheet.cells.flatMap(({ content }) => ('formula' in content ? [content.formula] : [])),
          ...sheet.highlights.map(({ formula }) => formula),
        ];
        expect(formulas.filter((formula) => formula.length > 8192)).toEqual([]);
      });
    },
  );

  it('names each cell once, on a cell that is drawn, by a name that Excel takes', () => {
    const sheets = new Map(drawing.sheets.map((sheet) => [sheet.name, sheet]));
    expect(repeated(drawing.names.map(({ name }) => name.toLowerCase()))).toEqual([]);
    expect(repeated(drawing.names.map(({ sheet, row, column }) => `${sheet} ${row},${column}`))).toEqual([]);
    const lost = drawing.names.filter(
      ({ sheet, row, column }) =>
        !sheets.get(sheet)?.cells.some((cell) => cell.row === row && cell.column === column),
    );
    expect(lost).toEqual([]);
    expect(drawing.names.filter(({ name }) => !/^[A-Za-z][\w.]{3,254}$/.test(name))).toEqual([]);
  });

  it('has a cell for every field of its form, and of last year’s', () => {
    const names = new Set(drawing.names.map(({ name }) => name));
    const form = forms.find(({ id }) => id === filing.form)!;
    const previousForm = forms.find(({ id }) => id === (filing.previous?.form ?? filing.form))!;
    const wanted = [
      ...allFieldsOf(form).map(({ name }) => `gouji.answers.${name}`),
      ...fieldsOf(previousForm).map(({ name }) => `gouji.previous.${name}`),
    ];
    expect(wanted.filter((name) => !names.has(name))).toEqual([]);
  });
});

describe('a text that needs more height than a row has', () => {
  const sheetOf = (problems: string): SheetDrawing =>
    draw(withAnswers({}, { texts: { problems } })).sheets.find(({ name }) => name === '五、问题改进')!;
  const rowsOf = (sheet: SheetDrawing, text: string): { rows: number; height: number } => {
    const cell = sheet.cells.find(({ content }) => 'value' in content && content.value === text)!;
    const { rows } = sheet.merges.find(({ row, column }) => row === cell.row && column === cell.column)!;
    const heights = Array.from({ length: rows }, (_, index) => sheet.rowHeights.get(cell.row + index) ?? 0);
    return { rows, height: heights.reduce((sum, height) => sum + height, 0) };
  };

  it('is spread over as many rows as it needs', () => {
    expect(rowsOf(sheetOf('短'), '短')).toEqual({ rows: 1, height: 96 });
    const once = rowsOf(sheetOf(long), long);
    const twice = rowsOf(sheetOf(long + long), long + long);
    expect(once.rows).toBeGreaterThan(1);
    expect(twice.height / once.height).toBeCloseTo(2, 1);
  });

  it('is longer for each line break in it', () => {
    const lines = '一行\n'.repeat(30);
    expect(rowsOf(sheetOf(lines), lines).height).toBeGreaterThan(30 * 12);
  });
});

describe('the sheet of last year', () => {
  it('has the layout of last year’s form', () => {
    const sheet = (previous: Filing['previous']): SheetDrawing =>
      draw(withAnswers({}, previous ? { previous } : {})).sheets.find(({ name }) => name === '上年数据')!;
    const texts = ({ cells }: SheetDrawing): readonly unknown[] =>
      cells.flatMap(({ content }) => ('value' in content && content.value !== null ? [content.value] : []));
    expect(texts(sheet(undefined))).toContain('行政规范性文件');
    expect(texts(sheet(previous2019))).not.toContain('行政规范性文件');
    expect(texts(sheet(previous2019))).toContain('规范性文件');
  });
});
