import { isReadable } from '../session/edit/history';
import type { HistoryStore } from '../session/edit/history';
import type { LocalNotes } from './choices';
import { isRevision, journalParts } from './journal-entries';
import type { JournalEntry, JournalPart } from './journal-entries';

/** Writes entries into the database: whatever they are when their turn has come. */
type WriteEntries = (entries: () => readonly JournalEntry[]) => Promise<void>;

/** What an earlier page noted of a work, as its record has it, too. */
export interface FoundJournal {
  /** Of the database; undefined where a page of another version wrote it, or it is damaged. */
  readonly entries: readonly JournalEntry[] | undefined;
  /** Which changes the file that is stored has. */
  readonly revision: number;
}

/**
 * What was done to a work, noted at every key. It stands in two places: in localStorage at once, which a page that is
 * killed does not lose and for which there is room on a full disk, but which comes to the disk seconds later; and a
 * moment later in the database, where it stands though the whole browser is killed. The database never has less of it
 * than of the file, since whatever it lacks is stored along with the file ({@link lacking}).
 */
export class Journal implements HistoryStore {
  private readonly parts = new Map<JournalPart, JournalEntry>();
  /** The revisions that the database has. */
  private readonly stored = new Map<JournalPart, number>();
  /** The revisions that localStorage has; nothing of what it had before is known to belong to these. */
  private readonly local = new Map<JournalPart, number>();
  private last = 0;
  private write: WriteEntries | undefined;
  private writing: Promise<void> | undefined;

  /** @param entries what it begins with @param revision of the file that is stored: whatever comes is later */
  constructor(
    private notes: LocalNotes,
    entries: readonly JournalEntry[] = [],
    revision = 0,
  ) {
    for (const entry of entries) this.parts.set(entry.part, entry);
    this.last = Math.max(revision, ...entries.map((entry) => entry.revision));
  }

  /** The number of the last change. */
  get revision(): number {
    return this.last;
  }

  /** What the database has not, as far as is known. */
  get lacking(): readonly JournalEntry[] {
    return [...this.parts.values()].filter(({ part, revision }) => (this.stored.get(part) ?? 0) < revision);
  }

  load(part: JournalPart): unknown {
    return this.parts.get(part)?.value ?? undefined;
  }

  /** @returns whether it is noted already */
  save(part: JournalPart, value: unknown): boolean {
    const revision = ++this.last;
    this.parts.set(part, { part, revision, value: value ?? null });
    const isNoted = this.noteAtOnce();
    // What fails is stored with the work.
    this.store().catch(() => undefined);
    return isNoted;
  }

  /** Resolves when the database has all of it. @throws whatever the browser says */
  async store(): Promise<void> {
    while (this.write && this.lacking.length > 0) await (this.writing ??= this.storeOnce(this.write));
  }

  /** Notes that the database has these. */
  haveStored(entries: readonly JournalEntry[]): void {
    for (const { part, revision } of entries)
      this.stored.set(part, Math.max(revision, this.stored.get(part) ?? 0));
  }

  /** From now on it is stored apart from the work, which the database has by then. */
  storeBy(write: WriteEntries): void {
    if (this.write) return;
    this.write = write;
    this.store().catch(() => undefined);
  }

  /** From now on it is that of another work, which the database does not have yet. */
  goOnIn(notes: LocalNotes): void {
    this.notes = notes;
    this.write = undefined;
    this.stored.clear();
    this.local.clear();
    this.noteAtOnce();
  }

  /**
   * Notes in localStorage what it lacks. It is numbered only while it has all parts as they are now: numbered with one
   * part that is new and another that is missing, or of an earlier time, it would be taken for later than the database.
   * @returns whether it has them
   */
  private noteAtOnce(): boolean {
    for (const part of journalParts) {
      const { revision = 0, value = null } = this.parts.get(part) ?? {};
      if (this.local.get(part) === revision) continue;
      if (this.notes.save(part, value ?? undefined)) this.local.set(part, revision);
      else this.local.delete(part);
    }
    const isWhole = journalParts.every((part) => this.local.has(part));
    this.notes.save('revision', isWhole ? this.last : undefined);
    return isWhole;
  }

  private async storeOnce(write: WriteEntries): Promise<void> {
    let entries: readonly JournalEntry[] = [];
    try {
      await write(() => (entries = this.lacking));
      if (this.write === write) this.haveStored(entries);
    } finally {
      this.writing = undefined;
    }
  }
}

/** What localStorage has; nothing where its number is damaged. An earlier version did not number it. */
const localEntries = (local: LocalNotes): readonly JournalEntry[] | undefined => {
  const found = journalParts.map((part) => ({ part, value: local.load(part) }));
  const revision = local.load('revision') ?? (found.some(({ value }) => value !== null) ? 1 : 0);
  return isRevision(revision) ? found.map((each) => ({ ...each, revision })) : undefined;
};

const isWhole = ({ part, value }: JournalEntry): boolean =>
  value === null || (part === 'drafts' ? typeof value === 'string' : isReadable(part, value));

/**
 * The later one of the two places in which an earlier page noted what was done; nothing where both are older than the
 * file that is stored.
 * @returns `unreadable` where a page of another version noted it, or it is damaged
 */
export const latestEntries = (
  local: LocalNotes,
  { entries, revision }: FoundJournal,
): readonly JournalEntry[] | 'unreadable' => {
  const here = localEntries(local);
  if (!entries || !here || !isRevision(revision)) return 'unreadable';
  const there = Math.max(-1, ...entries.map((entry) => entry.revision));
  const latest = here[0]!.revision > there ? here : entries;
  if (Math.max(...latest.map((entry) => entry.revision)) < revision) return [];
  return latest.every(isWhole) ? latest : 'unreadable';
};

/** Whether something was noted of a work that the file that is stored lacks, or may lack. */
export const isBeyondFile = (local: LocalNotes, found: FoundJournal): boolean => {
  const latest = latestEntries(local, found);
  return (
    latest === 'unreadable' ||
    latest.some(
      ({ part, revision, value }) => value !== null && (part === 'drafts' || revision > found.revision),
    )
  );
};
