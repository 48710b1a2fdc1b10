import type { Workbook } from './workbook';

/** A workbook that is open beside the add-in's. */
export interface OtherWorkbook {
  readonly workbook: Workbook;
  /** The file that it was made from, in base64. The stand-in does not open it: `workbookIn` of excel-stand-in/file does. */
  readonly file: string | undefined;
}

/** The windows of one Excel: the add-in's workbook, and those that are open beside it. */
export class Windows {
  readonly others: OtherWorkbook[] = [];
  /** The other workbook that has the focus; undefined while the add-in's has it. */
  front: Workbook | undefined;

  constructor(private readonly makeWorkbook: (name: string) => Workbook) {}

  /** Opens a new workbook. It is in front unless it opens `behind`. */
  open(file?: string, behind = false): Workbook {
    const workbook = this.makeWorkbook(`工作簿${this.others.length + 2}.xlsx`);
    this.others.push({ workbook, file });
    if (!behind) this.front = workbook;
    return workbook;
  }

  /** Closes a workbook; if it was in front, the add-in's comes forward. */
  close(workbook: Workbook): void {
    const at = this.others.findIndex((other) => other.workbook === workbook);
    if (at >= 0) this.others.splice(at, 1);
    if (this.front === workbook) this.front = undefined;
  }
}
