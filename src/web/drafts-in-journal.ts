import type { Desk } from '../pane/state/desk';
import type { Autosave } from './autosave';
import type { WorkPlace } from './work-place';

/** Texts that the pane could not write are in no file: they are noted in the journal, and saved by themselves. */
export const draftsInJournal = (
  place: WorkPlace,
  autosave: Autosave,
): Required<Pick<Desk, 'loadDrafts' | 'saveDrafts'>> => ({
  loadDrafts: () => {
    const noted = place.journal.load('drafts');
    return Promise.resolve(typeof noted === 'string' ? noted : null);
  },
  saveDrafts: async (drafts) => {
    const isNoted = place.journal.save('drafts', drafts);
    if (!place.isStored) autosave.changed();
    else {
      const stored = autosave.include(place.journal.store());
      if (!isNoted) await stored;
    }
    return isNoted || place.journal.lacking.length === 0;
  },
});
