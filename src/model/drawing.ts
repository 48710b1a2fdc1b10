/** What a workbook is to look like, free of any host: sheets, cells, formats, names. Rows and columns are 0-based. */
export interface Drawing {
  /** Of the document, where it has one. */
  readonly title?: string;
  readonly sheets: readonly SheetDrawing[];
  readonly names: readonly NameDrawing[];
}

export interface CellArea {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

export interface SheetDrawing {
  readonly name: string;
  readonly cells: readonly CellDrawing[];
  /** Tables of plain values; a cell of {@link cells} at the same place stands instead of theirs. */
  readonly blocks?: readonly BlockDrawing[];
  readonly merges: readonly CellArea[];
  /** Widths in characters, from column A. */
  readonly columnWidths: readonly number[];
  /** Heights in points by row; rows left out have the host's own height. */
  readonly rowHeights: ReadonlyMap<number, number>;
  readonly validations: readonly ValidationDrawing[];
  readonly highlights: readonly HighlightDrawing[];
  readonly frozen: { readonly rows: number; readonly columns: number };
  readonly print: PrintDrawing;
  /** Colour of the tab as RRGGBB. */
  readonly tab: string;
  /** Charts over the cells; a host that cannot draw them leaves them out. */
  readonly charts?: readonly ChartDrawing[];
  /** Rows that can be filtered by their columns, with the row of heads above them. */
  readonly filter?: CellArea;
  /** Whether anybody may write anywhere, sort and delete; otherwise labels and formulas are protected. */
  readonly isOpen?: true;
}

/** Rows of values under one another, each column in one style: thousands of them need no cell drawn one by one. */
export interface BlockDrawing {
  readonly row: number;
  readonly column: number;
  /** One a column. */
  readonly styles: readonly Style[];
  /** Each as long as the styles are. */
  readonly rows: readonly (readonly (string | number | null)[])[];
}

/** A chart of figures on the same sheet. */
export interface ChartDrawing {
  readonly kind: 'bars' | 'columns';
  readonly title: string;
  /** The figures, with the names of the series above them and the names of the categories before them. */
  readonly figures: CellArea;
  /** The cells that the chart covers. */
  readonly place: CellArea;
  /** All that it shows, for those who cannot see it. */
  readonly description: string;
}

export interface CellDrawing {
  readonly row: number;
  readonly column: number;
  readonly content: CellContent;
  readonly style: Style;
}

/** A formula (without “=”) with the result that it has on the figures at hand. */
export interface FormulaContent {
  readonly formula: string;
  readonly result: string | number;
}

/** A constant, or a formula. */
export type CellContent = { readonly value: string | number | null } | FormulaContent;

export interface Style {
  readonly font: string;
  /** In points. */
  readonly size: number;
  readonly bold?: true;
  readonly colour?: string;
  readonly fill?: string;
  readonly border?: true;
  readonly horizontal: 'left' | 'center' | 'right';
  readonly vertical: 'top' | 'center';
  /** Characters left free before a text that is aligned to the left. */
  readonly indent?: number;
  readonly wrap?: true;
  /** Whether the clerk may write here on a protected sheet. */
  readonly unlocked?: true;
  readonly format?: string;
}

/** What may be typed, and what is said when something else is. */
export interface ValidationDrawing {
  readonly areas: readonly CellArea[];
  readonly accepts:
    | { readonly kind: 'whole' | 'decimal'; readonly from: number; readonly to?: number }
    /** One that is optional may be chosen to be blank. */
    | { readonly kind: 'list'; readonly values: readonly string[]; readonly isOptional?: true };
  readonly title: string;
  readonly message: string;
}

/** Cells that turn red while a formula is true; the formula is written for the first cell of the area. */
export interface HighlightDrawing {
  readonly area: CellArea;
  readonly formula: string;
}

export interface PrintDrawing {
  readonly orientation: 'portrait' | 'landscape';
  /** Whether the whole sheet goes on one page; otherwise only its width is fitted. */
  readonly onePage: boolean;
  readonly area: CellArea;
  /** Rows repeated on each page. */
  readonly titleRows: number;
  /** Columns repeated on each page, of a sheet that is more than one page wide. */
  readonly titleColumns?: number;
  /** How many pages its width takes; one where left out. */
  readonly pagesWide?: number;
}

/** A defined name for a cell. */
export interface NameDrawing {
  readonly name: string;
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** A cell as a host reads it back. A formula cell has its last result, if it has one. */
export interface CellRead {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly value: string | number | boolean | null;
  readonly formula?: string;
  /** The cell has an error value such as #REF! in it. */
  readonly error?: true;
}

/** A sheet of a file whose names are lost, or may be: values by row and column, from A1. */
export interface PlainSheet {
  readonly name: string;
  readonly rows: readonly (readonly CellRead['value'][])[];
  /** A cell with its formula, where the file tells it in the way that we write formulas; null beyond our area. */
  readonly cellAt?: (row: number, column: number) => CellRead | null;
}

/** The named cells of a workbook; null where the cell of a name is gone. */
export type NamedCells = ReadonlyMap<string, CellRead | null>;
