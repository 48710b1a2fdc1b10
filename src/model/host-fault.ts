import { Fault } from './fault';
import tooOld from './too-old.json';

/**
 * What can go wrong with a host, with the sentence for the clerk. What stands in brackets is said only where it is
 * certain that nothing was changed.
 */
export const hostFaults = {
  'too-old': `${tooOld.title}。${tooOld.needs}${tooOld.advice}`,
  'sheet-exists': '工作簿里已经有同名的工作表。',
  'already-ours': '这个工作簿里已经有年度报告的表格，可以直接使用。',
  'cover-gone':
    '工作簿里还有年度报告的表格，但没有“封面”，读不出年度和机关。请撤销删除，或打开备份；也可以在新工作簿里建表，再用“导入本年数据”读入这个文件。',
  'workbook-protected': '工作簿的结构受保护，不能添加工作表。请先在“审阅”中取消“保护工作簿”，再试一次。',
  'read-only': '工作簿是只读的，不能改动。请另存一份，再试一次。',
  'sheet-protected': '这个单元格受保护[，没有改动]。请在“审阅”中取消工作表保护，再试一次。',
  'editing-cell': '正在编辑单元格[，没有改动]。请先按回车键完成输入，再试一次。',
  'other-workbook': '前面是另一个工作簿[，没有改动]。请先点一下要填的工作簿，再试一次。',
  'chart-sheet': '前面是图表工作表[，没有改动]。请先点一下别的工作表，再试一次。',
  'cell-gone': '找不到这个单元格，可能已被删除。请撤销删除，或重新建表。',
  'text-too-long': '有一段文字超过 32767 个字，一个单元格放不下。请分成几段。',
  busy: 'Excel 正忙，没有完成[，工作簿没有改动]。请稍等片刻，再试一次。',
  'out-of-memory': 'Excel 的内存不够，没有完成[，工作簿没有改动]。请关闭别的工作簿或程序，再试一次。',
  unsupported: '现在的 Excel 不能做这一步[，工作簿没有改动]。请更新 Excel 后再试，或者改用浏览器版。',
  disconnected: '与 Excel 的连接中断，没有完成[，工作簿没有改动]。请检查网络后再试一次。',
  'not-verified': '没有完成，也没能核对工作簿有没有改动。请看一下刚才要改的地方，再试一次。',
  'half-done': '没有完成，工作簿里留下了一部分改动。请不要保存，关闭后重新打开工作簿。',
  unexpected: '没有完成，工作簿没有改动。请先点一下要填的工作簿，再试一次；如仍不行，请保存后重新打开。',
} as const;
export type HostFaultKind = keyof typeof hostFaults;

/** Whether nothing was changed for certain. */
interface HostFaultOptions extends ErrorOptions {
  readonly unchanged?: boolean;
}

/** Why a host could not do what was asked. */
export class HostFault extends Fault {
  /** @param sheets names of the sheets in the way, or of those that it is about. */
  constructor(
    readonly kind: HostFaultKind,
    readonly sheets: readonly string[] = [],
    options: HostFaultOptions = {},
  ) {
    const sentence = hostFaults[kind].replace(/\[([^[\]]*)\]/u, options.unchanged ? '$1' : '');
    super(sentence + (sheets.length > 0 ? `（${sheets.join('、')}）` : ''), options);
  }

  /** The same, where it has turned out that nothing was changed. */
  get withNothingChanged(): HostFault {
    return new HostFault(this.kind, this.sheets, { cause: this.cause, unchanged: true });
  }
}
