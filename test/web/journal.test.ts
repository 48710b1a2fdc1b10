import { latestEntries, Journal } from '../../src/web/journal';
import type { LocalNotes } from '../../src/web/choices';
import { readEntry } from '../../src/web/journal-entries';
import type { JournalEntry } from '../../src/web/journal-entries';
import type { TabClaims } from '../../src/web/tab-claims';
import { blankWork } from '../../src/web/work';
import { WorkPlace } from '../../src/web/work-place';
import type { WorkStore } from '../../src/web/work-store';

/** Notes as localStorage has them, as text; `room` is what a full one lacks. */
const notesIn = (noted: Map<string, string>, room: (part: string) => boolean = () => true): LocalNotes => ({
  load: (part) => JSON.parse(noted.get(part) ?? 'null') as unknown,
  save: (part, value) => {
    if (value !== undefined && room(part)) noted.set(part, JSON.stringify(value));
    else noted.delete(part);
    return value === undefined || room(part);
  },
});

const typed = (value: number) => [{ name: 'a', from: { value: null }, to: { value }, isText: false }];

/** A journal of a work that is stored, whose database does what the test says. */
const setUp = () => {
  const local = new Map<string, string>();
  const database = new Map<string, JournalEntry>();
  const put = (entries: readonly JournalEntry[]) => entries.forEach((each) => database.set(each.part, each));
  const found = (revision = 0, here = local) =>
    latestEntries(notesIn(here), { entries: [...database.values()], revision });
  return { local, database, put, found, journal: new Journal(notesIn(local)) };
};

const valueOf = (entries: ReturnType<typeof latestEntries>, part: string): unknown =>
  entries === 'unreadable' ? entries : (entries.find((each) => each.part === part)?.value ?? null);

it('a browser that is killed has what the database has, whatever older notes localStorage comes back with', async () => {
  const { local, put, found, journal } = setUp();
  journal.storeBy((entries) => Promise.resolve(put(entries())));
  journal.save('typing', typed(2));
  const onDisk = new Map(local);
  journal.save('typing', typed(21));
  await journal.store();
  expect(valueOf(found(0, onDisk), 'typing')).toEqual(typed(21));
});

it('a work is stored with all of its journal that the database lacks, in one transaction, and so is a copy', async () => {
  const { database, put, found, journal } = setUp();
  journal.save('typing', typed(7));
  const claim = { holder: 'me', opened: () => undefined, release: () => undefined };
  const store: Pick<WorkStore, 'put' | 'note'> = {
    put: (_work, _holder, entries = () => []) => Promise.resolve(put(entries())),
    note: () => Promise.reject(new Error('the browser was killed')),
  };
  const claims: Pick<TabClaims, 'begin'> = { begin: () => claim };
  const places = { store: store as WorkStore, claims: claims as TabClaims };
  const nothing = { onWanted: () => undefined, onLost: () => undefined };
  const place = new WorkPlace('a', places, journal, nothing, claim);
  await place.put(blankWork());
  expect(valueOf(found(0, new Map()), 'typing')).toEqual(typed(7));
  database.clear();
  place.moveTo('b');
  await place.put(blankWork());
  expect(valueOf(found(0, new Map()), 'typing')).toEqual(typed(7));
});

it('a page that is killed on a full disk has what localStorage has', async () => {
  const { put, found, journal } = setUp();
  let isFull = false;
  journal.storeBy((entries) =>
    isFull ? Promise.reject(new Error('full')) : Promise.resolve(put(entries())),
  );
  journal.save('typing', typed(1));
  await journal.store();
  isFull = true;
  journal.save('typing', typed(12));
  await expect(journal.store()).rejects.toThrow('full');
  expect(valueOf(found(), 'typing')).toEqual(typed(12));
  expect(journal.lacking.map(({ part }) => part)).toEqual(['typing']);
});

it('notes that are older than the file that is stored say nothing of it', () => {
  const { found, journal } = setUp();
  journal.save('typing', typed(1));
  expect(found(2)).toEqual([]);
});

it('notes of an earlier version are taken up, and noted with numbers from then on', () => {
  const local = new Map([['typing', JSON.stringify(typed(7))]]);
  const entries = latestEntries(notesIn(local), { entries: [], revision: 0 });
  expect(valueOf(entries, 'typing')).toEqual(typed(7));
  const journal = new Journal(notesIn(local), entries === 'unreadable' ? [] : entries);
  expect(journal.lacking).toContainEqual({ part: 'typing', revision: 1, value: typed(7) });
});

it.each([
  ['of another version', undefined],
  ['whose steps are none', [{ part: 'steps' as const, revision: 3, value: { steps: [{}], done: 1 } }]],
])('a journal %s is not written over', (_, entries) => {
  expect(latestEntries(notesIn(new Map()), { entries, revision: 0 })).toBe('unreadable');
});

it('where localStorage has no room, the database alone counts', async () => {
  const { local, put, found } = setUp();
  const journal = new Journal(notesIn(local, () => false));
  journal.storeBy((entries) => Promise.resolve(put(entries())));
  expect(journal.save('drafts', 'text')).toBe(false);
  await journal.store();
  expect(valueOf(found(), 'drafts')).toBe('text');
});

/** The journal of a later page, which goes on with what is found, and whose database is not asked before it is killed. */
const laterPage = ({ local, found }: ReturnType<typeof setUp>, room?: (part: string) => boolean): Journal => {
  const entries = found();
  if (entries === 'unreadable') throw new Error(entries);
  return new Journal(notesIn(local, room), entries);
};

const step = (value: number) => ({ steps: [typed(value)], done: 1 });

it('steps of an earlier time that localStorage came back with are not taken for those that are noted beside them', async () => {
  const page = setUp();
  page.journal.storeBy((entries) => Promise.resolve(page.put(entries())));
  page.journal.save('steps', step(1));
  const onDisk = new Map(page.local);
  page.journal.save('steps', step(2));
  await page.journal.store();
  page.local.clear();
  for (const [part, text] of onDisk) page.local.set(part, text);
  laterPage(page).save('drafts', 'text');
  expect(valueOf(page.found(), 'steps')).toEqual(step(2));
  expect(valueOf(page.found(), 'drafts')).toBe('text');
});

it('localStorage that has no room for the steps is not taken for later than the database by what it has room for', async () => {
  const page = setUp();
  page.journal.storeBy((entries) => Promise.resolve(page.put(entries())));
  page.journal.save('steps', step(1));
  await page.journal.store();
  let hasRoom = false;
  const journal = laterPage(page, (part) => hasRoom || part !== 'steps');
  journal.save('steps', step(2));
  journal.save('typing', typed(3));
  expect(valueOf(page.found(), 'steps')).toEqual(step(1));
  hasRoom = true;
  journal.save('typing', typed(31));
  expect([valueOf(page.found(), 'steps'), valueOf(page.found(), 'typing')]).toEqual([step(2), typed(31)]);
});

it('a journal that goes on as another work is noted there whole, or not numbered', () => {
  const { journal } = setUp();
  journal.save('steps', step(1));
  const local = new Map<string, string>();
  journal.goOnIn(notesIn(local, (part) => part !== 'steps'));
  journal.save('typing', typed(2));
  expect(local.has('revision')).toBe(false);
});

it.each([Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53, -1, 0.5, '7'])(
  'a journal whose number is damaged is not gone on with, since nothing would be later than it: %s',
  (revision) => {
    expect(readEntry('typing', { format: 1, revision, value: typed(1) })).toBeUndefined();
    expect(setUp().found(revision as number)).toBe('unreadable');
    const { journal, local, found } = setUp();
    journal.save('typing', typed(1));
    local.set('revision', JSON.stringify(revision) === 'null' ? '1e999' : JSON.stringify(revision));
    expect(found()).toBe('unreadable');
  },
);
