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
    this.context.workbook.calculation.settle(true);
  }

  SuspendApiCalculationUntilNextSync(): void {
    this.context.workbook.calculation.suspended = true;
  }

  /** Nothing to suspend: what a screen shows between the actions of one batch is not modelled. */
  SuspendScreenUpdatingUntilNextSync(): void {
    return;
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
