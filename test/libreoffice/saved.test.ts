import type { Sheet } from 'hucre';
import { readXlsx } from 'hucre/xlsx';
import { forms } from '../../src/forms/index';
import { readNamedCells } from '../../src/files/named-cells';
import { unsettledTotals } from '../../src/filing/unsettled';
import { XlsxHost } from '../../src/hosts/xlsx/xlsx-host';
import { writeDrawing } from '../../src/hosts/xlsx/write';
import type { Drawing, NamedCells } from '../../src/model/drawing';
import { balanceOf, termsOf } from '../../src/model/equation';
import type { Filing } from '../../src/model/filing';
import type { Form } from '../../src/model/form';
import type { FormatLosses } from '../../src/session/format/format-losses';
import { LiveSession } from '../../src/session/live-session';
import { Session } from '../../src/session/session';
import { readFiling } from '../../src/workbook/read';
import { statusOf } from '../../src/workbook/check-sheet';
import { answerName } from '../../src/workbook/names';
import { thisYear } from '../support/filing-fixture';
import { useOffice } from '../support/soffice';
import { subjects } from './subjects';

const stale = '没有重新计算';

/** The drawing with a result for each formula that nobody could have worked out. */
const withStaleResults = (drawing: Drawing): Drawing => ({
  ...drawing,
  sheets: drawing.sheets.map((sheet) => ({
    ...sheet,
    cells: sheet.cells.map((cell) =>
      'formula' in cell.content ? { ...cell, content: { ...cell.content, result: stale } } : cell,
    ),
  })),
});

type Rows = ReadonlyMap<string, readonly (readonly unknown[])[]>;

interface Saved {
  readonly form: Form;
  /** As our own workbook reads, and as it reads once LibreOffice has saved it. */
  readonly ours: Filing;
  readonly theirs: Filing;
  readonly ourCells: NamedCells;
  readonly theirCells: NamedCells;
  /** Sheets as LibreOffice saved them, by name. */
  readonly rows: Rows;
  /** What its cells have lost of how they are drawn. */
  readonly losses: FormatLosses | undefined;
}

const filings = subjects();
const names = Object.keys(filings);
const saved = new Map<string, Saved>();
const office = useOffice();

const filingIn = (cells: NamedCells): Filing => {
  const filing = readFiling(cells, forms);
  if (typeof filing === 'string') throw new Error(filing);
  return filing;
};

const rowsOf = (sheets: readonly Sheet[]): Rows => new Map(sheets.map(({ name, rows }) => [name, rows]));

const placesOf = (cells: NamedCells): Readonly<Record<string, string | null>> =>
  Object.fromEntries(
    [...cells].map(([name, cell]) => [name, cell && `${cell.sheet} ${cell.row},${cell.column}`]),
  );

const lossesIn = async (bytes: Uint8Array): Promise<FormatLosses | undefined> => {
  const session = new LiveSession(new XlsxHost(bytes), forms, () => thisYear);
  await session.refresh();
  return (await session.restoring()).findLosses();
};

beforeAll(async () => {
  const written: Record<string, Uint8Array> = {};
  for (const [name, filing] of Object.entries(filings)) {
    const drawing = new Session(filing, forms, thisYear).draw();
    written[name] = await writeDrawing(withStaleResults(drawing));
  }
  for (const [name, bytes] of Object.entries(await office.convert(written, 'xlsx'))) {
    const ourCells = await readNamedCells(written[name]!);
    const theirCells = await readNamedCells(bytes);
    const ours = filingIn(ourCells);
    saved.set(name, {
      form: forms.find(({ id }) => id === ours.form)!,
      ours,
      theirs: filingIn(theirCells),
      ourCells,
      theirCells,
      rows: rowsOf((await readXlsx(bytes)).sheets),
      losses: await lossesIn(bytes),
    });
  }
});

describe.each(names)('%s, opened and saved by LibreOffice', (name) => {
  const get = (): Saved => saved.get(name)!;

  it('is worked out anew, down to the last formula', () => {
    const left = [...get().rows.values()].flat(2).filter((value) => value === stale);
    expect(left).toEqual([]);
  });

  it('has all its cells unlocked and formatted as they were drawn', () => {
    expect(get().losses).toBeUndefined();
  });

  it('shows each equation as gouji check finds it', () => {
    const { form, ours, rows } = get();
    const { findings } = new Session(ours, forms, thisYear).check();
    const expected = form.equations.map((equation) => {
      const balance = balanceOf(equation, ours);
      if (!balance) return ['', '', '', '—'];
      const { left, right, difference } = balance;
      return [left, right, difference, difference === 0 ? '✓' : '✗'];
    });
    const shown = rows
      .get('勾稽校验')!
      .slice(3, 3 + form.equations.length)
      .map((row) => row.slice(2, 6).map((cell) => cell ?? ''));
    expect(shown).toEqual(expected);

    // The findings name the very equations that fail, but for those that rest on totals which leave out a text.
    const unsettled = unsettledTotals(form, ours);
    const found = findings
      .filter(({ rule }) => rule === 'equations-hold')
      .map(({ left, right, difference, because }) => [because.join(), left, right, difference]);
    const failing = form.equations.flatMap((equation, index) => {
      const [left, right, difference, verdict] = shown[index]!;
      if (equation.grade !== 'error' || verdict !== '✗') return [];
      if (termsOf(equation).some(({ field }) => unsettled.has(field))) return [];
      return [
        [
          termsOf(equation)
            .map(({ field }) => field)
            .join(),
          left,
          right,
          difference,
        ],
      ];
    });
    expect(found).toEqual(failing);
  });

  it('says on the cover how many equations fail, or cannot be told', () => {
    const { form, ours, rows } = get();
    const status = rows.get('封面')!.find(([label]) => label === '勾稽关系')?.[1];
    const predicted = statusOf(form, ours);
    expect(status).toBe('result' in predicted && predicted.result);
    const balances = form.equations
      .filter(({ grade }) => grade === 'error')
      .map((equation) => balanceOf(equation, ours));
    const failing = balances.filter((balance) => balance && balance.difference !== 0).length;
    const open = balances.filter((balance) => !balance).length;
    const starts = failing > 0 ? `✗ ${failing} 条` : open > 0 ? `${open} 条` : '✓';
    expect(String(status).startsWith(starts)).toBe(true);
  });

  it('has the totals that are formulas worked out as we do', () => {
    const { ours, theirCells } = get();
    const computed = [...(ours.computed ?? [])];
    const shown = computed.map((field) => theirCells.get(answerName(field))?.value || null);
    expect(shown).toEqual(computed.map((field) => ours.answers[field] || null));
  });

  it('reads back the same, name by name', () => {
    const { ours, theirs, ourCells, theirCells } = get();
    expect(theirs).toEqual(ours);
    expect(placesOf(theirCells)).toEqual(placesOf(ourCells));
  });
});

it('holds filings that are right, that are wrong, and that are not finished', () => {
  const verdicts = [...saved.values()].map(({ rows, form }) =>
    form.equations.flatMap(({ grade }, index) =>
      grade === 'error' ? [rows.get('勾稽校验')![3 + index]![5]] : [],
    ),
  );
  expect(verdicts.filter((each) => each.every((verdict) => verdict === '✓')).length).toBeGreaterThan(6);
  expect(verdicts.filter((each) => each.includes('✗')).length).toBeGreaterThan(6);
  expect(verdicts.filter((each) => each.includes('—')).length).toBeGreaterThan(6);
});
