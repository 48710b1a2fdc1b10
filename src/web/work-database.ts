import { openDB } from 'idb';
import type { DBSchema, IDBPDatabase } from 'idb';
import { answered } from '../pane/controls/answered';
import type { StoredEntry } from './journal-entries';
import type { Work, WorkSummary } from './work';

interface WorkSchema extends DBSchema {
  works: { key: string; value: Work };
  /** Small, so that a list of works does not load all the files. */
  summaries: { key: string; value: WorkSummary };
  /**
   * Which tab has which work: one record a work at most. The key says it all, so that a page that is going away can
   * take its own record out blindly, without a moment to read whether it is still there.
   */
  leases: { key: [work: string, holder: string]; value: Lease };
  /** What was done to a work, part by part; it may be ahead of the work, and never behind it. */
  journals: { key: [work: string, part: string]; value: StoredEntry };
}

/** `opening`: the tab has not come to the end of opening the work. */
export type Lease = true | 'opening';

export type OpenWorkDatabase = IDBPDatabase<WorkSchema>;

/** Version 1 had no leases, version 2 no journals. */
const version = 3;
/** The database cannot be used beside a version of this page that is of another time. */
export class OtherVersion extends Error {
  /** @param which an older page is open still, or a newer one has been here. */
  constructor(readonly which: 'older-open' | 'newer-used') {
    super(which);
  }
}

const upgrade = (database: OpenWorkDatabase, from: number): void => {
  if (from < 1) {
    database.createObjectStore('works');
    database.createObjectStore('summaries');
  }
  if (from < 2) database.createObjectStore('leases');
  database.createObjectStore('journals');
};

interface Opening {
  /** Opened, or refused; or neither within the time in which browsers answer. */
  readonly opened: Promise<OpenWorkDatabase>;
  /** Fails as soon as an older page keeps the database from being opened; once that is closed, it is opened after all. */
  readonly blocked: Promise<never>;
}

/** The browser's own database, which is opened when it is first needed. */
export class WorkDatabase {
  private opening: Opening | undefined;
  private opened: OpenWorkDatabase | undefined;

  /** The database where it is open: for a page that has no time to wait. */
  get atHand(): OpenWorkDatabase | undefined {
    return this.opened;
  }

  /** @throws OtherVersion, or whatever the browser says. */
  open(): Promise<OpenWorkDatabase> {
    if (this.opened) return Promise.resolve(this.opened);
    const { opened, blocked } = (this.opening ??= this.begin());
    return Promise.race([blocked, opened]);
  }

  private begin(): Opening {
    let block: (error: Error) => void = () => undefined;
    const blocked = new Promise<never>((_, reject) => (block = reject));
    const opening = openDB<WorkSchema>('gouji', version, {
      upgrade,
      blocked: () => block(new OtherVersion('older-open')),
      // A newer page wants to change it, and cannot before this one lets go of it.
      blocking: (_, __, event) => {
        (event.target as IDBDatabase).close();
        this.forget();
      },
      terminated: () => this.forget(),
    }).then(
      (database) => (this.opened = database),
      (error: unknown) => {
        // The clerk may have made room since.
        this.forget();
        const isNewer = error instanceof DOMException && error.name === 'VersionError';
        throw isNewer ? new OtherVersion('newer-used') : error;
      },
    );
    const opened = answered(opening);
    // Nobody may be waiting for it.
    for (const each of [opened, blocked]) each.catch(() => undefined);
    return { opened, blocked };
  }

  private forget(): void {
    this.opening = undefined;
    this.opened = undefined;
  }
}
