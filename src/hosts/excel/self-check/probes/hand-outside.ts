/// <reference types="office-js" />
import { found, notTried, refusalOf } from '../probe';
import type { Probe } from '../probe';
import { done } from './hand-sheet';

/** So many times an event is waited for, about eight seconds, the user has to change windows. */
const waitsForWindow = 4;

const triedFile = '勾稽自检-试存.txt';

/** What lies outside the cells: files, and sheets that are no worksheets. */
export const handOutsideProbes: readonly Probe[] = [
  {
    id: 'hand.download',
    words: '插件能不能存文件',
    source: 'office-js 2700, 4681',
    expected: 'The file arrives, but on a Mac.',
    run: async (tools) => {
      await tools.ask({
        title: '存一个文件',
        steps: [`插件要存一个小文件“${triedFile}”，试完可以删掉。`],
        answers: done('存文件'),
      });
      await tools.save(triedFile, '勾稽自检试存的文件，可以删除。');
      const answer = await tools.ask({
        title: '文件来了吗',
        steps: [`看看下载的文件里有没有“${triedFile}”。`],
        answers: [
          ['arrived', '有'],
          ['missing', '没有'],
        ],
      });
      const arrived = answer === 'arrived';
      return found(arrived === (tools.platform !== 'Mac'), { arrived });
    },
  },
  {
    id: 'hand.chart-sheet',
    words: '单独成页的图表显示在前面时，插件能不能用',
    source: 'office-js 2444',
    expected: 'getActiveWorksheet is refused.',
    run: async (tools) => {
      await tools.ask({
        title: '单独成页的图表',
        steps: ['如果这个工作簿里有单独成页的图表，点它的标签，再点“点好了”。', '没有的，请跳过。'],
        answers: done('点好了'),
      });
      const code = await refusalOf(
        tools,
        ({ workbook }) => void workbook.worksheets.getActiveWorksheet().load('id'),
      );
      return found(code !== null, { code });
    },
  },
  {
    id: 'hand.other-workbook',
    words: '另一个工作簿在前面时，插件能不能用',
    source: 'doc',
    expected:
      'Reading is answered. Activating a sheet is refused on the desktop: GeneralException, InvalidSelection or InactiveWorkbook.',
    run: async (tools) => {
      await tools.ask({
        title: '另一个工作簿在前面',
        steps: ['先打开另一个工作簿。', '点“开始”，马上切换到那个工作簿，等十秒钟再回来。'],
        answers: done('开始'),
      });
      for (let waits = 0; waits < waitsForWindow; waits++) await tools.comes(() => false);
      const sheetOf = ({ workbook }: Excel.RequestContext) => workbook.worksheets.getItem(tools.sheets.bench);
      const read = await refusalOf(tools, (context) => void sheetOf(context).load('id'));
      const activate = await refusalOf(tools, (context) => sheetOf(context).activate());
      const answer = await tools.ask({
        title: '回来了吗',
        steps: ['这十秒钟里，前面一直是另一个工作簿吗？'],
        answers: [
          ['front', '是'],
          ['missed', '不是'],
        ],
      });
      if (answer !== 'front') return notTried('no other workbook');
      const refused = activate !== null;
      return found(read === null && refused === (tools.platform !== 'OfficeOnline'), { read, activate });
    },
  },
];
