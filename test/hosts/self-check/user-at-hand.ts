import type { NodeExcel } from 'excel-stand-in';
import type { Question, SelfCheck } from '../../../src/model/self-check';

/** Does what a question asks for, as far as the stand-in's user can. @returns the answer; null leaves it out. */
type Hand = (excel: NodeExcel, sheet: string, question: Question) => string | null;

const done = 'done';
const formatted = { value: '12', bold: true };

/** One hand for each thing that is asked, by the id of what is tried. */
const hands: Readonly<Record<string, Hand>> = {
  'hand.list-pick': ({ workbook }, sheet, { title }) => {
    if (title === '离开这一格') workbook.user.select(sheet, 'D3');
    else workbook.user.pick(sheet, 'B3', '乙');
    return done;
  },
  'hand.clipboard': () => done,
  'hand.paste': ({ workbook }, sheet) => {
    workbook.user.paste(sheet, 'B5', [[formatted]]);
    return done;
  },
  'hand.red': ({ workbook }, sheet) => {
    workbook.user.type(sheet, 'B7', '2');
    return workbook.shownFormat(sheet, 'B7').fill === '#FFC7CE' ? 'red' : 'same';
  },
  'hand.download': (_excel, _sheet, { title }) => (title === '文件来了吗' ? 'arrived' : done),
  'hand.other-workbook': ({ workbook }, _sheet, { title }) => {
    if (title !== '回来了吗') workbook.user.openWorkbook();
    else workbook.user.closeWorkbook(workbook.windows.front!);
    return title === '回来了吗' ? 'front' : done;
  },
  'hand.undo': ({ workbook }, sheet, { title }) => {
    if (title === '先输入一个数') workbook.user.type(sheet, 'B9', '1');
    else workbook.user.undo();
    return done;
  },
  // On the desktop the pane keeps the focus, so that what is typed lands nowhere.
  'hand.focus': () => done,
  'hand.edit-mode': ({ workbook }, sheet, { title }) => {
    if (title === '正在编辑') workbook.user.beginEdit(sheet, 'B13');
    else workbook.user.endEdit('1');
    return done;
  },
};

/** Has the stand-in's user answer whatever is asked from now on. */
export const answerWith = (check: SelfCheck, excel: NodeExcel, others: Readonly<Record<string, Hand>> = {}) =>
  check.subscribe(() => {
    const { question } = check.state;
    if (!question) return;
    const sheet = excel.workbook.sheets.find(({ name }) => /^勾稽自检-.*-2$/u.test(name))!;
    const hand = { ...hands, ...others }[question.id];
    // Whoever is asked answers later, and not while the question is being put.
    setTimeout(() => {
      const answer = hand?.(excel, sheet.name, question) ?? null;
      if (answer === null) check.skip();
      else check.answer(answer);
    });
  });
