/// <reference types="office-js" />
import { addressOf, quoteSheet } from '../../../../model/address';
import type { Drawing, NameDrawing, SheetDrawing } from '../../../../model/drawing';
import { fillSheet, formatSheet, protectSheet } from '../../draw-sheet';
import { found, notTried, refusalOf } from '../probe';
import type { Probe, ProbeFinding, ProbeTools } from '../probe';

/** One of our tables, under names of 自检. */
interface Table {
  readonly sheet: SheetDrawing;
  readonly names: readonly NameDrawing[];
}

/** The table with the most checks: totals, red cells and what may be typed, on its own cells alone. */
const richestOf = ({ sheets, names }: Drawing): Table => {
  const sheet = sheets.reduce((richest, each) =>
    each.highlights.length > richest.highlights.length ? each : richest,
  );
  return { sheet, names: names.filter((name) => name.sheet === sheet.name) };
};

/** Draws it in one batch, with the code that draws it for good. */
const draw = ({ run, nameFor }: ProbeTools, { sheet, names }: Table, sheetName: string): Promise<void> =>
  run(async (context) => {
    const { workbook } = context;
    const worksheet = workbook.worksheets.add(sheetName);
    names.forEach(({ row, column }, index) => {
      const place = `=${quoteSheet(sheetName)}!${addressOf(row, column, '$')}`;
      workbook.names.add(nameFor(`cell${index}`), place).visible = false;
    });
    fillSheet(worksheet, sheet);
    formatSheet(worksheet, sheet);
    protectSheet(worksheet);
    await context.sync();
  });

const tableName = ({ sheets }: ProbeTools): string => sheets.spare(3);

/** The table as Excel holds it. */
const compare = (tools: ProbeTools, { sheet, names }: Table) =>
  tools.run(async (context) => {
    const { rows, columns } = sheet.print.area;
    const { workbook } = context;
    const range = workbook.worksheets.getItem(tableName(tools)).getRangeByIndexes(0, 0, rows, columns);
    range.load('values,formulas');
    workbook.names.load('items/name,items/formula');
    await context.sync();
    const values = range.values as unknown[][];
    const formulas = range.formulas as unknown[][];
    const isThere = ({ row, column, content }: SheetDrawing['cells'][number]): boolean => {
      const value = values[row]?.[column];
      const formula = formulas[row]?.[column];
      return 'formula' in content
        ? String(formula).startsWith('=') && value === content.result
        : value === (content.value ?? '');
    };
    const other = sheet.cells.filter((cell) => !isThere(cell)).length;
    const ours = workbook.names.items.filter(({ name }) => name.startsWith(tools.nameFor('cell')));
    const lost = names.length - ours.filter(({ formula }) => !String(formula).includes('#REF!')).length;
    return found(other === 0 && lost === 0, { cells: sheet.cells.length, other, lost });
  });

const writeTo = (tools: ProbeTools, { row, column }: { row: number; column: number }) =>
  refusalOf(tools, ({ workbook }) => {
    workbook.worksheets.getItem(tableName(tools)).getRangeByIndexes(row, column, 1, 1).values = [[7]];
  });

/** What is tried on the table needs one. */
const onTable = async (
  tools: ProbeTools,
  work: (table: Table) => Promise<ProbeFinding>,
): Promise<ProbeFinding> => {
  const isThere = await tools.run(async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(tableName(tools));
    sheet.load('id');
    await context.sync();
    return !sheet.isNullObject;
  });
  return isThere ? work(richestOf(tools.drawing())) : notTried('no table');
};

/** Our own tables. */
export const drawingProbes: readonly Probe[] = [
  {
    id: 'drawing.table',
    words: '画出表三',
    source: 'assumed',
    expected:
      'The table with the most checks is drawn in one batch, with its names, checks, page setup and protection.',
    run: async (tools) => {
      const table = richestOf(tools.drawing());
      await draw(tools, table, tableName(tools));
      return found(true, { cells: table.sheet.cells.length, names: table.names.length });
    },
  },
  {
    id: 'drawing.read-back',
    words: '表三的文字、公式和名称都在',
    source: 'assumed',
    expected: 'Values, results of formulas and names are those that were drawn.',
    run: (tools) => onTable(tools, (table) => compare(tools, table)),
  },
  {
    id: 'drawing.protection',
    words: '表三里可以填数，不能改标题',
    source: 'doc',
    expected: 'A cell to fill in takes a figure; a label refuses it with AccessDenied.',
    run: (tools) =>
      onTable(tools, async ({ sheet: { cells } }) => {
        const [open, locked] = [true, undefined].map((unlocked) =>
          cells.find((cell) => cell.style.unlocked === unlocked)!,
        );
        const [inOpen, inLocked] = [await writeTo(tools, open!), await writeTo(tools, locked!)];
        return found(inOpen === null && inLocked === 'AccessDenied', { inOpen, inLocked });
      }),
  },
];
