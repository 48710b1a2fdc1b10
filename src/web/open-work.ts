import { bareForms } from '../forms/bare-forms';
import { Fault } from '../model/fault';
import { Pane } from '../pane/pane';
import { Autosave } from './autosave';
import { Composition } from './composition';
import { Book } from './chapters/book';
import { BookHost } from './chapters/book-host';
import { PendingPastes } from './chapters/pending-pastes';
import { History } from '../session/edit/history';
import { localNotesOf } from './choices';
import type { Beginning } from './beginning';
import { draftsInJournal } from './drafts-in-journal';
import { followPane, lookThrough } from './follow-pane';
import { Journal } from './journal';
import { MadeFile } from './made-file';
import type { ClaimEvents } from './tab-claims';
import { suggestedName } from './file-name';
import { broughtBackWords } from './file-words';
import { isFileUnusable, saveFile } from './save-file';
import type { Saved } from './save-file';
import type { Shell } from './shell';
import { goesOnAsCopyWords } from './store-words';
import { deskIn } from './web-desk';
import { asCopy, asFile } from './work';
import type { Work } from './work';
import { WorkPlace } from './work-place';
import type { WorkPlaces } from './work-place';
import { ClaimLost } from './work-store';
import type { Drawing } from '../model/drawing';

/** In milliseconds: the page is shown, and taken into use, before the pane reads and judges all of it. */
const untilShown = 150;

/** In milliseconds: so long another tab waits for a text that is being put together, which is less than it waits at all. */
const longestComposition = 3000;

/** The work that is open in this tab: its tables, its pane, its place in the browser's database, its file. */
export class OpenWork {
  readonly pane: Pane;
  readonly book: Book;
  private readonly host: BookHost;
  private readonly history: History;
  private readonly autosave: Autosave;
  private readonly place: WorkPlace;
  private readonly composition = new Composition();
  private readonly file: MadeFile;
  /** Counts changes, so that those made during a save are not taken for saved. */
  private changes = 0;
  private closed = false;

  /** @param from the right to change it, where it was in the database already, and what an earlier page noted. */
  constructor(
    private work: Work,
    places: WorkPlaces,
    private readonly shell: Shell,
    { claim, entries }: Pick<Beginning, 'claim' | 'entries'>,
  ) {
    const journal = new Journal(localNotesOf(work.id, claim?.holder), entries, work.revision);
    const events = OpenWork.claimEvents(() => this);
    this.place = new WorkPlace(work.id, places, journal, events, claim);
    this.history = new History(journal);
    this.host = new BookHost(
      work.bytes ?? undefined,
      {
        changed: () => this.changed(),
        reveal: (place) => {
          shell.change({ view: 'book' });
          if ('name' in place) this.book.show(place.name);
          else this.book.showSheet(place.sheet);
        },
      },
      this.history,
    );
    this.file = new MadeFile(this.host, journal, work);
    const pastes = new PendingPastes((reading) => void this.autosave.expect(reading));
    const blanks = { forms: bareForms };
    this.book = new Book(this.host, this.history, blanks, () => new Date().getFullYear(), pastes);
    this.autosave = new Autosave(
      () => this.saveInBrowser(),
      (autosave) => shell.change({ autosave }),
    );
    const drafts = draftsInJournal(this.place, this.autosave);
    this.pane = new Pane(this.host, bareForms, deskIn(shell, drafts));
  }

  get id(): string {
    return this.work.id;
  }

  /** What to do where another tab wants the work, or has taken it. */
  static claimEvents(current: () => OpenWork | undefined): ClaimEvents {
    return { onWanted: () => void current()?.giveUp(), onLost: () => current()?.lose() };
  }

  /**
   * Opens the file, or draws what there is no file of yet, and brings back what an earlier page had not saved.
   * @throws Fault for a file that cannot be read
   */
  async open(drawing?: Drawing): Promise<void> {
    await this.host.load();
    if (drawing) await this.host.draw(drawing);
    const { work, shell } = this;
    shell.change({
      ...{ name: work.name, unsaved: work.unsaved, autosave: { stage: 'unchanged' }, lost: false },
      ...{ pane: this.pane, book: this.book, elsewhere: null, unopened: null },
      ...{ importing: null, collecting: false },
    });
    this.book.refresh();
    const broughtBack = this.host.catchUp();
    const sayBroughtBack = (): void =>
      shell.report(broughtBackWords(broughtBack.map(({ name }) => this.book.labelOf(name))));
    // What cells of facts are called is loaded after the first page.
    if (broughtBack.length > 0) void this.book.complete().then(sayBroughtBack);
    followPane(this.pane, {
      ...{ shell, book: this.book, isClosed: () => this.closed },
      onRead: (snapshot) => this.nameBy(snapshot?.filing),
    });
    setTimeout(() => void (this.closed || lookThrough(this.pane, () => this.place.opened())), untilShown);
  }

  /** Makes ready for saving while nothing else is to be done, so that the first save takes no longer than others. */
  async warmUp(): Promise<void> {
    if (this.changes === 0 && !this.closed) await this.file.make();
  }

  /**
   * Ends what is being typed, and saves what has not been saved; once it is closed, nobody could put right what it refuses.
   * @throws Fault where changes would be lost if the work were closed now.
   */
  async settle(): Promise<void> {
    if (this.closed) return;
    await this.book.pastes.ended();
    this.book.settleTyping();
    await this.pane.settle();
    if ((await this.flush()) || !this.work.unsaved) return;
    throw new Fault(`“${this.work.name}”的改动没有自动保存，现在离开就会丢失。请先点“保存”存为文件。`);
  }

  /** Saves in the browser what has not been saved there. @returns whether the browser has all of it */
  flush = (): Promise<boolean> => this.autosave.flush();

  /** Ends the work here; it stays in the database. {@link settle} comes first. */
  close(): void {
    this.stop();
    this.place.release();
  }

  /** Saves it as a file. */
  async save(): Promise<Saved> {
    let changes = this.changes;
    const saved = await saveFile(this.shell.state.name, this.work.handle, async () => {
      await this.book.pastes.ended();
      this.book.settleTyping();
      await this.pane.flush();
      changes = this.changes;
      return this.file.bytes();
    }).catch((error: unknown) => {
      // Otherwise every further attempt would meet the same file, and fail the same way.
      if (isFileUnusable(error)) this.work = { ...this.work, handle: undefined };
      throw error;
    });
    if (saved.to === 'nowhere') return saved;
    const unsaved = this.changes !== changes;
    this.work = { ...(saved.to === 'file' ? asFile(this.work, saved.handle) : this.work), unsaved };
    this.shell.change({ name: this.work.name, unsaved: this.work.unsaved });
    this.autosave.changed();
    return saved;
  }

  private changed(): void {
    if (this.closed || this.shell.state.book !== this.book) return;
    this.changes++;
    this.work = { ...this.work, unsaved: true, changedAt: Date.now() };
    this.book.refresh();
    if (!this.shell.state.unsaved) this.shell.change({ unsaved: true });
    this.storeAtOnce();
    this.autosave.changed();
  }

  /** Stores what is not stored yet at once, where its file is at hand. */
  private storeAtOnce(): void {
    const { made } = this.file;
    if (made.bytes && this.place.isNew) void this.autosave.include(this.place.put({ ...this.work, ...made }));
  }

  /** A work without a name of its own is called by what its cover says. */
  private nameBy(filing: Parameters<typeof suggestedName>[0]): void {
    const name = suggestedName(filing);
    if (!this.work.unnamed || name === this.work.name) return;
    this.work = { ...this.work, name };
    this.shell.change({ name });
  }

  private async saveInBrowser(): Promise<void> {
    const made = await this.file.make();
    if (this.closed) return;
    const { id } = this;
    try {
      await this.place.put({ ...this.work, ...made });
    } catch (error) {
      if (!(error instanceof ClaimLost)) throw error;
      if (this.closed) return;
      // Unless it goes on as another already, since it was told meanwhile.
      if (this.id === id) this.goOnAsCopy();
      return this.saveInBrowser();
    }
    if (!this.closed) history.replaceState(null, '', `#${id}`);
  }

  private async giveUp(): Promise<void> {
    const { id } = this;
    await this.composition.ended(longestComposition);
    await this.settle().catch(() => undefined);
    // What a field refuses stands in the journal, and is no reason not to save the rest.
    await this.flush();
    // Unless it could not save, and goes on as a copy.
    if (this.id === id) this.lose();
  }

  private lose(): void {
    if (this.closed) return;
    if (!this.autosave.isUpToDate || this.composition.isGoing) return this.goOnAsCopy();
    this.close();
    this.shell.change({ lost: true });
  }

  /** What the other tab could not be given is nowhere but here, and goes on as a work of its own. */
  private goOnAsCopy(): void {
    const { name } = this.work;
    this.work = asCopy(this.work);
    this.place.moveTo(this.id);
    this.history.goOnIn(this.place.journal);
    this.shell.change({ name: this.work.name, unsaved: true });
    const { title, text } = goesOnAsCopyWords(name, this.work.name);
    this.shell.complain(title, text);
    this.storeAtOnce();
    this.autosave.changed();
  }

  /** From now on nothing of this tab goes into the database. */
  private stop(): void {
    if (this.closed) return;
    this.closed = true;
    this.composition.stop();
    this.history.stop();
    this.book.freeze();
    this.pane.drafts?.dispose();
    this.autosave.stop();
  }
}
