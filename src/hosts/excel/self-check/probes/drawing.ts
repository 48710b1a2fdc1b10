/// <reference types="office-js" />
import type { CellDrawing, NameDrawing, SheetDrawing } from '../../../../model/drawing';
import { drawSheet } from '../../draw-sheet';
import { finishesOf } from '../../finish-sheets';
import { nameCells } from '../../name-cells';
import { found, notTried, refusalOf } from '../probe';
import type { Probe, ProbeFinding, ProbeTools } from '../probe';

/** One of our tables, under names of 自检. */
interface Table {
  readonly sheet: SheetDrawing;
  readonly names: readonly NameDrawing[];
}

/** The table with the most checks: totals, red cells and what may be typed, all of its own cells alone. */
const tableFor = (tools: ProbeTools): Table => {
  const { sheets, names } = tools.drawing();
  const richest = sheets.reduce((most, each) =>
    each.highlights.length > most.highlights.length ? each : most,
  );
  const name = tools.sheets.spare(3);
  return {
    sheet: { ...richest, name },
    names: names
      .filter(({ sheet }) => sheet === richest.name)
      .map((each, index) => ({ ...each, name: tools.nameFor(`cell${index}`), sheet: name })),
  };
};

/** Draws it in one batch, with the code that draws it for good. */
const draw = ({ run }: ProbeTools, { sheet, names }: Table): Promise<void> =>
  run(async (context) => {
    const { workbook } = context;
    const worksheet = workbook.worksheets.add(sheet.name);
    nameCells(workbook, names);
    drawSheet(worksheet, sheet);
    await context.sync();
  });

/** Does what is left to be done on it: panes, page setup, charts. @returns the code of each kind that was refused. */
const finish = async (tools: ProbeTools, { sheet }: Table): Promise<ProbeFinding> => {
  const codes: Record<string, string | null> = {};
  for (const { kind, draw: work } of finishesOf([sheet]))
    codes[kind] = await refusalOf(tools, ({ workbook }) => work(workbook.worksheets.getItem(sheet.name)));
  return found(
    Object.values(codes).every((code) => code === null),
    codes,
  );
};

/** The table as Excel holds it. */
const compare = (tools: ProbeTools, { sheet, names }: Table) =>
  tools.run(async (context) => {
    const { rows, columns } = sheet.print.area;
    const { workbook } = context;
    const range = workbook.worksheets.getItem(sheet.name).getRangeByIndexes(0, 0, rows, columns);
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

const writeTo = (tools: ProbeTools, { name }: SheetDrawing, { row, column }: CellDrawing) =>
  refusalOf(tools, ({ workbook }) => {
    workbook.worksheets.getItem(name).getRangeByIndexes(row, column, 1, 1).values = [[7]];
  });

/** What is tried on the table needs one. */
const onTable = async (
  tools: ProbeTools,
  work: (table: Table) => Promise<ProbeFinding>,
): Promise<ProbeFinding> => {
  const table = tableFor(tools);
  const isThere = await tools.run(async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(table.sheet.name);
    sheet.load('id');
    await context.sync();
    return !sheet.isNullObject;
  });
  return isThere ? work(table) : notTried('no table');
};

/** Our own tables. */
export const drawingProbes: readonly Probe[] = [
  {
    id: 'drawing.table',
    words: '画出表三',
    source: 'assumed',
    expected: 'The table with the most checks is drawn in one batch, with its hidden names and protection.',
    run: async (tools) => {
      const table = tableFor(tools);
      await draw(tools, table);
      return found(true, { cells: table.sheet.cells.length, names: table.names.length });
    },
  },
  {
    id: 'drawing.finish',
    words: '给表三设好窗格和打印页面',
    source: 'assumed',
    expected: 'Panes and page setup of a protected sheet that is not in front are set.',
    run: (tools) => onTable(tools, (table) => finish(tools, table)),
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
      onTable(tools, async ({ sheet }) => {
        const [open, locked] = [true, undefined].map((unlocked) =>
          sheet.cells.find((cell) => cell.style.unlocked === unlocked)!,
        );
        const [inOpen, inLocked] = [await writeTo(tools, sheet, open!), await writeTo(tools, sheet, locked!)];
        return found(inOpen === null && inLocked === 'AccessDenied', { inOpen, inLocked });
      }),
  },
];
