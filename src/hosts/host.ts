import tooOld from '../model/too-old.json';
import type { CellRead, Drawing, NamedCells, SheetDrawing } from '../model/drawing';

/** One cell to be written: its name, what stood there when it was last read, and what is to stand there. */
export interface CellEdit {
  readonly name: string;
  /** Put back if the writing fails half-way. */
  readonly before: CellRead;
  readonly value: string | number | null;
  /** The cell is formatted as text, so that it keeps whatever is written. */
  readonly isText: boolean;
}

/** Told of the figures after an edit, or of why they could not be read. */
export interface EditListener {
  edited(cells: NamedCells): void;
  failed(fault: HostFault): void;
}

/** A place that holds one workbook: Excel, a file, a grid in the browser, or memory. */
export interface Host {
  /** Whether the charts of a sheet are drawn as well; elsewhere only its cells are. */
  readonly drawsCharts?: true | undefined;
  /**
   * Adds the sheets of a drawing to the workbook. Nothing that is there is touched; if any step fails, what was
   * added is taken out again.
   * @throws HostFault `sheet-exists` with the names in the way, or `already-ours` where a filing is there already.
   */
  draw(drawing: Drawing): Promise<void>;
  /** Reads the cells that Gouji has named. */
  read(): Promise<NamedCells>;
  /** Writes cells, all or none. */
  write(edits: readonly CellEdit[]): Promise<void>;
  /** Replaces a sheet by a new drawing of it, or adds it where it is missing. */
  redraw(sheet: SheetDrawing): Promise<void>;
  /** Calls the listener after edits until the returned function is called. Watching never writes. */
  watch(listener: EditListener): Promise<() => Promise<void>>;
  /** Shows a named cell to the user. */
  reveal(name: string): Promise<void>;
  /** Shows a sheet to the user. */
  revealSheet(sheet: string): Promise<void>;
  /** Something kept with the workbook that is not in a cell. */
  loadSetting(key: string): Promise<string | undefined>;
  saveSetting(key: string, value: string): Promise<void>;
}

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
  'editing-cell': '正在编辑单元格。请先按回车键完成输入，再试一次。',
  'cell-gone': '找不到这个单元格，可能已被删除。请撤销删除，或重新建表。',
  'text-too-long': '有一段文字超过 32767 个字，一个单元格放不下。请分成几段。',
  disconnected: '与 Excel 的连接中断，没有完成。请检查网络后再试一次。',
  'half-done': '没有完成，工作簿里可能留下了一部分改动。请不要保存，关闭后重新打开工作簿。',
  unexpected: '没有完成，工作簿没有改动。请再试一次；如仍不行，请保存后重新打开工作簿。',
} as const;
export type HostFaultKind = keyof typeof hostFaults;

/** Why a host could not do what was asked. */
export class HostFault extends Error {
  /** @param sheets names of the sheets in the way. */
  constructor(
    readonly kind: HostFaultKind,
    readonly sheets: readonly string[] = [],
    options?: ErrorOptions,
  ) {
    super(hostFaults[kind] + (sheets.length > 0 ? `（${sheets.join('、')}）` : ''), options);
    this.name = 'HostFault';
  }
}
