import type { ButtonAction } from '../state/action';

/** 保存说明, 删除说明: the clerk's explanation of a note goes into the workbook, or out of it. */
export const saveRemark = (key: string, text: string): ButtonAction => {
  const isEmpty = text.trim() === '';
  return {
    label: isEmpty ? '删除说明' : '保存说明',
    task: 'writing',
    run: ({ session, writes }) =>
      writes.write(() => session.remark(key, text), isEmpty ? '说明已删除。' : '说明已保存在工作簿里。'),
  };
};
