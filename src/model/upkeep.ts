import type { FormulaContent, SheetDrawing } from './drawing';

/** By whatever finds the formula. */
type Results = ReadonlyMap<string, FormulaContent['result']>;

/** What a file needs besides what was typed, so that it is right for programs that do not calculate. */
export interface Upkeep {
  /** Results of formulas in named cells, by name. */
  readonly named: Results;
  /** Results of the other formulas of ours: by sheet, then by what {@link formulaKeys} says. */
  readonly others: ReadonlyMap<string, Results>;
  readonly report: {
    readonly sheet: SheetDrawing;
    /** Whether a sheet with these texts is a report that nobody has changed by hand. */
    isOurs(texts: readonly string[]): boolean;
  };
}

/** The texts of a drawn sheet, in reading order. */
export const textsOf = ({ cells }: SheetDrawing): readonly string[] =>
  cells.flatMap(({ content }) =>
    'value' in content && typeof content.value === 'string' && content.value !== '' ? [content.value] : [],
  );
