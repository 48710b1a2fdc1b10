import type { CellEdit } from '../../hosts/host';
import type { Form } from '../../model/form';
import {
  clearingEdits,
  formulaEdit,
  settlingEdit,
  typedEdit,
  typingEdit,
} from '../../session/edit/typed-cells';
import type { NamedText, TypedInto } from '../../session/edit/typed-cells';
import { Fault } from '../../model/fault';
import { nestQuotes } from '../../model/nest-quotes';
import { layoutOfSheet } from '../../session/tables/sheet-blocks';
import { settledWords } from '../../session/edit/settled-words';
import { isField } from '../../session/tables/sheet-cells';
import { Observed } from '../../pane/state/observed';
import { takeSnapshot } from '../../session/snapshot';
import type { Snapshot } from '../../session/snapshot';
import { drawFiling, layoutOf, namedResults, viewWorkbook } from '../../session/tables/workbook-view';
import type { BookHost } from './book-host';
import { chapterIn, nothing, textIn } from './book-state';
import { completeForms } from './complete-forms';
import type { BookState } from './book-state';
import { pasteNow, PendingPastes } from './pending-pastes';
import type { PendingPaste } from './pending-pastes';
import type { History } from '../../session/edit/history';
import { marksOf } from '../../session/tables/cell-marks';

/** The workbook as the page shows it, and what the clerk does in it. */
export class Book extends Observed<BookState> {
  private layoutKey = '';
  private frozen = false;
  /** What the pane has found a moment after an edit, with what is loaded later: in texts, and which figures are suspect. */
  private later: Snapshot | null = null;

  constructor(
    readonly host: BookHost,
    readonly history: History,
    private forms: readonly Form[],
    private readonly thisYear: () => number,
    readonly pastes = new PendingPastes(),
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
    const isSame = layout === this.layoutKey && this.state.view !== null;
    const view = isSame ? this.state.view : viewWorkbook(snapshot.form, this.forms, cells);
    this.layoutKey = layout;
    const chapter = chapterIn(view, this.state.chapter);
    this.change({
      ...{ snapshot, view, chapter, cells },
      results: namedResults(snapshot.filing, cells),
      marks: marksOf(snapshot, this.later),
      drawn: view.calculated.has(chapter) ? drawFiling(snapshot.filing, this.forms, cells, chapter) : null,
    });
  }

  /** Takes in what the pane has found. */
  take(found: Snapshot | null): void {
    if (found === this.later) return;
    this.later = found;
    void this.complete();
    const { snapshot } = this.state;
    if (snapshot !== null && typeof snapshot !== 'string')
      this.change({ marks: marksOf(snapshot, this.later) });
  }

  /** Adds the sheets that the first page goes without; where that fails, it is tried at the next reading. */
  async complete(): Promise<void> {
    const forms = await completeForms(this.forms);
    if (forms) this.forms = forms;
    if (forms) this.refresh();
  }

  /** Shows a sheet. What was being typed on another is complete. */
  open(chapter: string): void {
    this.settleTyping();
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

  /** Brings the first field of the sheet that is shown into sight. */
  showFirst(): void {
    const { view, chapter } = this.state;
    const first = view && layoutOfSheet(view.drawing, chapter)?.cells.find(isField);
    if (first?.name !== undefined) this.show(first.name);
  }

  /** Shows a sheet, where it is one that is seen here. */
  showSheet(sheet: string): void {
    if (this.state.view?.drawing.sheets.some(({ name }) => name === sheet)) this.open(sheet);
    else this.say(`“${sheet}”表已写入工作簿，保存后请用 Excel 或 WPS 查看。`);
  }

  /** What stands in a cell, as it is shown. */
  textOf(name: string): string {
    return textIn(this.state, name);
  }

  /** From now on nothing is written any more: another tab goes on with the work. */
  freeze(): void {
    this.frozen = true;
  }

  /** Takes what is being typed, key by key. @returns whether the cell can hold it */
  type(name: string, text: string): boolean {
    this.pastes.typed(name);
    return this.attempt((into) => {
      const edit = typingEdit(into, { name, text });
      if (!edit) return;
      if (this.state.notice) this.change({ notice: null });
      this.host.edit([edit], name);
    });
  }

  /** What was typed is complete. */
  settle(name: string): void {
    this.history.endTyping();
    this.attempt((into) => {
      const says = this.write(settlingEdit(into, name));
      if (this.state.marks.get(name)?.look === 'bad')
        this.change({ notice: { says, undoable: says !== '', reasonAt: name } });
    });
  }

  /** The total is worked out from its parts again. */
  restoreFormula(name: string): void {
    this.attempt((into) => void this.write(formulaEdit(into, name)));
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
    if (this.isTyping(name)) this.attempt(() => void this.host.undo());
  }

  /** Writes a cell as one act. */
  fill(name: string, text: string): void {
    this.pastes.typed(name);
    this.attempt((into) => this.host.edit([typedEdit(into, { name, text })]));
  }

  /** Empties cells as one act; totals are added up again. */
  clear(names: readonly string[]): void {
    names.forEach((name) => this.pastes.typed(name));
    this.attempt((into) => {
      const edits = clearingEdits(into, names);
      if (edits.length === 0) return;
      this.host.edit(edits);
      this.say(`已清除 ${edits.length} 格。`, true);
    });
  }

  /** Says that something is pasted now, though it is still to be read; nothing where there are no tables. */
  beginPaste(): PendingPaste | undefined {
    let paste: PendingPaste | undefined;
    this.attempt((into) => void (paste = this.pastes.begin(into)));
    return paste;
  }

  /**
   * Writes what was pasted.
   * @param skipped how many values had no field to go to
   * @param paste where it was pasted before it was read
   */
  paste(values: readonly NamedText[], skipped: number, paste = this.beginPaste()): void {
    if (!paste || !this.pastes.end(paste)) return;
    this.attempt(({ cells, view }) => {
      if (view !== paste.into.view) throw new Fault('表格已经重新生成，粘贴的内容没有填入。请再粘贴一次。');
      const { edits, says } = pasteNow(paste, { values, skipped }, cells);
      if (edits.length > 0) this.host.edit(edits);
      this.pastes.pasted(edits, this.host.cells);
      this.say(says, edits.length > 0);
    });
  }

  undo(): void {
    if (this.pastes.cancel()) return this.say('已取消粘贴，没有填入。');
    this.attempt(() => this.afterStep('已撤销', this.host.undo()));
  }

  redo(): void {
    this.attempt(() => this.afterStep('已重做', this.host.redo()));
  }

  say(says: string, undoable = false): void {
    this.change({ notice: { says: nestQuotes(says), undoable } });
  }

  labelOf(name: string): string {
    return this.state.view?.labels.get(name) ?? '';
  }

  /** Does something in the tables, where there are any; what cannot be written is said. @returns whether it was done */
  private attempt(act: (into: TypedInto) => void): boolean {
    const { snapshot, view } = this.state;
    if (this.frozen || !view || snapshot === null || typeof snapshot === 'string') return false;
    try {
      act({ cells: this.host.cells, view, snapshot });
      return true;
    } catch (error) {
      if (!(error instanceof Fault)) throw error;
      this.say(error.message);
      return false;
    }
  }

  /** Writes a cell for the clerk, and says so. @returns what it says */
  private write(edit: CellEdit | undefined): string {
    if (!edit) return '';
    this.host.edit([edit]);
    const says = this.labelOf(edit.name) + settledWords(edit);
    this.say(says, true);
    return says;
  }

  private afterStep(done: string, edits: readonly CellEdit[]): void {
    const [first] = edits;
    if (!first) return;
    this.show(first.name);
    this.say(`${done}：${edits.length === 1 ? this.labelOf(first.name) : `${edits.length} 格`}。`);
  }
}
