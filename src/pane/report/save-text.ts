import type { ParagraphView } from '../../session/report/report-view';
import type { ButtonAction } from '../state/action';

/** 保存: writes the clerk's own text of a paragraph; an empty one gives way to the suggestion. */
export const saveText = ({ slot, own }: ParagraphView, text: string): ButtonAction => ({
  label: '保存',
  task: 'writing',
  run: ({ session, writes }) =>
    writes.write(() => session.writeTexts([{ slot, own, text: text.trim() }]), '文字已保存在工作簿里。'),
});
