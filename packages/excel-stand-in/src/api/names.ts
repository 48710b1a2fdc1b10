import { formatArea, quoteSheet } from '../model/address';
import { addIn } from '../model/events';
import { ExcelError } from '../model/excel-error';
import { demandFormula } from '../model/limits';
import { areaOfName, demandNameAllowed, findName, type Name, referenceFormula } from '../model/names';
import type { Sheet } from '../model/sheet';
import { ApiCollection, ApiObject } from '../wire/api-object';
import type { Context } from './context';
import { Range } from './range';
import { RangeAreas } from './range-areas';
import { Worksheet } from './worksheet';

/** The names of the workbook, or (with a sheet) those of that sheet alone. */
export class NamedItemCollection extends ApiCollection {
  readonly apiType = 'NamedItemCollection';

  constructor(
    private readonly context: Context,
    private readonly scope?: Sheet,
  ) {
    super();
  }

  items(): NamedItem[] {
    // The names of a sheet are out of reach then, those of the workbook are not.
    if (this.scope) this.context.workbook.demandFocus('InvalidSelection');
    return this.names.map((name) => new NamedItem(this.context, name, this.scope));
  }

  Add(name: unknown, reference: unknown, comment?: string | null): NamedItem {
    const { workbook } = this.context;
    if (workbook.readOnly) throw new ExcelError('AccessDenied');
    workbook.demandFocus('ItemNotFound');
    const allowed = demandNameAllowed(name);
    if (findName(this.names, allowed)) throw new ExcelError('ItemAlreadyExists');
    const added: Name = {
      name: allowed,
      formula: this.readFormula(reference),
      comment: comment ?? '',
      visible: true,
    };
    this.names.push(added);
    workbook.calculation.reset();
    workbook.undo.note(addIn, 'a new name');
    return new NamedItem(this.context, added, this.scope);
  }

  GetCount(): number {
    return this.names.length;
  }

  Indexer(name: unknown): NamedItem {
    const found = this.GetItemOrNullObject(name);
    if (!found) throw new ExcelError('ItemNotFound');
    return found;
  }

  GetItemOrNullObject(name: unknown): NamedItem | null {
    const found = findName(this.names, name);
    return found ? new NamedItem(this.context, found, this.scope) : null;
  }

  private readFormula(reference: unknown): string {
    const formula = formulaOf(reference);
    demandFormula(this.context.workbook, formula, this.scope);
    return formula;
  }

  private get names(): Name[] {
    return this.scope?.names ?? this.context.workbook.names;
  }
}

/** A name stands for a range, a formula, or a constant given as text or number. */
function formulaOf(reference: unknown): string {
  if (reference instanceof Range) return referenceFormula(reference.sheet, reference.area);
  if (reference instanceof RangeAreas)
    return `=${reference.areas.map((area) => referenceFormula(reference.sheet, area).slice(1)).join(',')}`;
  if (typeof reference === 'number' || typeof reference === 'boolean')
    return `=${String(reference).toUpperCase()}`;
  if (typeof reference !== 'string' || reference === '') throw new ExcelError('InvalidArgument');
  return reference.startsWith('=') ? reference : `="${reference.replaceAll('"', '""')}"`;
}

export class NamedItem extends ApiObject {
  readonly apiType = 'NamedItem';

  constructor(
    private readonly context: Context,
    private readonly name: Name,
    private readonly scope: Sheet | undefined,
  ) {
    super();
  }

  get _Id(): string {
    return this.name.name;
  }

  get Name(): string {
    return this.name.name;
  }

  get Scope(): string {
    return this.scope ? 'Worksheet' : 'Workbook';
  }

  get Comment(): string {
    return this.name.comment;
  }

  set Comment(comment: unknown) {
    this.name.comment = String(comment);
  }

  get Visible(): boolean {
    return this.name.visible;
  }

  set Visible(visible: unknown) {
    this.name.visible = visible === true;
  }

  get Formula(): string {
    return this.name.formula;
  }

  set Formula(formula: unknown) {
    const { workbook } = this.context;
    const read = formulaOf(formula);
    demandFormula(workbook, read, this.scope);
    this.name.formula = read;
    workbook.calculation.reset();
  }

  get Type(): string {
    if (this.located) return 'Range';
    if (this.name.formula.includes('#REF!')) return 'Error';
    const value = this.Value;
    return typeof value === 'number' ? 'Double' : typeof value === 'boolean' ? 'Boolean' : 'String';
  }

  /** The address of a range, or what the formula comes to. */
  get Value(): unknown {
    const { located, context } = this;
    if (located) return `${quoteSheet(located.sheet.name)}!${formatArea(located.area, true)}`;
    if (this.name.formula.includes('#REF!')) return '#REF!';
    return context.workbook.calculation.evaluate(
      this.name.formula,
      this.scope ?? context.workbook.active,
      0,
      0,
    );
  }

  get Worksheet(): Worksheet {
    return this.WorksheetOrNullObject ?? refuse();
  }

  get WorksheetOrNullObject(): Worksheet | null {
    return this.scope ? new Worksheet(this.context, this.scope) : null;
  }

  GetRange(): Range {
    return this.GetRangeOrNullObject() ?? refuse();
  }

  GetRangeOrNullObject(): Range | null {
    return this.located ? new Range(this.context, this.located.sheet, this.located.area) : null;
  }

  Delete(): void {
    const { workbook } = this.context;
    if (workbook.readOnly) throw new ExcelError('AccessDenied');
    const names = this.scope?.names ?? workbook.names;
    names.splice(names.indexOf(this.name), 1);
    workbook.calculation.reset();
    workbook.undo.note(addIn, 'a deleted name');
  }

  private get located(): ReturnType<typeof areaOfName> {
    return areaOfName(this.name, this.context.workbook.sheets);
  }
}

/** What Excel answers when a name is no range, or not of a sheet. */
function refuse(): never {
  throw new ExcelError('InvalidOperation');
}
