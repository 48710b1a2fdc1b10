import { forms } from '../forms/index';
import type { UniverHost } from '../hosts/univer/univer-host';
import { XlsxHost } from '../hosts/xlsx/xlsx-host';
import { Fault } from '../model/fault';
import { Pane } from '../pane/pane';
import { Autosave } from './autosave';
import { claimWork } from './claim';
import type { TabClaim, ClaimEvents } from './claim';
import { copyName, suggestedName } from './file-name';
import { TypingJournal } from './typing-journal';
import { isFileUnusable, saveFile } from './save-file';
import type { Saved } from './save-file';
import type { Shell } from './shell';
import { SteadyHost } from './steady-host';
import { webDesk } from './web-desk';
import { newWorkId } from './work';
import type { Work } from './work';
import type { WorkStore } from './work-store';

/** The work that is open in this tab: its pane, its place in the browser's database, its file. */
export class OpenWork {
  readonly pane: Pane;
  private readonly host: SteadyHost;
  private readonly file: XlsxHost;
  private readonly autosave: Autosave;
  private journal: TypingJournal;
  private readonly stopNaming: () => void;
  private stopListening: () => void = () => undefined;
  /** Counts changes, so that those made during a save are not taken for saved. */
  private changes = 0;
  private closed = false;

  /**
   * @param grid what the work has been loaded into; without it the pane works on the file alone.
   * @param claim the right to change it, where it was in the database already.
   */
  constructor(
    private work: Work,
    private readonly store: WorkStore,
    private readonly shell: Shell,
    private grid?: UniverHost,
    private claim?: TabClaim,
  ) {
    this.file = new XlsxHost(work.bytes ?? undefined);
    this.host = new SteadyHost(grid ?? this.file, {
      changed: () => this.changed(),
      revealing: () => shell.change({ view: 'grid' }),
    });
    this.journal = new TypingJournal(work.id);
    this.autosave = new Autosave(
      () => this.saveInBrowser(),
      (autosave) => shell.change({ autosave }),
    );
    this.pane = new Pane(this.host, forms, webDesk);
    this.stopNaming = this.pane.store.subscribe(() => this.rename());
    shell.change({ name: work.name, unsaved: work.unsaved, autosave: { stage: 'unchanged' }, lost: false });
    if (grid) this.beginIn(grid);
  }

  get id(): string {
    return this.work.id;
  }

  /** What to do where another tab wants the work, or has taken it. */
  static claimEvents(current: () => OpenWork | undefined): ClaimEvents {
    return {
      onWanted: () => void current()?.giveUp(),
      onLost: () => current()?.lose(),
    };
  }

  /** Goes on in the grid, with whatever the pane has changed in the file meanwhile. */
  async toGrid(grid: UniverHost): Promise<void> {
    await this.host.moveTo(grid, async () => {
      await (this.file.file ? grid.load(this.file.file) : grid.clear());
      this.grid = grid;
    });
    this.beginIn(grid);
    // What the file alone cannot be read for, the grid may.
    if (this.pane.state.stage === 'blocked') await this.pane.open();
  }

  /**
   * Ends what is being typed, and saves what has not been saved.
   * @throws Fault where changes would be lost if the work were closed now.
   */
  async settle(): Promise<void> {
    await this.grid?.endTyping();
    if ((await this.autosave.flush()) || !this.work.unsaved) return;
    throw new Fault(`“${this.work.name}”的改动没有自动保存，现在离开就会丢失。请先点“保存”存为文件。`);
  }

  /** Settles, and listens no more; {@link resume} takes that back. @throws Fault */
  async pause(): Promise<void> {
    await this.settle();
    this.stopListening();
  }

  resume(): void {
    if (this.grid) this.listen(this.grid);
  }

  /** Saves in the browser what has not been saved there. */
  async flush(): Promise<void> {
    await this.autosave.flush();
  }

  /** Ends the work here; it stays in the database. {@link pause} comes first. */
  async close(): Promise<void> {
    this.stop();
    this.stopNaming();
    this.claim?.release();
    await this.host.close();
  }

  /** Saves it as a file. */
  async save(): Promise<Saved> {
    let changes = this.changes;
    const saved = await saveFile(this.shell.state.name, this.work.handle, async () => {
      await this.grid?.endTyping();
      changes = this.changes;
      return this.bytes();
    }).catch((error: unknown) => {
      // Otherwise every further attempt would meet the same file, and fail the same way.
      if (isFileUnusable(error)) this.work = { ...this.work, handle: undefined };
      throw error;
    });
    if (saved.to === 'nowhere') return saved;
    const isFile = saved.to === 'file';
    this.work = {
      ...this.work,
      unnamed: this.work.unnamed && !isFile,
      unsaved: this.changes !== changes,
      ...(isFile ? { name: saved.handle.name, handle: saved.handle } : {}),
    };
    this.shell.change({ name: this.work.name, unsaved: this.work.unsaved });
    this.autosave.changed();
    return saved;
  }

  private async bytes(): Promise<Uint8Array> {
    const bytes = await this.host.afterwards(() =>
      this.grid ? this.grid.save() : Promise.resolve(this.file.file),
    );
    if (!bytes) throw new Error('nothing has been drawn yet');
    return bytes;
  }

  private beginIn(grid: UniverHost): void {
    this.listen(grid);
    const filledIn = this.journal.fillIn(grid);
    if (filledIn.length === 0) return;
    this.shell.report(`上次没来得及保存的输入已填回${filledIn.join('、')}，请核对。`);
  }

  private listen(grid: UniverHost): void {
    this.stopListening();
    const stopChanges = grid.onChange(() => this.changed());
    // Once it is there, what is noted of the typing can be brought back into it.
    const stopJournal = this.journal.listen(grid, () => this.autosave.changed());
    this.stopListening = () => {
      stopChanges();
      stopJournal();
    };
  }

  private changed(): void {
    if (this.closed) return;
    this.changes++;
    this.work = { ...this.work, unsaved: true, changedAt: Date.now() };
    this.shell.change({ unsaved: true });
    this.autosave.changed();
  }

  /** A work without a name of its own is called by what its cover says. */
  private rename(): void {
    if (!this.work.unnamed) return;
    const name = suggestedName(this.pane.state.snapshot?.filing);
    if (name === this.work.name) return;
    this.work = { ...this.work, name };
    this.shell.change({ name });
  }

  private async saveInBrowser(): Promise<void> {
    this.claim ??= await claimWork(
      this.id,
      OpenWork.claimEvents(() => this),
    );
    const typedIsSafe = this.journal.saving();
    const bytes = await this.bytes();
    if (this.closed) return;
    await this.store.put({ ...this.work, bytes });
    typedIsSafe();
    history.replaceState(null, '', `#${this.id}`);
  }

  private async giveUp(): Promise<void> {
    await this.grid?.endTyping();
    await this.autosave.flush();
    this.lose();
  }

  private lose(): void {
    if (this.closed) return;
    this.claim?.release();
    if (!this.autosave.isUpToDate) return this.goOnAsCopy();
    this.stop();
    this.shell.change({ lost: true });
  }

  /** What the other tab could not be given is nowhere but here, and goes on as a work of its own. */
  private goOnAsCopy(): void {
    const { name } = this.work;
    this.claim = undefined;
    this.work = {
      ...this.work,
      id: newWorkId(),
      handle: undefined,
      name: copyName(name),
      unnamed: false,
      unsaved: true,
    };
    this.journal = new TypingJournal(this.id);
    if (this.grid) this.listen(this.grid);
    this.shell.change({ name: this.work.name, unsaved: true });
    this.shell.complain(
      `“${name}”已在另一个标签页中继续`,
      `这里有改动没有自动保存，没能带过去，所以留在“${this.work.name}”里。请点“保存”存为文件。`,
    );
    this.autosave.changed();
  }

  /** From now on nothing of this tab goes into the database. */
  private stop(): void {
    if (this.closed) return;
    this.closed = true;
    this.autosave.stop();
    this.stopListening();
  }
}
