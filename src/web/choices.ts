import type { Desk } from '../pane/state/desk';
import type { HistoryStore } from '../session/edit/history';

/** Keys in the browser's storage begin with this. */
const prefix = 'gouji.';

/** What was chosen for this browser, as the browser has it; anything may stand there. */
export const loadChoice = (key: string): unknown => {
  try {
    return JSON.parse(localStorage.getItem(prefix + key) ?? 'null');
  } catch {
    return null;
  }
};

/** Whether anything was ever chosen or noted in this browser. */
export const hasChosen = (): boolean => {
  try {
    return Object.keys(localStorage).some((key) => key.startsWith(prefix));
  } catch {
    return false;
  }
};

/** @returns false */
const forget = (key: string): boolean => {
  try {
    localStorage.removeItem(prefix + key);
  } catch {
    // The browser stores nothing for pages: what is typed lasts until the page is closed.
  }
  return false;
};

/**
 * Saves a choice for this browser, or forgets it where it is undefined. Where there is no room for it, what was there
 * before is forgotten as well, since it is not so any more.
 * @returns whether it is saved
 */
export const saveChoice = (key: string, value: unknown): boolean => {
  if (value === undefined) return forget(key);
  try {
    localStorage.setItem(prefix + key, JSON.stringify(value));
    return true;
  } catch {
    return forget(key);
  }
};

const holderKey = (id: string): string => `holder.${id}`;

/**
 * Where the history of a work is noted in this browser. A tab whose work another has taken meanwhile, without its
 * knowing, notes nothing in it any more.
 * @param holder whoever has the work from now on; nobody yet where it is new.
 */
export const historyStoreOf = (id: string, holder?: string): HistoryStore => {
  if (holder !== undefined) saveChoice(holderKey(id), holder);
  return {
    load: (part) => loadChoice(`${part}.${id}`),
    save: (part, value) => {
      if ((loadChoice(holderKey(id)) ?? undefined) === holder) saveChoice(`${part}.${id}`, value);
    },
  };
};

/** Where texts of a work are noted that the pane could not write. */
export const draftsOf = (idOf: () => string): Required<Pick<Desk, 'loadDrafts' | 'saveDrafts'>> => ({
  loadDrafts: () => {
    const noted = loadChoice(`drafts.${idOf()}`);
    return Promise.resolve(typeof noted === 'string' ? noted : null);
  },
  saveDrafts: (drafts) => Promise.resolve(saveChoice(`drafts.${idOf()}`, drafts)),
});

/** Forgets the history of a work that is to be forgotten. */
export const forgetHistory = (id: string): void => {
  for (const key of [`steps.${id}`, `typing.${id}`, `drafts.${id}`, holderKey(id)]) forget(key);
};
