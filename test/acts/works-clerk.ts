import type { NamedCells } from '../../src/model/drawing';
import type { Pane } from '../../src/pane/pane';
import { BrowserInMemory } from './browser-in-memory';
import type { Tab } from './browser-in-memory';
import { stateOf } from './cell-states';
import { KnownWorks } from './known-works';
import { ReportingClerk } from './pane-acts';

/** A clerk at a browser, who knows of each work what must be there when it is opened again. */
export abstract class WorksClerk extends ReportingClerk {
  readonly browser = new BrowserInMemory();
  protected tab!: Tab;
  protected readonly works = new KnownWorks();
  protected id = '';
  /** localStorage had no room for the last change, or not even for who has the work. */
  protected isNotNoted = false;
  private isNeverNoted = false;
  private unfollow: () => void = () => undefined;

  get book() {
    return this.tab.shell.state.book!;
  }

  get stage() {
    return this.tab.shell.state.autosave.stage;
  }

  get pane(): Pane {
    return this.tab.shell.state.pane!;
  }

  get cells(): NamedCells {
    return this.book.host.cells;
  }

  /**
   * Whether the browser has the work at all. A new one comes there with its first save; until then it is not said to be
   * saved, and where the disk is full, that it cannot be.
   */
  protected get wasStored(): boolean {
    return this.browser.disk.stores.get('works')?.has(JSON.stringify(this.id)) ?? false;
  }

  note(): void {
    this.noteState(this.stage === 'saved');
  }

  private noteState(isSaved: boolean): void {
    const { book } = this.tab.shell.state;
    const { currentId } = this.tab.bench;
    if (!book || currentId === undefined || book.host.cells.size === 0) return;
    if (currentId !== this.id) {
      // What goes on as a copy has all that there was.
      this.works.copy(this.id, currentId);
      this.id = currentId;
    }
    const state = stateOf(book.host.cells);
    if (this.works.last(this.id) !== state)
      this.isNotNoted = this.isNeverNoted || this.browser.storageRoom < Infinity;
    this.works.note(this.id, state, isSaved);
  }

  /** What the pane writes between two acts may be stored like any other state. */
  private follow(): void {
    const { book } = this;
    this.unfollow();
    this.unfollow = book.subscribe(() => {
      // It says that it is saving a moment after the cells are other ones.
      if (this.tab.shell.state.book === book) this.noteState(false);
    });
  }

  protected override wrote(): void {
    this.note();
  }

  /** A page goes on with what it has found; what an earlier one had not been said to save may be lost still. */
  protected goOn(): void {
    this.id = this.tab.bench.currentId!;
    this.isNeverNoted = this.browser.storageRoom === 0;
    this.works.goOn(this.id, stateOf(this.cells));
    this.follow();
  }

  async open(): Promise<void> {
    this.tab = await this.browser.open();
    if (!this.tab.shell.state.book) await this.tab.bench.openSample();
    this.goOn();
  }

  protected async comeBack(after: 'closed' | 'page' | 'browser', isCertain: boolean): Promise<void> {
    const { id, wasStored } = this;
    this.tab = await this.browser.open(id);
    const { bench, shell } = this.tab;
    if (shell.state.unopened) await bench.reopen(shell.state.unopened.id);
    if (!shell.state.book)
      return this.fault(`after ${after}: nothing is open: ${shell.state.message?.text ?? ''}`);
    if (wasStored) this.lookAtWork(after, isCertain);
    this.goOn();
    if (wasStored && isCertain) await this.lookForTyped();
    else this.forgetTyped();
  }

  /** A page that is killed loses nothing that was noted; a browser that is killed, nothing that was said to be saved. */
  protected lookAtWork(after: string, isCertain = true): void {
    const [id, state] = [this.tab.bench.currentId!, stateOf(this.cells)];
    this.looks++;
    const isCopy = !this.works.has(id);
    const wrong = this.works.faultIn(isCopy ? this.id : id, state, isCertain);
    if (isCopy) this.works.copy(this.id, id, state);
    if (wrong) this.fault(`after ${after}: ${wrong}`);
    this.goOn();
  }
}
