import { ExcelError } from '../model/excel-error';
import { ApiCollection, ApiObject } from '../wire/api-object';
import type { Context } from './context';

/** Workbook settings: they are part of the file at once, with no save of their own. */
export class SettingCollection extends ApiCollection {
  readonly apiType = 'SettingCollection';

  constructor(private readonly context: Context) {
    super();
  }

  items(): Setting[] {
    return [...this.context.workbook.settings.keys()].map((key) => new Setting(this.context, key));
  }

  Add(key: string, value: unknown): Setting {
    const { workbook } = this.context;
    if (workbook.readOnly) throw new ExcelError('AccessDenied');
    workbook.settings.set(key, value);
    return new Setting(this.context, key);
  }

  GetCount(): number {
    return this.context.workbook.settings.size;
  }

  Indexer(key: string): Setting {
    const found = this.GetItemOrNullObject(key);
    if (!found) throw new ExcelError('ItemNotFound');
    return found;
  }

  GetItemOrNullObject(key: string): Setting | null {
    return this.context.workbook.settings.has(key) ? new Setting(this.context, key) : null;
  }
}

export class Setting extends ApiObject {
  readonly apiType = 'Setting';

  constructor(
    private readonly context: Context,
    private readonly key: string,
  ) {
    super();
  }

  get _Id(): string {
    return this.key;
  }

  get Key(): string {
    return this.key;
  }

  get Value(): unknown {
    return this.context.workbook.settings.get(this.key);
  }

  set Value(value: unknown) {
    if (this.context.workbook.readOnly) throw new ExcelError('AccessDenied');
    this.context.workbook.settings.set(this.key, value);
  }

  Delete(): void {
    if (this.context.workbook.readOnly) throw new ExcelError('AccessDenied');
    this.context.workbook.settings.delete(this.key);
  }
}
