import { readFormatValue, type CellFormat } from '../model/cell-format';
import type { ConditionalFormat as Model } from '../model/conditional-format';
import { ExcelError } from '../model/excel-error';
import { demandFormula } from '../model/limits';
import { ApiObject } from '../wire/api-object';
import type { Target } from './context';
import { Range } from './range';
import { RangeAreas } from './range-areas';

export class ConditionalFormat extends ApiObject {
  readonly apiType = 'ConditionalFormat';

  constructor(
    private readonly target: Target,
    private readonly format: Model,
  ) {
    super();
  }

  get Id(): string {
    return this.format.id;
  }

  get Type(): string {
    return this.format.type;
  }

  get Priority(): number {
    return this.format.priority;
  }

  set Priority(priority: unknown) {
    this.format.priority = Number(priority);
  }

  get StopIfTrue(): boolean {
    return this.format.stopIfTrue;
  }

  set StopIfTrue(stop: unknown) {
    this.format.stopIfTrue = stop === true;
  }

  get Custom(): CustomConditionalFormat {
    return this.CustomOrNullObject ?? refuse();
  }

  get CustomOrNullObject(): CustomConditionalFormat | null {
    return this.format.type === 'Custom' ? new CustomConditionalFormat(this.target, this.format) : null;
  }

  get CellValue(): CellValueConditionalFormat {
    return this.CellValueOrNullObject ?? refuse();
  }

  get CellValueOrNullObject(): CellValueConditionalFormat | null {
    return this.format.type === 'CellValue' ? new CellValueConditionalFormat(this.target, this.format) : null;
  }

  GetRange(): Range {
    const [only, ...others] = this.format.areas;
    if (!only || others.length > 0) throw new ExcelError('InvalidOperation');
    return new Range(this.target, this.target.sheet, only);
  }

  GetRanges(): RangeAreas {
    return new RangeAreas(this.target, this.target.sheet, this.format.areas);
  }

  Delete(): void {
    const { workbook, sheet } = this.target;
    workbook.demandAllowed(sheet, 'structure', this.format.areas);
    sheet.conditionalFormats = sheet.conditionalFormats.filter((other) => other !== this.format);
  }
}

export class CustomConditionalFormat extends ApiObject {
  readonly apiType = 'CustomConditionalFormat';
  readonly Rule: ConditionalFormatRule;
  readonly Format: ConditionalRangeFormat;

  constructor(target: Target, format: Model) {
    super();
    this.Rule = new ConditionalFormatRule(target, format);
    this.Format = new ConditionalRangeFormat(format);
  }
}

export class ConditionalFormatRule extends ApiObject {
  readonly apiType = 'ConditionalFormatRule';

  constructor(
    private readonly target: Target,
    private readonly format: Model,
  ) {
    super();
  }

  get Formula(): string {
    return this.format.formula;
  }

  set Formula(formula: unknown) {
    const text = String(formula);
    demandFormula(this.target.workbook, text.startsWith('=') ? text : `=${text}`, this.target.sheet);
    this.format.formula = text;
  }
}

export class CellValueConditionalFormat extends ApiObject {
  readonly apiType = 'CellValueConditionalFormat';
  readonly Format: ConditionalRangeFormat;

  constructor(
    private readonly target: Target,
    private readonly format: Model,
  ) {
    super();
    this.Format = new ConditionalRangeFormat(format);
  }

  get Rule(): unknown {
    return this.format.cellValue;
  }

  set Rule(rule: unknown) {
    const { formula1, formula2, operator } = rule as Record<string, unknown>;
    if (typeof formula1 !== 'string' || typeof operator !== 'string') throw new ExcelError('InvalidArgument');
    for (const formula of [formula1, formula2])
      if (typeof formula === 'string' && formula.startsWith('='))
        demandFormula(this.target.workbook, formula, this.target.sheet);
    this.format.cellValue = rule as Model['cellValue'];
  }
}

export class ConditionalRangeFormat extends ApiObject {
  readonly apiType = 'ConditionalRangeFormat';
  readonly Fill: ConditionalRangeFill;
  readonly Font: ConditionalRangeFont;

  constructor(format: Model) {
    super();
    this.Fill = new ConditionalRangeFill(format);
    this.Font = new ConditionalRangeFont(format);
  }
}

export class ConditionalRangeFill extends ApiObject {
  readonly apiType = 'ConditionalRangeFill';

  constructor(readonly format: Model) {
    super();
  }

  Clear(): void {
    delete this.format.format.fill;
  }
}

export class ConditionalRangeFont extends ApiObject {
  readonly apiType = 'ConditionalRangeFont';

  constructor(readonly format: Model) {
    super();
  }
}

exposeConditional(ConditionalRangeFill, { Color: 'fill' });
exposeConditional(ConditionalRangeFont, {
  Color: 'fontColor',
  Bold: 'bold',
  Italic: 'italic',
  Strikethrough: 'strikethrough',
  Underline: 'underline',
});

function exposeConditional<T extends { format: Model }>(
  type: { prototype: T },
  properties: Record<string, keyof CellFormat>,
): void {
  for (const [name, key] of Object.entries(properties)) {
    Object.defineProperty(type.prototype, name, {
      get(this: T) {
        return this.format.format[key] ?? null;
      },
      set(this: T, value: unknown) {
        Object.assign(this.format.format, { [key]: readFormatValue(key, value) });
      },
    });
  }
}

function refuse(): never {
  throw new ExcelError('InvalidOperation');
}
