import type { CellEdit } from '../../hosts/host';
import type { Drawing, NamedCells } from '../../model/drawing';
import type { Form } from '../../model/form';
import {
  formulaEdit,
  pastingEdits,
  settlingEdit,
  typedEdit,
  typingEdit,
} from '../../session/edit/typed-cells';
import type { NamedText, TypedInto } from '../../session/edit/typed-cells';
import { Observed } from '../../pane/state/observed';
import { takeSnapshot } from '../../session/snapshot';
import type { Snapshot } from '../../session/snapshot';
import { drawFiling, layoutOf, namedResults, viewWorkbook } from '../../session/tables/workbook-view';
import type { WorkbookView } from '../../session/tables/workbook-view';
import type { BookHost } from './book-host';
import type { History } from '../../session/edit/history';
import { marksOf } from '../../session/tables/cell-marks';
import type { Mark } from '../../session/tables/cell-marks';

/** A cell that is to be in sight and to have the focus; a new object each time it is asked for. */
export interface Target {
  readonly name: string;
}

/** All that is shown of the workbook. */
export interface BookState {
  /** What was read; null before. */
  readonly snapshot: ReturnType<typeof takeSnapshot> | null;
  readonly view: WorkbookView | null;
  /** The sheets with the results of formulas that have no name. */
  readonly drawn: Drawing | null;
  readonly cells: NamedCells;
  readonly results: ReadonlyMap<string, string | number>;
  readonly marks: ReadonlyMap<string, Mark>;
  /** Name of the sheet that is shown. */
  readonly chapter: string;
  readonly target: Target | null;
  /** A sentence on what has just happened; it can be taken back where it says so. */
  readonly notice: { readonly says: string; readonly undoable: boolean } | null;
}

const nothing: BookState = {
  snapshot: null,
  view: null,
  drawn: null,
  cells: new Map(),
  results: new Map(),
  marks: new Map(),
  chapter: '',
  target: null,
  notice: null,
};

/** The workbook as the page shows it, and what the clerk does in it. */
export class Book extends Observed<BookState> {
  private layout = '';
  /** What the pane has found a moment after an edit, with what is loaded later: in texts, and which figures are suspect. */
  private later: Snapshot | null = null;

  constructor(
    readonly host: BookHost,
    readonly history: History,
    private readonly forms: readonly Form[],
    private readonly thisYear: () => number,
  ) {
    super(nothing);
  }

  /** Shows the workbook as it is now. */
  refresh(): void {
    const { cells } = this.host;
    const snapshot = takeSnapshot(cells, this.forms, this.thisYear());
    if (typeof snapshot === 'string') {
      this.change({ ...nothing, snapshot, cells });
      return;
    }
    const layout = layoutOf(snapshot.form, this.forms, cells);
    const isSame = layout === this.layout && this.state.view !== null;
    const view = isSame ? this.state.view : viewWorkbook(snapshot.form, this.forms, cells);
    this.layout = layout;
    const sheets = view.drawing.sheets.map(({ name }) => name);
    const chapter = sheets.includes(this.state.chapter) ? this.state.chapter : (sheets[0] ?? '');
    this.change({
      ...{ snapshot, view, chapter, cells },
      results: namedResults(snapshot.filing, cells),
      marks: this.marksIn(snapshot),
      drawn: hasUnnamedFormulas(view, chapter)
        ? drawFiling(snapshot.filing, this.forms, cells, chapter)
        : null,
    });
  }

  /** Takes in what the pane has found. */
  take(found: Snapshot | null): void {
    if (found === this.later) return;
    this.later = found;
    const { snapshot } = this.state;
    if (snapshot !== null && typeof snapshot !== 'string') this.change({ marks: this.marksIn(snapshot) });
  }

  /** Shows a sheet. */
  open(chapter: string): void {
    this.change({ chapter, target: null });
    this.refresh();
  }

  /** Brings a cell into sight, with the focus. */
  show(name: string): void {
    const place = this.state.view?.drawing.names.find((each) => each.name === name);
    if (!place) return;
    if (place.sheet !== this.state.chapter) this.open(place.sheet);
    this.change({ target: { name } });
  }

  /** Shows a sheet, where it is one that is seen here. */
  showSheet(sheet: string): void {
    if (this.state.view?.drawing.sheets.some(({ name }) => name === sheet)) this.open(sheet);
    else this.say(`“${sheet}”表已写入工作簿，保存后请用 Excel 或 WPS 查看。`);
  }

  /** What stands in a cell, as it is shown. */
  textOf(name: string): string {
    const cell = this.state.cells.get(name);
    if (cell?.formula !== undefined) return String(this.state.results.get(name) ?? cell.value ?? '');
    return String(cell?.value ?? '');
  }

  /** Takes what is being typed, key by key. */
  type(name: string, text: string): void {
    const edit = this.into && typingEdit(this.into, { name, text });
    if (!edit) return;
    if (this.state.notice) this.change({ notice: null });
    this.host.edit([edit], name);
  }

  /** What was typed is complete. */
  settle(name: string): void {
    this.history.endTyping();
    this.write(this.into && settlingEdit(this.into, name));
    const mark = this.state.marks.get(name);
    if (mark?.look === 'bad') this.say(mark.says);
  }

  /** The total is worked out from its parts again. */
  restoreFormula(name: string): void {
    this.write(this.into && formulaEdit(this.into, name));
  }

  /** Whether something was typed into a cell that is not settled yet. */
  isTyping(name: string): boolean {
    return this.history.typingAt === name;
  }

  /** What is being typed is complete. */
  settleTyping(): void {
    const { typingAt } = this.history;
    if (typingAt !== undefined) this.settle(typingAt);
  }

  /** Takes back what is being typed. */
  restoreTyped(name: string): void {
    if (this.isTyping(name)) this.host.undo();
  }

  /** Writes several cells as one act. @param says what is said of it; nothing where the page shows it anyway */
  fill(values: readonly NamedText[], says: string): void {
    const { into } = this;
    if (!into) return;
    this.history.endTyping();
    const edits = values.map((value) => typedEdit(into, value));
    if (edits.length > 0) this.host.edit(edits);
    if (says !== '') this.say(says, edits.length > 0);
  }

  /** Writes what was pasted. @param skipped how many values had no field to go to. */
  paste(values: readonly NamedText[], skipped: number): void {
    const { into } = this;
    if (!into) return;
    this.history.endTyping();
    const { edits, wrongTotals } = pastingEdits(into, values);
    if (edits.length > 0) this.host.edit(edits);
    const says = [
      `已粘贴 ${values.length} 格`,
      ...(skipped > 0 ? [`${skipped} 个值没有对应的格子，没有填入`] : []),
      ...(wrongTotals > 0 ? [`其中 ${wrongTotals} 个总计与各项之和不符，请核对`] : []),
    ];
    this.say(`${says.join('；')}。`, edits.length > 0);
  }

  undo(): void {
    this.afterStep('已撤销', this.host.undo());
  }

  redo(): void {
    this.afterStep('已重做', this.host.redo());
  }

  say(says: string, undoable = false): void {
    this.change({ notice: { says, undoable } });
  }

  labelOf(name: string): string {
    return this.state.view?.labels.get(name) ?? '';
  }

  /** What edits are worked out from; nothing where the workbook has no tables. */
  private get into(): TypedInto | undefined {
    const { snapshot, view } = this.state;
    if (!view || snapshot === null || typeof snapshot === 'string') return undefined;
    return { cells: this.host.cells, view, snapshot };
  }

  /** Writes a cell for the clerk, and says so. */
  private write(edit: CellEdit | undefined): void {
    if (!edit) return;
    const { name, before, value, formula } = edit;
    this.host.edit([edit]);
    const says =
      formula === undefined ? `：“${String(before.value).trim()}”已记为 ${value}。` : '已恢复自动求和。';
    this.say(this.labelOf(name) + says, true);
  }

  private afterStep(done: string, edits: readonly CellEdit[]): void {
    const [first] = edits;
    if (!first) return;
    this.show(first.name);
    const what = edits.length === 1 ? this.labelOf(first.name) : `${edits.length} 格`;
    this.say(`${done}：${what}。`);
  }

  private marksIn({ form, checked }: Snapshot): BookState['marks'] {
    const inTexts = this.later?.checked.findings.filter(({ place }) => place !== undefined) ?? [];
    return marksOf(form, [...checked.findings, ...inTexts], this.later?.advice?.causes ?? []);
  }
}

const hasUnnamedFormulas = ({ drawing: { sheets, names } }: WorkbookView, chapter: string): boolean => {
  const named = new Set(
    names.filter(({ sheet }) => sheet === chapter).map(({ row, column }) => `${row},${column}`),
  );
  return sheets.some(
    ({ name, cells }) =>
      name === chapter &&
      cells.some(({ row, column, content }) => 'formula' in content && !named.has(`${row},${column}`)),
  );
};
