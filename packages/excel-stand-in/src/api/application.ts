import { ExcelError } from '../model/excel-error';
import { ApiObject } from '../wire/api-object';
import type { Context } from './context';

export class Application extends ApiObject {
  readonly apiType = 'Application';

  constructor(private readonly context: Context) {
    super();
  }

  get CalculationMode(): string {
    return this.context.workbook.calculation.mode;
  }

  set CalculationMode(mode: unknown) {
    if (!['Automatic', 'AutomaticExceptTables', 'Manual'].includes(String(mode)))
      throw new ExcelError('InvalidArgument');
    this.context.workbook.calculation.mode = String(mode);
  }

  get CalculationState(): string {
    return 'Done';
  }

  Calculate(): void {
    this.context.workbook.recalculate();
  }

  /** Another workbook, blank or made from a file in base64; nothing is seen of it before `Open`. */
  CreateWorkbook(file?: string | null): WorkbookCreated {
    return new WorkbookCreated(this.context, file ?? undefined);
  }

  SuspendApiCalculationUntilNextSync(): void {
    this.context.workbook.calculation.suspended = true;
  }

  /** What a screen shows between the actions of one batch is not modelled; afterwards it is drawn anew. */
  SuspendScreenUpdatingUntilNextSync(): void {
    this.context.workbook.redrawFormats();
  }
}

/** A workbook that an add-in makes: it cannot be reached through the API, only be opened before the user. */
export class WorkbookCreated extends ApiObject {
  readonly apiType = 'WorkbookCreated';

  constructor(
    private readonly context: Context,
    private readonly file: string | undefined,
  ) {
    super();
  }

  get Id(): string {
    return `workbook-${this.context.workbook.windows.others.length + 1}`;
  }

  /** Excel for Mac leaves the new window behind the present one. */
  Open(): void {
    const { windows, behaviour } = this.context.workbook;
    windows.open(this.file, behaviour.platform === 'Mac');
  }
}

/** `context.runtime`: whether this add-in hears events. */
export class Runtime extends ApiObject {
  readonly apiType = 'Runtime';

  constructor(private readonly context: Context) {
    super();
  }

  get EnableEvents(): boolean {
    return this.context.workbook.events.enabled;
  }

  set EnableEvents(enabled: unknown) {
    this.context.workbook.events.enabled = enabled === true;
  }
}
