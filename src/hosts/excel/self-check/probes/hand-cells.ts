/// <reference types="office-js" />
import { codeOf, found, notTried } from '../probe';
import type { Probe, ProbeTools } from '../probe';
import { listening } from './events';
import { done, handCell, showCell, valueOf } from './hand-sheet';

const choices = ['甲', '乙'] as const;
const pasted = '12';
const ownFormat = '0.00';

const lookOf = ({ run, sheets }: ProbeTools, address: string) =>
  run(async (context) => {
    const cell = handCell(context, { sheets }, address);
    const { protection } = cell.format;
    cell.load('numberFormat');
    protection.load('locked');
    await context.sync();
    return { locked: protection.locked, keepsFormat: cell.numberFormat[0]?.[0] === ownFormat };
  });

/** What the user does in cells, and what the add-in learns of it. */
export const handCellProbes: readonly Probe[] = [
  {
    id: 'hand.list-pick',
    words: '从下拉列表里选一项，Excel 会不会通知插件',
    source: 'office-js 4066',
    expected:
      'onChanged is raised on the desktop, and not on the web; onSelectionChanged is raised when the cell is left.',
    run: async (tools) => {
      await showCell(tools, 'B3', (cell) => {
        cell.dataValidation.rule = { list: { inCellDropDown: true, source: choices.join(',') } };
      });
      return listening(tools, tools.sheets.hand, 'onChanged', async (count) => {
        await tools.ask({
          title: '从列表里选一项',
          steps: ['点黄色的 B3 单元格。', `点它右边的小箭头，选“${choices[1]}”。`],
          answers: done('选好了'),
        });
        const changed = await tools.comes(() => count() > 0);
        if ((await valueOf(tools, 'B3')) !== choices[1]) return notTried('nothing picked');
        return listening(tools, tools.sheets.hand, 'onSelectionChanged', async (moves) => {
          await tools.ask({ title: '离开这一格', steps: ['点一下 D3 单元格。'], answers: done('点好了') });
          const left = await tools.comes(() => moves() > 0);
          return found(changed === (tools.platform !== 'OfficeOnline') && left, { changed, left });
        });
      });
    },
  },
  {
    id: 'hand.clipboard',
    words: '插件把内容放进剪贴板',
    source: 'assumed',
    expected: 'HTML and text are put on the clipboard after a click.',
    run: async (tools) => {
      await tools.ask({
        title: '放进剪贴板',
        steps: [`插件要把“${pasted}”放进剪贴板，剪贴板里现有的内容会被替换。`],
        answers: done('放进去'),
      });
      try {
        await tools.copy({ html: `<p><b>${pasted}</b></p>`, text: pasted });
        return found(true);
      } catch (error) {
        return { outcome: 'otherwise', code: codeOf(error) };
      }
    },
  },
  {
    id: 'hand.paste',
    words: '粘贴之后，单元格会不会被锁定、丢掉格式',
    source: 'assumed',
    expected:
      'A cell that formatted text is pasted into becomes locked and loses its number format; onChanged and onFormatChanged are raised.',
    run: async (tools) => {
      await showCell(tools, 'B5', (cell) => {
        cell.format.protection.locked = false;
        cell.numberFormat = [[ownFormat]];
      });
      return listening(tools, tools.sheets.hand, 'onChanged', (count) =>
        listening(tools, tools.sheets.hand, 'onFormatChanged', async (formats) => {
          await tools.ask({
            title: '粘贴',
            steps: [
              `剪贴板里应当是上一步放进去的“${pasted}”；上一步没有做的，请跳过。`,
              '点黄色的 B5 单元格，按 Ctrl+V（Mac 上是 ⌘V）。',
            ],
            answers: done('粘贴好了'),
          });
          const changed = await tools.comes(() => count() > 0);
          const formatChanged = await tools.comes(() => formats() > 0);
          if (String(await valueOf(tools, 'B5')) !== pasted) return notTried('nothing pasted');
          const look = await lookOf(tools, 'B5');
          const holds = changed && formatChanged && look.locked && !look.keepsFormat;
          return found(holds, { changed, formatChanged, ...look });
        }),
      );
    },
  },
  {
    id: 'hand.red',
    words: '填错的单元格马上变红',
    source: 'office-js 5299',
    expected: 'The cell turns red at once.',
    run: async (tools) => {
      await showCell(tools, 'B7', (cell) => {
        cell.values = [[1]];
        const { custom } = cell.conditionalFormats.add('Custom');
        custom.rule.formula = '=$B$7<>1';
        custom.format.fill.color = '#FFC7CE';
        custom.format.font.color = '#9C0006';
      });
      const answer = await tools.ask({
        title: '变红',
        steps: ['把黄色的 B7 单元格里的 1 改成 2，按回车。', '它变红了吗？'],
        answers: [
          ['red', '变红了'],
          ['same', '没有变红'],
        ],
      });
      if ((await valueOf(tools, 'B7')) !== 2) return notTried('nothing typed');
      return found(answer === 'red');
    },
  },
];
