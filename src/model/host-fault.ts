import { Fault } from './fault';
import tooOld from './too-old.json';

/** What can go wrong with a host, with the sentence for the clerk. */
export const hostFaults = {
  'too-old': `${tooOld.title}，${tooOld.advice}`,
  'sheet-exists': '工作簿里已经有同名的工作表。',
  'already-ours': '这个工作簿里已经有年度报告的表格，可以直接使用。',
  'cover-gone':
    '工作簿里还有年度报告的表格，但没有“封面”，读不出年度和机关。请撤销删除，或打开备份；也可以在新工作簿里建表，再用“导入本年数据”读入这个文件。',
  'workbook-protected': '工作簿的结构受保护，不能添加工作表。请先在“审阅”中取消“保护工作簿”，再试一次。',
  'read-only': '工作簿是只读的，不能改动。请另存一份，再试一次。',
  'sheet-protected': '这个单元格受保护，不能改动。请在“审阅”中取消工作表保护，再试一次。',
  'sheet-password': '工作表设有密码保护，格式没有恢复。请先在“审阅”中用密码撤销工作表保护，再试一次。',
  'format-half-done': '表格格式只恢复了一部分，数据没有改动。请再点一次“恢复表格格式”。',
  'left-unprotected':
    '表格格式只恢复了一部分，数据没有改动，但有的工作表没有重新保护。请再点一次“恢复表格格式”，并在“审阅”中保护工作表。',
  'editing-cell': '正在编辑单元格。请先按回车键完成输入，再试一次。',
  'cell-gone': '找不到这个单元格，可能已被删除。请撤销删除，或重新建表。',
  'text-too-long': '有一段文字超过 32767 个字，一个单元格放不下。请分成几段。',
  disconnected: '与 Excel 的连接中断，没有完成。请检查网络后再试一次。',
  'half-done': '没有完成，工作簿里可能留下了一部分改动。请不要保存，关闭后重新打开工作簿。',
  unexpected: '没有完成，工作簿没有改动。请再试一次；如仍不行，请保存后重新打开工作簿。',
} as const;
export type HostFaultKind = keyof typeof hostFaults;

/** Why a host could not do what was asked. */
export class HostFault extends Fault {
  /** @param sheets names of the sheets in the way. */
  constructor(
    readonly kind: HostFaultKind,
    readonly sheets: readonly string[] = [],
    options?: ErrorOptions,
  ) {
    super(hostFaults[kind] + (sheets.length > 0 ? `（${sheets.join('、')}）` : ''), options);
  }
}
