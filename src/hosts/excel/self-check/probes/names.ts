/// <reference types="office-js" />
import { quoteSheet } from '../../../../model/address';
import { found, refusalOf } from '../probe';
import type { Probe, ProbeTools } from '../probe';

/** A name for a cell of the bench, with the item. */
const nameCell = (
  context: Excel.RequestContext,
  { sheets, nameFor }: ProbeTools,
  part: string,
  cell: string,
): Excel.NamedItem => context.workbook.names.add(nameFor(part), `=${quoteSheet(sheets.bench)}!${cell}`);

const refused = (tools: ProbeTools, part: string, formula: string): Promise<string | null> =>
  refusalOf(tools, (context) => void context.workbook.names.add(tools.nameFor(part), formula));

/** Moves a cell of the bench as cutting and pasting does, and reads where a name points to. */
const afterMoving = (
  tools: ProbeTools,
  part: string,
  [from, to]: readonly [from: string, to: string],
  named: string,
): Promise<string> =>
  tools.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(tools.sheets.bench);
    sheet.getRange(from).values = [[1]];
    const name = nameCell(context, tools, part, named);
    sheet.getRange(from).moveTo(to);
    name.load('formula');
    await context.sync();
    return String(name.formula);
  });

/** Defined names, by which the add-in finds its cells. */
export const nameProbes: readonly Probe[] = [
  {
    id: 'names.hidden',
    words: '给单元格起不显示的名称',
    source: 'doc',
    expected: 'A name that is not visible is found and leads to its cell.',
    run: (tools) =>
      tools.run(async (context) => {
        nameCell(context, tools, 'hidden', '$B$3').visible = false;
        const name = context.workbook.names.getItem(tools.nameFor('hidden'));
        const range = name.getRange();
        name.load('visible');
        range.load('address');
        await context.sync();
        return found(!name.visible && range.address.endsWith('!B3'), { visible: name.visible });
      }),
  },
  {
    id: 'names.missing-sheet',
    words: '名称指向不存在的工作表时，Excel 拒绝',
    source: 'doc',
    expected: 'InvalidArgument',
    run: async (tools) => {
      const code = await refused(tools, 'missing', `=${quoteSheet(tools.sheets.spare(7))}!$A$1`);
      return found(code === 'InvalidArgument', { code });
    },
  },
  {
    id: 'names.bad-formula',
    words: '名称的公式写错时，Excel 拒绝',
    source: 'assumed',
    expected: 'InvalidArgument',
    run: async (tools) => {
      const code = await refused(tools, 'bad', '=SUM(((');
      return found(code === 'InvalidArgument', { code });
    },
  },
  {
    id: 'names.follow-a-cut',
    words: '剪切有名称的单元格，名称跟着走',
    source: 'assumed',
    expected: 'The name points to where the cell was moved.',
    run: async (tools) => {
      const formula = await afterMoving(tools, 'moved', ['B5', 'B6'], '$B$5');
      return found(formula.endsWith('$B$6'), { lost: formula.includes('#REF!') });
    },
  },
  {
    id: 'names.lost-under-a-cut',
    words: '剪切别的单元格盖住有名称的单元格，名称失效',
    source: 'assumed',
    expected: 'The name of the cell that was covered becomes #REF!.',
    run: async (tools) => {
      const formula = await afterMoving(tools, 'covered', ['B7', 'B8'], '$B$8');
      return found(formula.includes('#REF!'), { lost: formula.includes('#REF!') });
    },
  },
];
