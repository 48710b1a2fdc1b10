import { type Area, cellCount, forEachCell, holds } from './address';
import { type FormulaEngine, type MakeFormulaEngine, MissingFormulaEngine } from './formula-engine';
import { areaOfName, findName } from './names';
import { expandNames, referencesIn } from './references';
import type { Cell, Sheet } from './sheet';
import type { Scalar } from './typed-input';
import { expandTables } from './table';
import type { Workbook } from './workbook';

/** A cell with a formula, its names expanded, and the areas that it reads. */
interface FormulaCell {
  sheet: Sheet;
  row: number;
  column: number;
  cell: Cell;
  formula: string;
  reads: { sheet: Sheet; area: Area }[];
}

/** Keeps the values of the formulas true: nothing is computed until somebody reads, then only what an edit reached. */
export class Calculation {
  mode = 'Automatic';
  /** Set while an add-in asked for no recalculation until its next sync. */
  suspended = false;
  private engine: FormulaEngine | undefined;
  private formulas: FormulaCell[] | undefined;
  /** True while the engine holds the cells as they are, but for the touched ones. */
  private mirrored = false;
  /** Sheets of which formulas were computed, until that is told. */
  private readonly computed = new Set<Sheet>();
  private touched: { sheet: Sheet; row: number; column: number }[] = [];

  constructor(
    private readonly workbook: Workbook,
    private readonly makeEngine: MakeFormulaEngine | undefined,
  ) {}

  /** Tells that a value changed, not the set of formulas. */
  touch(sheet: Sheet, row: number, column: number): void {
    this.touched.push({ sheet, row, column });
  }

  /** Tells that formulas, names or sheets changed: everything is computed again when next read. */
  reset(): void {
    this.formulas = undefined;
    this.mirrored = false;
  }

  /** Brings every formula up to date, unless calculation is manual or suspended. */
  settle(force = false): void {
    if (!force && (this.suspended || this.mode === 'Manual')) return;
    if (!this.formulas || force) this.computeAll();
    else if (this.touched.length > 0) this.computeTouched(this.formulas);
    this.touched = [];
    for (const sheet of this.computed)
      this.workbook.events.raise('Calculated', sheet, () => ({ address: '' }));
    this.computed.clear();
  }

  get hasEngine(): boolean {
    return this.makeEngine !== undefined;
  }

  /** True if Excel would take the formula. */
  accepts(formula: string, sheet: Sheet): boolean {
    return this.engineFor(formula).canParse(this.expand(formula, sheet));
  }

  /** The value that a formula would have in a cell where it does not stand: for conditional formats and validation. */
  evaluate(formula: string, sheet: Sheet, row: number, column: number): Scalar {
    this.settle();
    const engine = this.engineFor(formula);
    if (!this.mirrored) this.mirror(engine);
    return engine.evaluate(this.expand(formula, sheet), sheet.id, row, column);
  }

  /** The same, as if the cell held this value: data validation looks at what is about to be. */
  evaluateAsIf(typed: Scalar, formula: string, sheet: Sheet, row: number, column: number): Scalar {
    const present = sheet.peek(row, column);
    const [value, ownFormula] = [present?.value ?? '', present?.formula];
    const disturb = () => (ownFormula === undefined ? this.touch(sheet, row, column) : this.reset());
    sheet.setContent(row, column, typed);
    disturb();
    try {
      return this.evaluate(formula, sheet, row, column);
    } finally {
      sheet.setContent(row, column, value, ownFormula);
      disturb();
    }
  }

  /** A value as Excel shows it under a number format. */
  display(value: Scalar, numberFormat: string): string {
    if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
    if (typeof value === 'string' || numberFormat === '@') return String(value);
    if (numberFormat === 'General') return String(Number(value.toPrecision(11)));
    const first = this.workbook.sheets[0] as Sheet;
    const quoted = numberFormat.replaceAll('"', '""');
    const formula = `=TEXT(${value},"${quoted}")`;
    return String(this.engineFor(formula).evaluate(formula, first.id, 0, 0));
  }

  private engineFor(formula: string): FormulaEngine {
    this.engine ??= this.makeEngine?.();
    if (!this.engine) throw new MissingFormulaEngine(formula);
    return this.engine;
  }

  /** A formula with its names and tables written out. */
  expand(formula: string, sheet: Sheet): string {
    const { names, sheets } = this.workbook;
    const written = expandNames(formula, (text) => {
      const name = findName(sheet.names, text) ?? findName(names, text);
      return name && (areaOfName(name, sheets) || !name.formula.includes('#REF!')) ? name.formula : undefined;
    });
    return expandTables(this.workbook, written);
  }

  private computeAll(): void {
    const found: FormulaCell[] = [];
    for (const sheet of this.workbook.sheets) {
      for (const [row, column, cell] of sheet.entries()) {
        if (cell.formula === undefined) continue;
        const formula = this.expand(cell.formula, sheet);
        found.push({ sheet, row, column, cell, formula, reads: this.readsOf(formula, sheet) });
      }
    }
    const [first] = found;
    if (first) this.mirror(this.engineFor(first.formula));
    this.formulas = inOrder(found);
    for (const each of this.formulas) this.compute(each);
  }

  private mirror(engine: FormulaEngine): void {
    this.mirrored = true;
    engine.open(this.workbook.sheets);
    for (const sheet of this.workbook.sheets) {
      for (const [row, column, cell] of sheet.entries()) {
        if (cell.formula === undefined) engine.put(sheet.id, row, column, cell.value);
      }
    }
  }

  private computeTouched(formulas: FormulaCell[]): void {
    if (!this.mirrored) return;
    const changed = [...this.touched];
    for (const { sheet, row, column } of changed)
      this.engine?.put(sheet.id, row, column, sheet.peek(row, column)?.value ?? '');
    for (const each of formulas) {
      const reached = each.reads.some(({ sheet, area }) =>
        changed.some((cell) => cell.sheet === sheet && holds(area, cell.row, cell.column)),
      );
      if (reached && this.compute(each)) changed.push(each);
    }
  }

  private compute({ sheet, row, column, cell, formula }: FormulaCell): boolean {
    const before = cell.value;
    this.computed.add(sheet);
    cell.value = this.engineFor(formula).evaluate(formula, sheet.id, row, column);
    this.engine?.put(sheet.id, row, column, cell.value);
    return cell.value !== before;
  }

  private readsOf(formula: string, own: Sheet): { sheet: Sheet; area: Area }[] {
    return referencesIn(formula).flatMap(({ sheet: name, area }) => {
      const sheet = name === undefined ? own : this.workbook.findSheet(name);
      return sheet ? [{ sheet, area }] : [];
    });
  }
}

/** Formulas after those that they read; one that reads itself, however indirectly, stays where the circle was entered. */
function inOrder(formulas: FormulaCell[]): FormulaCell[] {
  const bySheet = new Map<Sheet, Map<string, FormulaCell>>();
  for (const formula of formulas) {
    const cells = bySheet.get(formula.sheet) ?? new Map<string, FormulaCell>();
    bySheet.set(formula.sheet, cells.set(`${formula.row},${formula.column}`, formula));
  }
  const ordered: FormulaCell[] = [];
  const seen = new Set<FormulaCell>();
  const visit = (formula: FormulaCell): void => {
    if (seen.has(formula)) return;
    seen.add(formula);
    for (const { sheet, area } of formula.reads) formulasIn(bySheet.get(sheet), area).forEach(visit);
    ordered.push(formula);
  };
  formulas.forEach(visit);
  return ordered;
}

function formulasIn(cells: ReadonlyMap<string, FormulaCell> = new Map(), area: Area): FormulaCell[] {
  // Whichever is fewer: the cells of the area, or the formulas of the sheet.
  if (cellCount(area) > cells.size)
    return [...cells.values()].filter(({ row, column }) => holds(area, row, column));
  const found: FormulaCell[] = [];
  forEachCell(area, (row, column) => {
    const formula = cells.get(`${row},${column}`);
    if (formula) found.push(formula);
  });
  return found;
}
