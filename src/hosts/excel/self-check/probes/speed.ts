/// <reference types="office-js" />
import { found } from '../probe';
import type { Probe, ProbeTools } from '../probe';

const rounds = 5;
const manyActions = 1000;
/** Cells to a side of a square block. */
const side = 70;

/** Milliseconds of one piece of work. */
const timeOf = async ({ clock }: ProbeTools, work: () => Promise<unknown>): Promise<number> => {
  const began = clock();
  await work();
  return Math.round(clock() - began);
};

const readOne = ({ run, sheets }: ProbeTools): Promise<void> =>
  run(async (context) => {
    context.workbook.worksheets.getItem(sheets.bench).load('name');
    await context.sync();
  });

/** How long Excel takes. */
export const speedProbes: readonly Probe[] = [
  {
    id: 'speed.request',
    words: '向 Excel 读一次数据要多久',
    source: 'assumed',
    expected: 'A request takes less than half a second.',
    run: async (tools) => {
      const times: number[] = [];
      for (let round = 0; round < rounds; round++) times.push(await timeOf(tools, () => readOne(tools)));
      const median = [...times].sort((a, b) => a - b)[Math.floor(rounds / 2)]!;
      return found(median < 500, { median, longest: Math.max(...times) });
    },
  },
  {
    id: 'speed.many-actions',
    words: '一次做一千个动作',
    source: 'assumed',
    expected: 'A batch of 1,000 formats is carried out within ten seconds.',
    run: async (tools) => {
      const ms = await timeOf(tools, () =>
        tools.run(async (context) => {
          const sheet = context.workbook.worksheets.getItem(tools.sheets.bench);
          for (let row = 0; row < manyActions; row++)
            sheet.getRangeByIndexes(row, 30, 1, 1).format.fill.color = '#FFFFFF';
          await context.sync();
        }),
      );
      return found(ms < 10_000, { ms });
    },
  },
  {
    id: 'speed.block',
    words: '一次写入、读出一大块数字',
    source: 'assumed',
    expected: 'A block of 4,900 figures comes back as it was written.',
    run: async (tools) => {
      const figures = Array.from({ length: side }, (_, row) =>
        Array.from({ length: side }, (_cell, column) => row * side + column),
      );
      return tools.run(async (context) => {
        const range = context.workbook.worksheets
          .getItem(tools.sheets.bench)
          .getRangeByIndexes(0, 40, side, side);
        range.values = figures;
        range.load('values');
        await context.sync();
        return found(JSON.stringify(range.values) === JSON.stringify(figures));
      });
    },
  },
];
