import { pick } from '../../bench/repair/random';
import type { Random } from '../../bench/repair/random';
import type { NamedCells } from '../../src/model/drawing';
import type { CellEdit } from '../../src/hosts/host';
import { draftKey } from '../../src/pane/drafts/draft';
import { draftsOf } from '../../src/pane/drafts/drafts';
import type { Pane } from '../../src/pane/pane';
import type { Action } from '../../src/pane/state/action';
import type { Notice } from '../../src/pane/state/state';
import { savedAt } from '../../src/session/edit/draft-edits';
import type { DraftPlace } from '../../src/session/edit/draft-edits';
import { contentIn, isIn } from './cell-states';
import { cellsOf, halfRemarks, somethingTyped, textIn } from './pane-texts';

/** In milliseconds: so long a pane is waited for that has something else to do. */
const patience = 20_000;

/** Between two keys. */
const turn = (): Promise<void> => new Promise((done) => setTimeout(done));
/** So many of the last acts are named where something is lost. */
const recent = 6;

const moment = (): Promise<void> => new Promise((done) => setTimeout(done, 10));

/** What a pane may say when it does not know what has become of the workbook, or has to leave it half written. */
const uncertain = /留下了一部分改动|没能核对/u;

/** A clerk at the pane of either door, who knows what was typed there and what must be in the cells. */
export abstract class PaneClerk {
  readonly faults: string[] = [];
  /** How often it was looked what is left. */
  looks = 0;
  /** How often the pane said that it cannot tell what has become of the workbook. */
  unclear = 0;
  private readonly done: string[] = [];
  /** What was typed in the pane and has been in no cell since. */
  private readonly lacking = new Map<string, { readonly place: DraftPlace; readonly text: string }>();
  /** Cells of fields in which something was typed. */
  private readonly fields = new Set<string>();
  /** Rows of remarks of which half was there when it was looked last. */
  private half: readonly number[] = [];
  protected hasUndone = false;
  /** Cells for which something is being read that was pasted; false where it has come there. */
  protected readonly coming = new Map<string, boolean>();
  /** What was written last, as it was before, and what takes it back. */
  private last:
    { readonly undo: Notice['undo']; readonly names: readonly string[]; cells: NamedCells } | undefined;

  constructor(
    private readonly seed: number,
    readonly random: Random,
  ) {}

  abstract get pane(): Pane;
  abstract get cells(): NamedCells;
  /** Looks what there is now. */
  abstract note(): void;
  /** The pane has written into these cells, as it was told to. */
  protected abstract wrote(names: readonly string[]): void;

  /** Does something; whatever is thrown is a fault. */
  async do(name: string, act: () => void | Promise<void>): Promise<void> {
    this.done.push(name);
    try {
      // What was written meanwhile may be taken back by the act.
      this.lookAtFields();
      await act();
      this.lookAtFields();
      this.lookAtRemarks();
      this.note();
    } catch (error) {
      this.fault(`${name}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
    }
  }

  fault(what: string): void {
    const last = this.done.slice(-recent).join(', ');
    this.faults.push(`seed ${this.seed}, act ${this.done.length} (${last}): ${what}`);
  }

  /** @returns whether the pane can be used; it cannot while it is at work, or blocked. */
  async isReady(stage: 'filing' | 'create' = 'filing', wait = patience): Promise<boolean> {
    const end = Date.now() + wait;
    for (;;) {
      const { state } = this.pane;
      if (state.stage === stage && state.task === null) return true;
      if (Date.now() > end) return false;
      await moment();
    }
  }

  /** Types into a field of the pane, and leaves it or stays there. */
  async typeInPane(leaves: boolean): Promise<void> {
    if (!(await this.isReady())) return;
    const drafts = draftsOf(this.pane);
    const { place, text } = somethingTyped(this.random, this.cells);
    // Who types what the field shows already changes nothing there.
    if (this.shownAt(place) !== text.trim()) this.lacking.set(draftKey(place), { place, text: text.trim() });
    for (const name of cellsOf(this.cells, place)) this.fields.add(name);
    for (let length = 1; length < Math.min(4, text.length); length++) {
      drafts.type(place, '一段', text.slice(0, length));
      await turn();
    }
    drafts.type(place, '一段', text);
    await turn();
    if (leaves) drafts.left(place);
  }

  /** What a field shows: what was typed there, else what the pane has read of the workbook. */
  private shownAt(place: DraftPlace): string {
    const { drafts, state } = this.pane;
    return drafts?.state.drafts.get(draftKey(place))?.text.trim() ?? savedAt(state.snapshot!.filing, place);
  }

  /** Says of a text that the sheet has another of which of them stays. */
  decide(): void {
    const { drafts } = this.pane;
    const asking = drafts?.unwritten.find(({ stage }) => stage === 'asking');
    if (!drafts || !asking) return;
    if (this.random() < 0.5) return drafts.insist(asking);
    this.lacking.delete(draftKey(asking.place));
    drafts.giveWay(asking);
  }

  /** Writes what was typed in the pane; it is there, or the pane says that it is not. */
  async writeTyped(): Promise<void> {
    await this.pane.flush();
    this.lookAtFields();
    const refused = new Set(this.pane.state.refused.map(({ place }) => draftKey(place)));
    for (const [key, { text }] of this.lacking)
      if (this.pane.drafts?.state.drafts.has(key) && !refused.has(key))
        this.fault(`“${text}” was not written at ${key}, and nothing is said of it`);
  }

  /** What was typed in the pane is in its cell, or in its field still. */
  lookAtFields(): void {
    const { pane, cells } = this;
    for (const [key, { place, text }] of [...this.lacking]) {
      const draft = pane.drafts?.state.drafts.get(key);
      const isSame = (there: string): boolean =>
        there === text || (place.kind === 'figure' && there !== '' && Number(there) === Number(text));
      if (isSame(textIn(cells, place))) this.lacking.delete(key);
      else if (!draft) this.isGone(key, text);
      else if (draft.text.trim() !== text) this.fault(`${key} has “${draft.text}” where “${text}” was typed`);
    }
  }

  /** A remark stands in two cells: in both, or in none; unless steps of the sheet were taken back one by one. */
  private lookAtRemarks(): void {
    const half = halfRemarks(this.cells);
    const isSaid = this.pane.drafts?.unwritten.some(({ reason }) => uncertain.test(reason));
    const isNew = half.some((row) => !this.half.includes(row));
    if (isNew && !isSaid && !this.hasUndone) this.fault(`half of a remark was written: ${half.join()}`);
    this.half = half;
  }

  /** A later pane takes up what an earlier one noted: it is in the cells or in its fields before long. */
  async lookForTyped(): Promise<void> {
    if (this.lacking.size === 0) return;
    if (!(await this.isReady())) return this.forgetTyped();
    const end = Date.now() + patience;
    const isThere = ([key, { place, text }]: readonly [
      string,
      { place: DraftPlace; text: string },
    ]): boolean =>
      textIn(this.cells, place) === text || this.pane.drafts?.state.drafts.get(key)?.text.trim() === text;
    while (Date.now() < end && ![...this.lacking].every(isThere)) await moment();
    this.lookAtFields();
    this.looks++;
  }

  /** What was typed in the pane may be lost. */
  forgetTyped(): void {
    this.lacking.clear();
  }

  /** A field has nothing of what was typed, nor has its cell. */
  private isGone(key: string, text: string): void {
    this.fault(`“${text.slice(0, 30)}” is neither in the field ${key} nor in its cell`);
    this.lacking.delete(key);
  }

  /** Has the pane write cells, all or none, and looks whether that is so, and is what the pane says. */
  protected async write(edits: readonly CellEdit[], action: Action): Promise<void> {
    await this.writeTyped();
    const before = this.cells;
    await this.pane.run(action);
    const { trouble, notice } = this.pane.state;
    const names = edits.map(({ name }) => name);
    this.judge(before, edits, trouble?.message);
    this.last = notice?.undo ? { undo: notice.undo, names, cells: before } : undefined;
  }

  /** Takes back what was written last, as the pane offers it. */
  async takeBack(): Promise<void> {
    const { last } = this;
    const { notice } = this.pane.state;
    if (!last?.undo || notice?.undo !== last.undo || !(await this.isReady())) return;
    await this.writeTyped();
    const before = this.cells;
    last.undo();
    await this.pane.store.until(({ task }) => task === null);
    this.last = undefined;
    const edits = last.names.map((name): CellEdit => {
      const cell = last.cells.get(name)!;
      const { value, formula } = cell;
      const content = typeof value === 'boolean' ? null : value;
      return {
        name,
        before: cell,
        value: content,
        isText: false,
        ...(formula === undefined ? {} : { formula }),
      };
    });
    this.judge(before, edits, this.pane.state.trouble?.message);
  }

  private judge(before: NamedCells, edits: readonly CellEdit[], trouble: string | undefined): void {
    const after = this.cells;
    const wanted = new Set(edits.map(({ name }) => name));
    const changed = [...after.keys()].filter(
      (name) => contentIn(before, name) !== contentIn(after, name) && !this.coming.has(name),
    );
    const strange = changed.filter((name) => !wanted.has(name) && !this.mayWrite(name));
    if (strange.length > 0) this.fault(`${strange.join()} were changed along`);
    this.wrote(changed);
    const lacking = edits.filter((edit) => !isIn(after, edit) && !this.coming.has(edit.name));
    if (trouble !== undefined && uncertain.test(trouble)) this.unclear++;
    else if (trouble === undefined && lacking.length > 0)
      this.fault(
        `it says nothing, and ${lacking.length} of ${edits.length} cells lack what was to be written`,
      );
    else if (trouble !== undefined && changed.some((name) => wanted.has(name)))
      this.fault(`“${trouble}”, but ${changed.length} cells are others: ${changed.slice(0, 3).join()}`);
  }

  /** Whether the pane may write into a cell at any time, since something was typed in the field of it. */
  protected mayWrite(name: string): boolean {
    return this.fields.has(name);
  }

  protected oneOf<Each>(all: readonly Each[]): Each | undefined {
    return all.length === 0 ? undefined : pick(this.random, all);
  }
}
