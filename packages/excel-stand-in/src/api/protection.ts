import { ExcelError } from '../model/excel-error';
import { readProtectionOptions } from '../model/protection';
import type { Sheet } from '../model/sheet';
import { ApiObject } from '../wire/api-object';
import type { Context } from './context';

export class WorksheetProtection extends ApiObject {
  readonly apiType = 'WorksheetProtection';

  constructor(
    private readonly context: Context,
    private readonly sheet: Sheet,
  ) {
    super();
  }

  get Protected(): boolean {
    return this.sheet.protection !== undefined;
  }

  get Options(): unknown {
    return this.sheet.protection ?? readProtectionOptions(undefined);
  }

  /** Fails on a sheet that is protected already, as documented. */
  Protect(options?: unknown, password?: string | null): void {
    if (this.sheet.protection || this.context.workbook.readOnly) throw new ExcelError('AccessDenied');
    this.sheet.protection = readProtectionOptions(options);
    this.context.workbook.undo.clear();
    this.sheet.password = password ?? undefined;
    this.tell();
  }

  Unprotect(password?: string | null): void {
    if (this.sheet.password !== undefined && this.sheet.password !== password)
      throw new ExcelError('AccessDenied');
    const changes = this.Protected;
    this.sheet.protection = undefined;
    this.context.workbook.undo.clear();
    this.sheet.password = undefined;
    if (changes) this.tell();
  }

  private tell(): void {
    const isProtected = this.Protected;
    this.context.workbook.events.raise('ProtectionChanged', this.sheet, () => ({
      isProtected,
      source: 'Local',
    }));
  }
}

export class WorkbookProtection extends ApiObject {
  readonly apiType = 'WorkbookProtection';

  constructor(private readonly context: Context) {
    super();
  }

  get Protected(): boolean {
    return this.context.workbook.structureProtected;
  }

  Protect(): void {
    this.context.workbook.demandStructureFree();
    this.context.workbook.structureProtected = true;
    this.context.workbook.undo.clear();
  }

  Unprotect(): void {
    this.context.workbook.structureProtected = false;
    this.context.workbook.undo.clear();
  }
}
