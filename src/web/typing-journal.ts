import type { UniverHost } from '../hosts/univer/univer-host';
import { loadChoice, saveChoice } from './choices';

/** What was typed into one cell and is not in the browser's database yet. Rows and columns are 0-based. */
interface Typed {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

const keyOf = (id: string): string => `typing.${id}`;

/** Forgets what was typed into a work that is to be forgotten. */
export const forgetTyping = (id: string): void => saveChoice(keyOf(id), undefined);

const isTyped = (value: unknown): value is Typed =>
  typeof value === 'object' && value !== null && 'sheet' in value && 'text' in value;

const isSame = (a: Typed, b: Typed): boolean =>
  a.sheet === b.sheet && a.row === b.row && a.column === b.column;

/** A figure counts as one, as it does where it is typed. */
const valueOf = (text: string): string | number =>
  /^-?\d+(?:\.\d+)?$/u.test(text.trim()) ? Number(text) : text;

/**
 * Notes every key that is typed into a cell until the workbook with that cell has been saved. Saving a workbook takes
 * a moment, and a cell that is still being typed into is no part of it; what is noted here is there at once, and
 * survives a page that is killed.
 */
export class TypingJournal {
  private open: Typed | undefined;
  private ended: readonly Typed[] = [];
  /** What an earlier page of the same work left behind, and no workbook has yet, however often one is saved. */
  private left: readonly Typed[];

  constructor(private readonly id: string) {
    const found = loadChoice(keyOf(id));
    this.left = Array.isArray(found) ? found.filter(isTyped) : [];
  }

  /**
   * Fills in what an earlier page left behind.
   * @returns the cells, as the clerk calls them.
   */
  fillIn({ grid }: UniverHost): readonly string[] {
    const workbook = grid.api.getActiveWorkbook();
    const { left } = this;
    this.left = [];
    this.ended = [...left, ...this.ended];
    return left.flatMap(({ sheet, row, column, text }) => {
      const range = workbook?.getSheetByName(sheet)?.getRange(row, column);
      if (!range) return [];
      range.setValue(valueOf(text));
      return [`“${sheet}”${range.getA1Notation()}`];
    });
  }

  /** Begins to note. @param began called when typing begins in a cell. @returns stops. */
  listen({ grid: { api } }: UniverHost, began: () => void): () => void {
    const changing = api.addEvent(api.Event.SheetEditChanging, ({ worksheet, row, column, value }) => {
      if (!this.open) began();
      this.open = { sheet: worksheet.getSheetName(), row, column, text: value.toPlainText().trimEnd() };
      this.note();
    });
    const ended = api.addEvent(api.Event.SheetEditEnded, ({ isConfirm }) => {
      const { open } = this;
      this.open = undefined;
      if (open && isConfirm) this.ended = [...this.ended.filter((each) => !isSame(each, open)), open];
      this.note();
    });
    return () => {
      changing.dispose();
      ended.dispose();
    };
  }

  /** Saving begins. @returns to be called when it is done: what had been typed to its end before is safe now. */
  saving(): () => void {
    const safe = this.ended;
    return () => {
      this.ended = this.ended.filter((each) => !safe.includes(each));
      this.note();
    };
  }

  private note(): void {
    const all = [...this.left, ...this.ended, ...(this.open ? [this.open] : [])];
    saveChoice(keyOf(this.id), all.length > 0 ? all : undefined);
  }
}
