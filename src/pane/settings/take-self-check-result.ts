import type { SelfCheckReport } from '../../model/self-check';
import type { ButtonAction } from '../state/action';

const textOf = (report: SelfCheckReport): string => `${JSON.stringify(report, null, 2)}\n`;

/** 保存结果: saves the result as a file. */
export const saveSelfCheckResult = (report: SelfCheckReport): ButtonAction => ({
  label: '保存结果',
  icon: 'save',
  task: 'exporting',
  run: ({ desk }) => {
    const name = `勾稽自检-${report.date}.json`;
    desk.save(name, textOf(report));
    return Promise.resolve(`已生成“${name}”。没有看到文件的，请用“复制结果”。`);
  },
});

/** 复制结果: puts it on the clipboard, for a message or a text file. */
export const copySelfCheckResult = (report: SelfCheckReport): ButtonAction => ({
  label: '复制结果',
  icon: 'copy',
  task: 'exporting',
  run: async ({ desk }) => {
    await desk.copy({ text: textOf(report) });
    return '结果已复制，可以粘贴到邮件或记事本。';
  },
});
