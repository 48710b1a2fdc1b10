import type { createRequire } from 'node:module';
import { join } from 'node:path';
import { runInThisContext } from 'node:vm';
import type * as Core from '@univerjs/core';
import type { ICellData, ObjectMatrix, Styles, Workbook as UniverWorkbook } from '@univerjs/core';
import type * as Formula from '@univerjs/engine-formula';
import type {
  ArrayValueObject,
  AstTreeBuilder,
  BaseReferenceObject,
  BaseValueObject,
  IFormulaCurrentConfigService,
  IFormulaRuntimeService,
  Interpreter,
  Lexer,
  LexerNode,
} from '@univerjs/engine-formula';
import type { FormulaEngine, MakeFormulaEngine } from './model/formula-engine';
import type { Scalar } from './model/typed-input';

// Jest's own loader cannot read the ES modules in Univer, and would load it anew for every test file. Outside the
// context that a test runs in there is still Node's, which loads it once a process.
const nodeModule = runInThisContext("process.getBuiltinModule('node:module')") as {
  createRequire: typeof createRequire;
};
const load = nodeModule.createRequire(join(process.cwd(), 'package.json'));

function loadUniver() {
  return {
    core: load('@univerjs/core') as typeof Core,
    formula: load('@univerjs/engine-formula') as typeof Formula,
  };
}

const unit = 'workbook';

/** The cells of one sheet, in the form that the engine reads. */
interface Mirror {
  id: string;
  name: string;
  cells: ObjectMatrix<ICellData>;
}

type Ast = NonNullable<ReturnType<AstTreeBuilder['parse']>>;

/**
 * Univer's formulas without the rest of Univer: its parser and functions, called directly. Its own recalculation
 * waits 100 ms for further edits and answers asynchronously; an edit in Excel has its results when its event is raised.
 */
class UniverFormulas implements FormulaEngine {
  private readonly lexer: Lexer;
  private readonly parser: AstTreeBuilder;
  private readonly interpreter: Interpreter;
  private readonly config: IFormulaCurrentConfigService;
  private readonly runtime: IFormulaRuntimeService;
  private readonly styles: Styles;
  private readonly parsed = new Map<string, Ast | undefined>();
  private readonly univer = loadUniver();
  private mirrors = new Map<string, Mirror>();

  constructor() {
    const { core, formula } = this.univer;
    const univer = new core.Univer({ locales: {} });
    univer.registerPlugin(formula.UniverFormulaEnginePlugin);
    const workbook = univer.createUnit<object, UniverWorkbook>(core.UniverInstanceType.UNIVER_SHEET, {
      id: unit,
    });
    const injector = univer.__getInjector();
    this.lexer = injector.get(formula.Lexer);
    this.parser = injector.get(formula.AstTreeBuilder);
    this.interpreter = injector.get(formula.Interpreter);
    this.config = injector.get(formula.IFormulaCurrentConfigService);
    this.runtime = injector.get(formula.IFormulaRuntimeService);
    this.styles = workbook.getStyles();
  }

  open(sheets: readonly { id: string; name: string }[]): void {
    this.mirrors = new Map(
      sheets.map(({ id, name }) => [
        id,
        { id, name, cells: new this.univer.core.ObjectMatrix<ICellData>({}) },
      ]),
    );
    const all = [...this.mirrors.values()];
    const size = { rowCount: 2000, columnCount: 200, rowData: {}, columnData: {} };
    this.config.load({
      allUnitData: {
        [unit]: Object.fromEntries(all.map(({ id, cells }) => [id, { cellData: cells, ...size }])),
      },
      unitSheetNameMap: { [unit]: Object.fromEntries(all.map(({ id, name }) => [name, id])) },
      unitStylesData: { [unit]: this.styles },
      formulaData: {},
      arrayFormulaCellData: {},
      arrayFormulaRange: {},
      forceCalculate: false,
      dirtyRanges: [],
      dirtyNameMap: {},
      dirtyDefinedNameMap: {},
      dirtyUnitFeatureMap: {},
      dirtyUnitOtherFormulaMap: {},
    });
    this.runtime.reset();
  }

  put(sheetId: string, row: number, column: number, value: Scalar): void {
    const cells = this.mirrors.get(sheetId)?.cells;
    if (value === '') cells?.realDeleteValue(row, column);
    else
      cells?.setValue(row, column, {
        v: typeof value === 'boolean' ? Number(value) : value,
        t: cellType(value),
      });
    this.univer.formula.FORMULA_REF_TO_ARRAY_CACHE.clear();
    this.univer.formula.CELL_INVERTED_INDEX_CACHE.clear();
  }

  canParse(formula: string): boolean {
    return this.parse(formula) !== undefined;
  }

  evaluate(formula: string, sheetId: string, row: number, column: number): Scalar {
    const node = this.parse(formula);
    if (!node) return '#NAME?';
    this.config.setExecuteUnitId(unit);
    this.config.setExecuteSubUnitId(sheetId);
    this.runtime.setCurrent(row, column, 2000, 200, sheetId, unit);
    const result = this.interpreter.execute({ node, refOffsetX: 0, refOffsetY: 0 });
    node.resetCalculationState();
    const found = result.isReferenceObject() ? (result as BaseReferenceObject).toArrayValueObject() : result;
    const single = found.isArray() ? (found as ArrayValueObject).getFirstCell() : (found as BaseValueObject);
    const value = single.getValue() as Scalar | null | undefined;
    return single.isBoolean() ? Boolean(value) : (value ?? 0);
  }

  private parse(formula: string): Ast | undefined {
    if (!this.parsed.has(formula)) {
      const tokens = this.lexer.treeBuilder(formula);
      this.parsed.set(
        formula,
        typeof tokens === 'string' || !tokens
          ? undefined
          : (this.parser.parse(tokens as LexerNode) ?? undefined),
      );
    }
    return this.parsed.get(formula);
  }
}

/** Computes formulas with `@univerjs/engine-formula`, found from the folder where the tests run. */
export const univerFormulas: MakeFormulaEngine = () => new UniverFormulas();

function cellType(value: Scalar): number {
  return typeof value === 'string' ? 1 : typeof value === 'number' ? 2 : 3;
}
