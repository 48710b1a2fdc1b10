import { blankFiling } from '../filing/blank-filing';
import type { CellRead, Drawing, NamedCells, PlainSheet, SheetDrawing } from '../model/drawing';
import { Fault } from '../model/fault';
import type { Form } from '../model/form';
import { factsSheet, problemsSheet } from '../model/our-sheets';
import { oncePer } from '../model/once-per';
import { coverSheet } from './cover';
import { drawWorkbook } from './draw';
import { formerVersion, layoutIn } from './layouts';
import type { Layout } from './layouts';
import { cellNames, layoutVersion } from './names';
import { bareLabel } from './label-places';
import { tooNewWorkbook } from './read';
import { rowsByLabels } from './rows-by-labels';
import type { FindRow } from './rows-by-labels';

/** What was found of a workbook of ours whose names lead nowhere. */
export interface FoundCells {
  readonly form: Form;
  /** The form of last year's figures. */
  readonly previousForm: Form;
  readonly layout: Layout;
  /** Cells by our names for them; null where the cell was not found. */
  readonly cells: NamedCells;
  /** The sheets that were found, by our names for them. */
  readonly sheets: ReadonlyMap<string, PlainSheet>;
  /** Sheets that are there, but not laid out as we draw them, in part or altogether, by our names for them. */
  readonly changed: ReadonlyMap<string, PlainSheet>;
}

interface DrawnLayout {
  readonly form: Form;
  readonly previousForm: Form;
  readonly layout: Layout;
  readonly drawing: Drawing;
}

interface FoundSheet {
  readonly sheet: PlainSheet;
  readonly rowOf: FindRow;
}

/** Room for the remarks of any report. */
const remarks = Object.fromEntries(Array.from({ length: 64 }, (_, index) => [`${index}`, '']));

const layouts: readonly Layout[] = ['current', 'completed'];

/** A sheet of a layout, with what it is found by. */
interface PlannedSheet {
  readonly drawn: SheetDrawing;
  readonly names: Drawing['names'];
  readonly rowsOn: (sheet: PlainSheet) => FindRow | undefined;
}

/** The sheets of a layout that have cells of ours; all files are held against the same few layouts. */
const plannedSheets = oncePer(({ drawing }: DrawnLayout): readonly PlannedSheet[] =>
  drawing.sheets.flatMap((drawn) => {
    const names = drawing.names.filter(({ sheet }) => sheet === drawn.name);
    const places = new Set(names.map(({ row, column }) => `${row},${column}`));
    return names.length === 0 ? [] : [{ drawn, names, rowsOn: rowsByLabels(drawn, places) }];
  }),
);

/**
 * Every layout that a workbook of a form can have: by version, by last year's form, without and with the column for
 * causes.
 */
const layoutsOf = oncePer((forms: readonly Form[]): readonly DrawnLayout[] =>
  layouts.flatMap((layout) =>
    forms.flatMap((form) =>
      forms.flatMap((previousForm) => {
        const plan = { form, previousForm, layout, filing: blankFiling(form.id, { remarks }) };
        return [plan, { ...plan, causes: new Map([['', '']]) }].map((each) => ({
          ...{ form, previousForm, layout },
          drawing: drawWorkbook(each),
        }));
      }),
    ),
  ),
);

/** Sheets that a workbook of an earlier version has only where they were added since. */
const addedSheets: ReadonlySet<string> = new Set([factsSheet, problemsSheet]);

/** Of several sheets with our labels, the one that is called as ours; a copy beside it is called otherwise. */
const choose = (fitting: readonly FoundSheet[], name: string): FoundSheet | undefined =>
  fitting.find(({ sheet }) => sheet.name === name) ??
  fitting.find(({ sheet }) => bareLabel(sheet.name) === bareLabel(name)) ??
  (fitting.length === 1 ? fitting[0] : undefined);

/** The sheet to which most of the names lead that are still good. */
const sheetNamed = (
  names: Drawing['names'],
  cells: NamedCells,
  sheets: readonly PlainSheet[],
): readonly PlainSheet[] => {
  if (cells.size === 0) return sheets;
  const leading = names.flatMap(({ name }) => cells.get(name)?.sheet ?? []);
  const most = sheets.filter(
    ({ name }) => leading.filter((sheet) => sheet === name).length * 2 > leading.length,
  );
  return most.length > 0 ? most : sheets;
};

/** What a sheet of a file begins with; asked for each sheet of each layout. */
const headingOf = oncePer(({ rows }: PlainSheet): string => bareLabel(rows[0]?.[0]));

/** Whether a sheet is meant for one of ours, by its name or its heading. */
const isMeantFor = ({ name, cells }: SheetDrawing, sheet: PlainSheet): boolean => {
  const heading = cells[0] && 'value' in cells[0].content ? bareLabel(cells[0].content.value) : '';
  return bareLabel(sheet.name) === bareLabel(name) || headingOf(sheet) === heading;
};

/** Whether a sheet is meant for another one of ours: 上年数据 has all labels of the other tables too. */
const isMeantForOther = (drawn: SheetDrawing, { sheets }: Drawing, sheet: PlainSheet): boolean =>
  !isMeantFor(drawn, sheet) && sheets.some((other) => other !== drawn && isMeantFor(other, sheet));

const cellIn = ({ sheet, rowOf }: FoundSheet, drawnRow: number, column: number): CellRead | null => {
  const row = rowOf(drawnRow);
  if (row === undefined) return null;
  if (sheet.cellAt) return sheet.cellAt(row, column);
  return { sheet: sheet.name, row, column, value: sheet.rows[row]?.[column] ?? null };
};

/** Whether a workbook says otherwise of its form, that of last year, or its version; not where that cell is gone or blank. */
const saysOtherwise = (cells: NamedCells, name: string, ours: string): boolean => {
  const said = bareLabel(cells.get(name)?.value);
  return said !== '' && said !== ours;
};

const placeKey = ({ sheet, row, column }: CellRead): string => `${sheet}\n${row},${column}`;

/** The sheets of a layout, each with those of a workbook that have its labels, and the one among these that is meant. */
const fittingSheets = (drawnLayout: DrawnLayout, sheets: readonly PlainSheet[], named: NamedCells) =>
  plannedSheets(drawnLayout).map(({ drawn, names, rowsOn }) => {
    const fitting = sheetNamed(names, named, sheets).flatMap((sheet): FoundSheet[] => {
      const rowOf = rowsOn(sheet);
      return rowOf && !isMeantForOther(drawn, drawnLayout.drawing, sheet) ? [{ sheet, rowOf }] : [];
    });
    return { drawn, names, fitting, sheet: choose(fitting, drawn.name) };
  });

/** What of a layout is in a workbook. */
const findLayout = (
  drawnLayout: DrawnLayout,
  sheets: readonly PlainSheet[],
  named: NamedCells,
  known: ReadonlySet<string>,
): FoundCells | undefined => {
  const { form, previousForm, layout } = drawnLayout;
  const planned = fittingSheets(drawnLayout, sheets, named);
  const found = new Map(planned.flatMap(({ drawn, sheet }) => (sheet ? [[drawn.name, sheet] as const] : [])));
  // Somebody else's sheet may have a whole report on it, and so the labels of several of ours.
  const chapters = new Set(form.chapters.flatMap((chapter) => found.get(chapter.sheet)?.sheet ?? []));
  if (!found.has(coverSheet) && chapters.size < 2) return undefined;
  const cells = new Map<string, CellRead | null>();
  const taken = new Set([...named.values()].flatMap((cell) => (cell ? placeKey(cell) : [])));
  const changed = new Map<string, PlainSheet>();
  for (const { drawn, names, fitting, sheet } of planned) {
    if (!sheet && layout !== 'current' && addedSheets.has(drawn.name)) {
      for (const { name } of names) if (named.has(name)) cells.set(name, named.get(name) ?? null);
      continue;
    }
    const meant = sheet ? undefined : (fitting[0]?.sheet ?? sheets.find((each) => isMeantFor(drawn, each)));
    if (meant) changed.set(drawn.name, meant);
    for (const { name, row, column } of names) {
      const place = sheet && cellIn(sheet, row, column);
      // Where another name leads already, that cell was moved there.
      const isFree = place && !taken.has(placeKey(place));
      cells.set(name, named.get(name) ?? (isFree ? place : null));
    }
    const isWhole = names.every(({ name }) => cells.get(name) != null);
    const isFilledIn = form.chapters.some((chapter) => chapter.sheet === drawn.name);
    if (sheet && !isWhole && (isFilledIn || addedSheets.has(drawn.name)))
      changed.set(drawn.name, sheet.sheet);
  }
  const id = bareLabel(cells.get(cellNames.form)?.value);
  const isTooNew =
    (id !== '' && !known.has(id)) || Number(cells.get(cellNames.version)?.value) > layoutVersion;
  if (found.has(coverSheet) && isTooNew) throw new Fault(tooNewWorkbook);
  const version = layout === 'current' ? layoutVersion : formerVersion;
  if (
    saysOtherwise(cells, cellNames.form, form.id) ||
    saysOtherwise(cells, cellNames.previousForm, previousForm.id) ||
    saysOtherwise(cells, cellNames.version, `${version}`)
  )
    return undefined;
  return {
    ...{ form, previousForm, cells, changed, layout: layoutIn(cells) },
    sheets: new Map([...found].map(([name, { sheet }]) => [name, sheet])),
  };
};

/**
 * Finds the cells of a workbook of ours by the labels beside them, where their names are lost in part or altogether: in
 * formats that have none, or because they lead to another book. Sheets may be missing, renamed and in another order.
 * @param named the cells whose names still lead somewhere: these are taken as they are
 * @returns nothing for whatever is no workbook of ours
 * @throws Fault where the cover names a form that is not known, or a later layout
 */
export const findCells = (
  sheets: readonly PlainSheet[],
  forms: readonly Form[],
  named: NamedCells = new Map(),
): FoundCells | undefined => {
  const known = new Set(forms.map(({ id }) => id));
  let best: FoundCells | undefined;
  for (const layout of layoutsOf(forms)) {
    const found = findLayout(layout, sheets, named, known);
    if (found && found.sheets.size > (best?.sheets.size ?? 0)) best = found;
  }
  return best;
};
