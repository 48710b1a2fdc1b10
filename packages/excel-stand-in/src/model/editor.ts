import type { Area } from './address';
import { type Clipboard, paste, type Pasted } from './clipboard';
import { clearContents, writeCells } from './editing';
import type { Actor } from './events';
import { ExcelError, type ExcelErrorCode } from './excel-error';
import { moveBlock } from './moving';
import { offsetFormula } from './references';
import type { Sheet } from './sheet';
import { shiftLines } from './structure';
import { readInput } from './typed-input';
import { type ErrorAlert, satisfies, type Validation, validationAt } from './validation';
import type { Workbook } from './workbook';

/** The box that Excel shows instead of, or before, doing what the user wanted. */
export interface Alert {
  style: string;
  title: string;
  message: string;
}

const stop = (message: string): Alert => ({ style: 'Stop', title: 'Microsoft Excel', message });

/** What Excel tells the user of whom it refuses something. */
const alerts: Partial<Record<ExcelErrorCode, Alert>> = {
  AccessDenied: stop('您试图更改的单元格或图表位于受保护的工作表中。'),
  MergedRangeConflict: stop('无法对合并单元格执行此操作。'),
};

/** Somebody at the keyboard. Every edit obeys protection; an edit that Excel refuses changes nothing and returns its alert. */
export class Editor {
  private clipboard: Clipboard | undefined;

  constructor(
    protected readonly workbook: Workbook,
    protected readonly actor: Actor,
  ) {}

  /** Types a text into a cell and presses Enter. Data validation is asked, as it is for nothing else. */
  type(sheetName: string, address: string, text: string): Alert | undefined {
    return this.edit(sheetName, address, (sheet, area) => {
      const anchor = sheet.mergeAt(area.row, area.column) ?? area;
      const cell = { row: anchor.row, column: anchor.column, rows: 1, columns: 1 };
      const alert = this.validate(sheet, cell, text);
      if (alert?.style === 'Stop') return alert;
      writeCells(this.workbook, sheet, cell, () => text, this.actor);
      return alert;
    });
  }

  /** Copies an area: what is returned can be pasted here, once or often, and in another workbook. */
  copy(sheetName: string, address: string): Clipboard {
    return (this.clipboard = {
      ...this.workbook.locate(sheetName, address),
      workbook: this.workbook,
      cut: false,
    });
  }

  /** Cuts an area: it moves once it is pasted. A protected sheet lets unlocked cells go only. */
  cut(sheetName: string, address: string): Alert | undefined {
    return this.edit(sheetName, address, (sheet, area) => {
      this.workbook.demandAllowed(sheet, 'contents', [area]);
      this.clipboard = { workbook: this.workbook, sheet, area, cut: true };
    });
  }

  /**
   * Pastes with the first cell at the address, unasked by data validation: plain texts, which take the formats that
   * they find; formatted cells, which replace them; or what was copied or cut last, which brings its rules as well.
   */
  paste(sheetName: string, address: string, what: Pasted | undefined = this.clipboard): Alert | undefined {
    return this.edit(sheetName, address, (sheet, area) => {
      const { workbook, actor } = this;
      if (what) this.clipboard = paste(what, { workbook, sheet, area }, actor);
    });
  }

  /** Drags an area by its border to another place on its sheet, whatever it covers there. */
  drag(sheetName: string, from: string, to: string): Alert | undefined {
    const source = { ...this.workbook.locate(sheetName, from), workbook: this.workbook };
    return this.edit(sheetName, to, (sheet, area) => moveBlock(source, { sheet, area }, this.actor));
  }

  /** Presses Delete on an area. */
  clear(sheetName: string, address: string): Alert | undefined {
    return this.edit(sheetName, address, (sheet, area) =>
      clearContents(this.workbook, sheet, area, this.actor),
    );
  }

  /** Inserts rows (`5:6`) or columns (`B:B`) where the address is. */
  insert(sheetName: string, lines: string): Alert | undefined {
    return this.edit(sheetName, lines, (sheet, area) =>
      shiftLines(this.workbook, sheet, area, 'insert', this.actor),
    );
  }

  /** Deletes rows (`5:6`) or columns (`B:B`). */
  remove(sheetName: string, lines: string): Alert | undefined {
    return this.edit(sheetName, lines, (sheet, area) =>
      shiftLines(this.workbook, sheet, area, 'delete', this.actor),
    );
  }

  addSheet(name?: string): Alert | undefined {
    return this.attempt(() => void this.workbook.addSheet(name, this.actor));
  }

  renameSheet(sheetName: string, name: string): Alert | undefined {
    return this.attempt(() => this.workbook.renameSheet(this.workbook.sheet(sheetName), name, this.actor));
  }

  deleteSheet(sheetName: string): Alert | undefined {
    return this.attempt(() => this.workbook.deleteSheet(this.workbook.sheet(sheetName), this.actor));
  }

  protected edit(
    sheetName: string,
    address: string,
    change: (sheet: Sheet, area: Area) => Alert | void,
  ): Alert | undefined {
    const { sheet, area } = this.workbook.locate(sheetName, address);
    return this.attempt(() => change(sheet, area));
  }

  protected attempt(change: () => Alert | void): Alert | undefined {
    try {
      return change() ?? undefined;
    } catch (error) {
      const alert = error instanceof ExcelError && alerts[error.code];
      if (alert) return alert;
      throw error;
    } finally {
      this.workbook.finishEdit();
    }
  }

  private validate(sheet: Sheet, cell: Area, text: string): Alert | undefined {
    const { row, column } = cell;
    const rule = validationAt(sheet.validations, row, column);
    if (!rule?.errorAlert.showAlert) return undefined;
    return this.accepted(sheet, row, column, text, rule) ? undefined : alertOf(rule.errorAlert);
  }

  private accepted(sheet: Sheet, row: number, column: number, text: string, rule: Validation): boolean {
    const { value, formula } = readInput(text, sheet.formatAt(row, column).numberFormat);
    const { calculation } = this.workbook;
    const typed = formula === undefined ? value : calculation.evaluate(formula, sheet, row, column);
    const anchor = rule.areas[0] as Area;
    return satisfies(typed, rule, (given) => {
      const asFormula = given.startsWith('=') ? given : `=${given}`;
      const moved = offsetFormula(asFormula, row - anchor.row, column - anchor.column);
      return calculation.evaluateAsIf(typed, moved, sheet, row, column);
    });
  }
}

function alertOf({ style, title, message }: ErrorAlert): Alert {
  return {
    style,
    title: title || 'Microsoft Excel',
    message: message || '此值与此单元格定义的数据验证限制不匹配。',
  };
}
