import { below } from '../../bench/repair/random';
import { readNamedCells } from '../../src/files/named-cells';
import { adoptReport } from '../../src/pane/import/adopt-report';
import { createFiling } from '../../src/pane/create/create-filing';
import { differences, isAsTyped, stateOf, typedCells, typedTexts } from './cell-states';
import { publishedPage } from './reports';
import { WorksClerk } from './works-clerk';

/** In milliseconds. */
const longestReading = 2000;

/** A clerk at a browser, who knows what must be there after each act. */
export class BrowserClerk extends WorksClerk {
  cell = (): string => this.oneOf(typedCells.filter((name) => this.cells.has(name)))!;
  text = (): string => this.oneOf(typedTexts)!;

  /** What is pasted: each cell once. */
  block() {
    const names = new Set(Array.from({ length: 1 + below(this.random, 6) }, this.cell));
    return [...names].map((name) => ({ name, text: this.text() }));
  }

  /** Pastes what is read aside; until it is there, not all is saved. */
  pasteSlowly(): void {
    const { book } = this;
    const paste = book.beginPaste();
    if (!paste) return;
    const [values, time] = [this.block(), below(this.random, longestReading)];
    const read = async (): Promise<void> => {
      await new Promise((done) => setTimeout(done, time));
      book.paste(values, 0, paste);
      for (const { name } of values) this.coming.set(name, false);
    };
    for (const { name } of values) this.coming.set(name, true);
    book.pastes.waitFor(read());
    if (this.stage === 'saved') this.fault('it says that all is saved, while something is being pasted');
  }

  override note(): void {
    super.note();
    for (const [name, isOnItsWay] of this.coming) if (!isOnItsWay) this.coming.delete(name);
  }

  type(leave: boolean): void {
    const [name, text] = [this.cell(), this.text()];
    for (let length = 1; length <= Math.min(3, text.length); length++) this.key(name, text.slice(0, length));
    this.key(name, text);
    if (leave) this.book.settle(name);
  }

  /** One key: it is in the cell, or the page says why not. */
  private key(name: string, text: string): void {
    const before = this.cells;
    const isTaken = this.book.type(name, text);
    if (!isTaken && !this.book.state.notice) this.fault(`${name} refused ${text} without a word`);
    const value = this.cells.get(name)?.value;
    if (isTaken && !isAsTyped(value, text))
      this.fault(`${name} has ${String(value)} where ${text} was typed`);
    this.note();
    if (this.stage === 'saved' && this.cells !== before)
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
    const [has, saved] = [stateOf(this.cells), stateOf(await readNamedCells(bytes))];
    // What came meanwhile is said to be in no file yet.
    if (has !== saved && !this.tab.shell.state.unsaved)
      this.fault(`the file lacks of the cells: ${differences(has, saved)}`);
    this.note();
  }

  /** A report that is opened is imported into the work that is open. */
  protected override async readReport(page: string, target: 'previous' | 'current'): Promise<boolean> {
    if (this.random() < 0.5) return super.readReport(page, target);
    const { bench, shell } = this.tab;
    await bench.openFile(new File([page], '年度报告.html'));
    const { importing, message } = shell.state;
    if (importing) await bench.importAs(importing, target);
    else if (!message)
      this.fault('a report that was opened is not to be imported, and nothing is said of it');
    return importing !== null;
  }

  /** 新建, with a report to begin with or without; what was open stays among the recent ones. */
  async begin(): Promise<void> {
    const { bench, shell } = this.tab;
    await this.leaveFor(() => bench.openNew());
    if (shell.state.book === null || bench.currentId === this.id) return;
    if (!(await this.isReady('create'))) return this.fault('a new work does not ask what it is for');
    if (this.random() < 0.7) {
      await super.readReport(publishedPage(this.random), 'previous');
      const { importing } = this.pane.state;
      if (!importing?.read) this.fault(`no report was read: ${importing?.fault ?? ''}`);
      else await this.pane.run(adoptReport(importing, importing.read));
    }
    const facts = {
      form: '2021',
      year: 2022,
      body: '海滨县水利局',
      self: '我局',
      kind: 'department',
    } as const;
    await this.pane.run(createFiling(facts));
    const { trouble } = this.pane.state;
    if (trouble || this.cells.size === 0) this.fault(`no tables were made: ${trouble?.message ?? ''}`);
    this.goOn();
  }

  /** Goes to another work that the browser stores. */
  async reopen(): Promise<void> {
    const { bench, shell } = this.tab;
    await bench.listRecent();
    const other = this.oneOf(shell.state.recent.filter(({ id }) => this.works.has(id)));
    if (!other) return;
    await this.leaveFor(() => bench.reopen(other.id));
    if (bench.currentId === other.id) this.lookAtWork('another work');
  }

  private async leaveFor(go: () => Promise<void>): Promise<void> {
    await this.writeTyped();
    this.note();
    const { bench, shell } = this.tab;
    await go();
    if (bench.currentId === this.id) {
      if (!shell.state.message) this.fault('it stays where it is without a word');
      return;
    }
    // It was not left before all was stored, or what was not was in a file.
    this.works.left(this.id);
    this.forgetTyped();
  }

  /** Closes the page and opens it again. */
  async reload(): Promise<void> {
    await this.settle();
    const isSaved = this.stage !== 'failed';
    await this.browser.close(this.tab);
    await this.comeBack('closed', isSaved);
  }

  async killPage(): Promise<void> {
    this.note();
    this.browser.kill(this.tab);
    await this.comeBack('page', !this.isNotNoted);
  }

  async killBrowser(): Promise<void> {
    this.note();
    this.browser.killAll();
    await this.comeBack('browser', false);
  }

  /** Another page takes the work over; this one says that it has lost it, or goes on with a copy. */
  async takeOver(): Promise<void> {
    await this.settle();
    // What the browser could not store is in no other page's list.
    if (!this.wasStored) return;
    const { tab: first, id } = this;
    const isStored = this.stage === 'saved';
    const second = await this.browser.open(id);
    if (!second.shell.state.book) await second.bench.reopen(id, 'take-over');
    if (isStored && second.shell.state.book && second.bench.currentId === id) {
      const [given, taken] = [first, second].map(({ shell }) => stateOf(shell.state.book!.host.cells));
      if (given !== taken) this.fault(`the other tab has another state: ${differences(given!, taken!)}`);
    }
    const { lost, name } = first.shell.state;
    if (!isStored && !lost && !name.includes('副本') && second.bench.currentId === id)
      this.fault('what could not be saved is in no copy');
    // What the first page has is seen there still; the clerk goes on in the second.
    await this.browser.close(first);
    const copied = first.bench.currentId!;
    if (copied !== id) this.works.copy(id, copied, stateOf(first.shell.state.book!.host.cells));
    this.tab = second;
    this.goOn();
    // What neither the disk nor localStorage has room for is in the first page alone, from which nothing was taken.
    if (second.bench.currentId !== id && this.browser.storageRoom < Infinity) this.forgetTyped();
    await this.lookForTyped();
  }
}
