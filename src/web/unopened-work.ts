import { localNotesOf } from './choices';
import { asXlsx } from './file-name';
import { summaryOf } from './find-work';
import { isBeyondFile } from './journal';
import { saveStoredFile, savedWords } from './save-file';
import type { Unopened } from './shell-state';
import { fileBehindWords } from './store-words';
import { revisionIn } from './work';
import type { WorkPlaces } from './work-place';

/** Whether what was typed last may be missing in the file that the browser stores of a work. */
const isFileBehind = async ({ store }: WorkPlaces, id: string): Promise<boolean> => {
  try {
    const [work, entries] = await Promise.all([store.get(id), store.journalOf(id)]);
    return isBeyondFile(localNotesOf(id), { entries, revision: revisionIn(work) });
  } catch {
    return true;
  }
};

/** A work that is not opened, as the page speaks of it. @param reason none where the page came to grief over it last time */
export const unopenedWork = async (places: WorkPlaces, id: string, reason?: string): Promise<Unopened> => ({
  id,
  name: (await summaryOf(places, id)).name,
  isFileBehind: await isFileBehind(places, id),
  ...(reason === undefined ? {} : { reason }),
});

/**
 * Saves the file of a work that was not opened, as the browser stores it, without reading it.
 * @returns where it has gone, and what it may lack, as a sentence; nothing where it was not saved
 * @throws Fault where there is no file
 */
export const saveUnopened = async (places: WorkPlaces, id: string): Promise<string | undefined> => {
  const { name, isFileBehind: isBehind } = await unopenedWork(places, id);
  const saved = await saveStoredFile(asXlsx(name), await places.store.get(id));
  if (saved.to === 'nowhere') return undefined;
  return `${savedWords(saved, asXlsx(name))}${isBehind ? fileBehindWords : ''}`;
};
