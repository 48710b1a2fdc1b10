/// <reference types="office-js" />
import { found, notTried, refusalOf } from '../probe';
import type { Probe, ProbeTools } from '../probe';
import { done, handCell, showCell, valueOf } from './hand-sheet';

const undoProbe: Probe = {
  id: 'hand.undo',
  words: '插件写入之后，还能不能撤销',
  source: 'doc',
  expected: 'Undo takes back what the add-in wrote, and leaves what was typed before.',
  run: async (tools) => {
    await showCell(tools, 'B9');
    await tools.ask({
      title: '先输入一个数',
      steps: ['在黄色的 B9 单元格里输入 1，按回车。'],
      answers: done('输好了'),
    });
    if ((await valueOf(tools, 'B9')) !== 1) return notTried('nothing typed');
    // Nothing but the value, so that there is one step to take back.
    await tools.run(async (context) => {
      handCell(context, tools, 'D9').values = [[2]];
      await context.sync();
    });
    await tools.ask({
      title: '再撤销一次',
      steps: ['插件在 D9 里写了 2。', '在表格里的空白处点一下，按一次 Ctrl+Z（Mac 上是 ⌘Z）。'],
      answers: done('按好了'),
    });
    const typed = (await valueOf(tools, 'B9')) === 1;
    const written = (await valueOf(tools, 'D9')) === 2;
    return found(typed && !written, { keepsTyped: typed, keepsWritten: written });
  },
};

const focusProbe: Probe = {
  id: 'hand.focus',
  words: '插件选中单元格以后，能不能直接输入',
  source: 'office-js 2576, 5050',
  expected: 'What is typed lands in the cell on the web, and not on the desktop.',
  run: async (tools) => {
    await showCell(tools, 'B11');
    await tools.ask({
      title: '直接输入',
      steps: ['点“选中”，插件会选中黄色的 B11 单元格。', '然后不要点任何地方，直接按 7，再按回车。'],
      answers: done('选中'),
    });
    await tools.run(async (context) => {
      handCell(context, tools, 'B11').select();
      await context.sync();
    });
    await tools.ask({
      title: '直接按 7，再按回车',
      steps: ['不要点任何地方。按好之后再点“按好了”。'],
      answers: done('按好了'),
      leavesFocus: true,
    });
    const landed = (await valueOf(tools, 'B11')) === 7;
    return found(landed === (tools.platform === 'OfficeOnline'), { landed });
  },
};

const read = (context: Excel.RequestContext, { sheets }: ProbeTools): void =>
  void context.workbook.worksheets.getItem(sheets.hand).load('name');

const editModeProbe: Probe = {
  id: 'hand.edit-mode',
  words: '正在编辑单元格时，插件能不能读数据',
  source: 'office-js 806, 3388',
  expected:
    'Clicking the pane does not end editing: a request is refused with InvalidOperationInCellEditMode, and one with delayForCellEdit waits until Enter.',
  run: async (tools) => {
    await showCell(tools, 'B13');
    await tools.ask({
      title: '正在编辑',
      steps: ['双击黄色的 B13 单元格，输入 1，不要按回车。', '就这样点“正在编辑”。'],
      answers: done('正在编辑'),
    });
    const code = await refusalOf(tools, (context) => read(context, tools));
    let answered = false;
    const delayed = tools
      .run(
        async (context) => {
          read(context, tools);
          await context.sync();
        },
        { delayForCellEdit: true },
      )
      .then(() => (answered = true));
    const waited = !(await tools.comes(() => answered));
    if (waited)
      await tools.ask({
        title: '完成输入',
        steps: ['在表格里按回车，完成输入。'],
        answers: done('按好了'),
      });
    await delayed;
    return found(code === 'InvalidOperationInCellEditMode' && waited, { code, waited });
  },
};

/** What typing, undoing and editing do to the add-in. The cell that is edited comes last: it blocks whatever follows. */
export const handEditingProbes: readonly Probe[] = [undoProbe, focusProbe, editModeProbe];
