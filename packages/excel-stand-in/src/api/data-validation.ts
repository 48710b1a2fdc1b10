import { contains, forEachCell, sameArea } from '../model/address';
import { addIn } from '../model/events';
import { ExcelError } from '../model/excel-error';
import { ruleFor, withoutAreas } from '../model/laid-over';
import { demandFormula, demandLength } from '../model/limits';
import { offsetFormula } from '../model/references';
import {
  formulasOf,
  isValidationRule,
  newValidation,
  satisfies,
  type Validation,
  validationAt,
  validationType,
} from '../model/validation';
import { ApiObject } from '../wire/api-object';
import type { Target } from './context';

export class DataValidation extends ApiObject {
  readonly apiType = 'DataValidation';

  constructor(private readonly target: Target) {
    super();
  }

  /** `None` without a rule; `Inconsistent` where cells have different ones. */
  get Type(): string {
    const rules = this.rules();
    return rules.size > 1 ? 'Inconsistent' : validationType(this.present());
  }

  get Rule(): unknown {
    return this.present().rule;
  }

  set Rule(rule: unknown) {
    if (!isValidationRule(rule)) throw new ExcelError('InvalidArgument');
    demandLength((rule.list as { source?: unknown } | undefined)?.source, 'validationList');
    for (const formula of formulasOf(rule)) demandFormula(this.target.workbook, formula, this.target.sheet);
    this.change({ rule });
  }

  get ErrorAlert(): unknown {
    return this.present().errorAlert;
  }

  set ErrorAlert(alert: unknown) {
    const { message, title } = alert as Partial<Validation['errorAlert']>;
    demandLength(message, 'alertMessage');
    demandLength(title, 'alertTitle');
    this.change({ errorAlert: { ...newValidation([]).errorAlert, ...(alert as object) } });
  }

  get Prompt(): unknown {
    return this.present().prompt;
  }

  set Prompt(prompt: unknown) {
    const { message, title } = prompt as Partial<Validation['prompt']>;
    demandLength(message, 'promptMessage');
    demandLength(title, 'alertTitle');
    this.change({ prompt: { ...newValidation([]).prompt, ...(prompt as object) } });
  }

  get IgnoreBlanks(): boolean {
    return this.present().ignoreBlanks;
  }

  set IgnoreBlanks(ignoreBlanks: unknown) {
    this.change({ ignoreBlanks: ignoreBlanks === true });
  }

  /** True if every value satisfies its rule, false if none does, null if some do. */
  get Valid(): boolean | null {
    const verdicts = new Set<boolean>();
    const { workbook, sheet, areas } = this.target;
    workbook.calculation.settle();
    for (const area of areas)
      forEachCell(
        area,
        (row, column) => void verdicts.add(this.isValid(sheet.peek(row, column)?.value ?? '', row, column)),
      );
    return verdicts.size === 1 ? ([...verdicts][0] as boolean) : null;
  }

  Clear(): void {
    const { workbook, sheet, areas } = this.target;
    workbook.demandAllowed(sheet, 'structure', areas);
    sheet.validations = withoutAreas(sheet.validations, areas);
    workbook.undo.note(addIn, 'data validation');
  }

  private isValid(value: string | number | boolean, row: number, column: number): boolean {
    const { workbook, sheet } = this.target;
    const rule = validationAt(sheet.validations, row, column);
    const anchor = rule?.areas[0];
    if (!rule || !anchor) return true;
    return satisfies(value, rule, (formula) => {
      const text = formula.startsWith('=') ? formula : `=${formula}`;
      return workbook.calculation.evaluate(
        offsetFormula(text, row - anchor.row, column - anchor.column),
        sheet,
        row,
        column,
      );
    });
  }

  private rules(): Set<Validation | undefined> {
    const { sheet, areas } = this.target;
    const found = new Set<Validation | undefined>();
    for (const area of areas) {
      const whole = sheet.validations.find((validation) =>
        validation.areas.some((own) => contains(own, area)),
      );
      const partly = sheet.validations.filter(
        (validation) => withoutAreas([{ areas: [area] }], validation.areas)[0]?.areas[0] !== area,
      );
      if (whole) found.add(whole);
      else for (const one of [undefined, ...partly]) found.add(one);
    }
    return found;
  }

  private present(): Validation {
    const [only, ...others] = this.rules();
    return only && others.length === 0 ? only : newValidation([]);
  }

  private change(patch: Partial<Validation>): void {
    const { workbook, sheet, areas } = this.target;
    workbook.demandAllowed(sheet, 'structure', areas);
    const next = { ...ruleFor(this.present(), [...areas]), ...patch };
    // A rule that covers just these areas is changed where it stands, so that rule, alert and prompt stay one.
    const same = sheet.validations.find(
      (own) =>
        own.areas.length === areas.length &&
        own.areas.every((area, i) => sameArea(area, next.areas[i] ?? area)),
    );
    if (same) Object.assign(same, patch);
    else sheet.validations = [...withoutAreas(sheet.validations, areas), next];
    workbook.undo.note(addIn, 'data validation');
  }
}
