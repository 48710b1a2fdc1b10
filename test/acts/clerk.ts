import { readNamedCells } from '../../src/files/named-cells';
import { pick } from '../../bench/repair/random';
import type { Random } from '../../bench/repair/random';
import { BrowserInMemory } from './browser-in-memory';
import type { Tab } from './browser-in-memory';
import { differences, stateOf, typedCells, typedTexts } from './cell-states';

/** A clerk at a browser, who knows what must be there after each act. */
export class Clerk {
  readonly browser = new BrowserInMemory();
  readonly faults: string[] = [];
  looks = 0;
  private tab!: Tab;
  private done = 0;
  /** All states of the open work since it was last said to be saved, that one first. */
  private states: string[] = [];

  constructor(
    private readonly seed: number,
    readonly random: Random,
  ) {}

  /** Does something; whatever is thrown is a fault. */
  async do(name: string, act: (clerk: Clerk) => void | Promise<void>): Promise<void> {
    this.done++;
    try {
      await act(this);
      this.note();
    } catch (error) {
      this.fault(`${name}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
    }
  }

  get book() {
    return this.tab.shell.state.book!;
  }

  get stage(): string {
    return this.tab.shell.state.autosave.stage;
  }

  get pane() {
    return this.tab.shell.state.pane!;
  }

  cell = (): string =>
    pick(
      this.random,
      typedCells.filter((name) => this.book.host.cells.has(name)),
    );
  text = (): string => pick(this.random, typedTexts);

  type(leave: boolean): void {
    const [name, text] = [this.cell(), this.text()];
    for (let length = 1; length <= Math.min(3, text.length); length++) this.key(name, text.slice(0, length));
    this.key(name, text);
    if (leave) this.book.settle(name);
  }

  /** One key: it is in the cell, or the page says why not. */
  private key(name: string, text: string): void {
    const before = this.book.host.cells;
    const isTaken = this.book.type(name, text);
    if (!isTaken && !this.book.state.notice) this.fault(`${name} refused ${text} without a word`);
    const value = this.book.host.cells.get(name)?.value;
    if (
      isTaken &&
      String(value ?? '').trim() !== text.trim() &&
      Number(value) !== Number(text.normalize('NFKC'))
    )
      this.fault(`${name} has ${String(value)} where ${text} was typed`);
    this.note();
    if (this.stage === 'saved' && this.book.host.cells !== before)
      this.fault('it says that all is saved, at a key that is not');
  }

  /** Waits until all is saved, or said not to be. */
  async settle(): Promise<void> {
    await this.tab.bench.flush();
    const { stage } = this;
    if (stage === 'saving') this.fault('after saving, it still says that it saves');
    if (this.browser.disk.isFull && stage === 'saved') this.fault('it says saved on a full disk');
    this.note();
  }

  /** Saves a file: all that is in the cells is in it. */
  async save(): Promise<void> {
    await this.tab.bench.save();
    const { state } = this.tab.shell;
    const bytes = this.browser.files.get(state.name);
    if (!bytes) return this.fault(`there is no file ${state.name}: ${state.message?.text ?? ''}`);
    if (stateOf(await readNamedCells(bytes)) !== stateOf(this.book.host.cells))
      this.fault('the file has not what the cells have');
    this.note();
  }

  /** Closes the page and opens it again. */
  async reload(): Promise<void> {
    const { isFull } = this.browser.disk;
    await this.settle();
    await this.browser.close(this.tab);
    await this.comeBack(isFull ? 'page' : 'closed');
  }

  /**
   * Whether the browser has the work at all. A new one comes there with its first save; until then it is not said to be
   * saved, and where the disk is full, that it cannot be.
   */
  private get wasStored(): boolean {
    return this.browser.disk.stores.get('works')?.has(JSON.stringify(this.tab.bench.currentId)) ?? false;
  }

  async killPage(): Promise<void> {
    this.browser.kill(this.tab);
    await this.comeBack('page');
  }

  async killBrowser(): Promise<void> {
    this.browser.killAll();
    await this.comeBack('browser');
  }

  /** Another page takes the work over; this one says that it has lost it, or goes on with a copy. */
  async takeOver(): Promise<void> {
    await this.settle();
    // What the browser could not store is in no other page's list.
    if (!this.wasStored) return;
    const { tab: first } = this;
    const id = first.bench.currentId!;
    const isStored = this.stage === 'saved';
    const second = await this.browser.open();
    if (!second.shell.state.book) await second.bench.reopen(id, 'take-over');
    if (isStored && second.shell.state.book && second.bench.currentId === id) {
      // What was being typed is complete by then.
      const [given, taken] = [first, second].map(({ shell }) => stateOf(shell.state.book!.host.cells));
      if (given !== taken) this.fault(`the other tab has another state: ${differences(given!, taken!)}`);
    }
    const { lost, name } = first.shell.state;
    if (!isStored && !lost && !name.includes('副本') && second.bench.currentId === id)
      this.fault('what could not be saved is in no copy');
    // What the first page has is seen there still; the clerk goes on in the second.
    await this.browser.close(first);
    this.tab = second;
    this.goOn();
  }

  fill(full: boolean): void {
    this.browser.disk.isFull = full;
  }

  note(): void {
    const { book } = this.tab.shell.state;
    if (!book) return;
    const state = stateOf(book.host.cells);
    if (this.stage === 'saved') this.states = [state];
    else if (this.states.at(-1) !== state) this.states.push(state);
  }

  /** A page goes on with what it has found; what an earlier one had not been said to save may be lost still. */
  private goOn(): void {
    this.states.push(stateOf(this.book.host.cells));
  }

  async open(): Promise<void> {
    this.tab = await this.browser.open();
    if (!this.tab.shell.state.book) await this.tab.bench.openSample();
    this.goOn();
  }

  private async comeBack(after: 'closed' | 'page' | 'browser'): Promise<void> {
    const { states, wasStored } = this;
    this.tab = await this.browser.open();
    const { state } = this.tab.shell;
    if (state.unopened) await this.tab.bench.reopen(state.unopened.id);
    if (!this.tab.shell.state.book)
      return this.fault(`after ${after}: nothing is open: ${state.message?.text ?? ''}`);
    const found = stateOf(this.book.host.cells);
    this.looks++;
    // A page that is killed loses nothing; a browser that is killed, nothing that was said to be saved.
    const may = after === 'browser' ? states : states.slice(-1);
    if (wasStored && !may.includes(found)) {
      const at = states.indexOf(found);
      const what =
        at < 0
          ? `a state that never was: ${differences(states.at(-1)!, found)}`
          : `state ${at} of ${states.length}`;
      this.fault(`after ${after}: ${what}`);
    }
    this.goOn();
  }

  fault(what: string): void {
    this.faults.push(`seed ${this.seed}, act ${this.done}: ${what}`);
  }
}
