import { localNotesOf } from './choices';
import type { Beginning } from './beginning';
import { copyName } from './file-name';
import { latestEntries } from './journal';
import { isStoreFull, openedAsCopyWords, unreadableJournalWords } from './store-words';
import type { StartWords } from './store-words';
import type { ClaimEvents, TabClaim } from './tab-claims';
import { blankWork, isWork } from './work';
import type { Work, WorkSummary } from './work';
import type { WorkPlaces } from './work-place';

/** How a work is come back to: not where another tab has it, whoever has it, or as another of the same content. */
export type WayBack = 'ask' | 'take-over' | 'copy';

/** What there is of a work that the browser stores. */
export type FoundWork =
  | {
      readonly work: Work;
      readonly from: Beginning;
      /** Why it is opened as a copy, where nobody has asked for one. */
      readonly says?: StartWords;
    }
  | 'gone'
  | 'damaged'
  | 'elsewhere';

/** @returns nothing where another tab has the work, and `full` where the browser has no room to store a claim. */
const claimWork = async (
  { claims }: WorkPlaces,
  id: string,
  how: 'ask' | 'take-over',
  events: ClaimEvents,
): Promise<TabClaim | 'full' | undefined> => {
  try {
    return await claims[how === 'take-over' ? 'takeOver' : 'claim'](id, events);
  } catch (error) {
    if (!isStoreFull(error)) throw error;
    return 'full';
  }
};

const copyOf = ({ name, bytes, unsaved }: Work): Work => ({
  ...blankWork(),
  ...{ name: copyName(name), unnamed: false, bytes, unsaved },
});

/** The work with its journal; a copy where it cannot be claimed, or would lose what an earlier page noted. */
const readWork = async (
  { store }: WorkPlaces,
  id: string,
  claim: TabClaim | 'full' | 'copy',
): Promise<FoundWork> => {
  const work = await store.get(id);
  if (work === undefined) return 'gone';
  if (!isWork(work)) return 'damaged';
  const stored = { entries: await store.journalOf(id), revision: work.revision ?? 0 };
  const entries = latestEntries(localNotesOf(id), stored);
  if (entries === 'unreadable') {
    const copy = copyOf(work);
    return { work: copy, from: {}, says: unreadableJournalWords(work.name, copy.name) };
  }
  if (typeof claim === 'object') return { work, from: { claim, entries } };
  const copy = copyOf(work);
  const says = claim === 'full' ? { says: openedAsCopyWords(work.name, copy.name) } : {};
  return { work: copy, from: { entries }, ...says };
};

/** Finds a work that the browser stores, and claims it for this tab. @throws whatever the browser says */
export const findWork = async (
  places: WorkPlaces,
  id: string,
  how: WayBack,
  events: ClaimEvents,
): Promise<FoundWork> => {
  const claim = how === 'copy' ? how : await claimWork(places, id, how, events);
  if (!claim) return 'elsewhere';
  const release = (): void => (typeof claim === 'object' ? claim.release() : undefined);
  try {
    const found = await readWork(places, id, claim);
    if (typeof found === 'string' || !found.from.claim) release();
    return found;
  } catch (error) {
    release();
    throw error;
  }
};

/** What a list of works says of one that is to be named, though it may be gone by now. */
export const summaryOf = async ({ store }: WorkPlaces, id: string): Promise<WorkSummary> => {
  const found = (await store.list()).find((work) => work.id === id);
  return found ?? { id, name: '已删除的工作.xlsx', changedAt: Date.now(), unsaved: true };
};
