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

const forget = (key: string): void => {
  try {
    localStorage.removeItem(prefix + key);
  } catch {
    // The browser stores nothing for pages: what is typed lasts until the page is closed.
  }
};

/**
 * Saves a choice for this browser, or forgets it where it is undefined. Where there is no room for it, what was there
 * before is forgotten as well, since it is not so any more.
 */
export const saveChoice = (key: string, value: unknown): void => {
  if (value === undefined) return forget(key);
  try {
    localStorage.setItem(prefix + key, JSON.stringify(value));
  } catch {
    forget(key);
  }
};

/** Where the history of a work is noted in this browser. */
export const historyStoreOf = (id: string): HistoryStore => ({
  load: (part) => loadChoice(`${part}.${id}`),
  save: (part, value) => saveChoice(`${part}.${id}`, value),
});

/** Where texts of a work are noted that the pane could not write. */
export const draftsOf = (idOf: () => string): Required<Pick<Desk, 'loadDrafts' | 'saveDrafts'>> => ({
  loadDrafts: () => {
    const noted = loadChoice(`drafts.${idOf()}`);
    return Promise.resolve(typeof noted === 'string' ? noted : null);
  },
  saveDrafts: (drafts) => {
    saveChoice(`drafts.${idOf()}`, drafts);
    return Promise.resolve();
  },
});

/** Forgets the history of a work that is to be forgotten. */
export const forgetHistory = (id: string): void => {
  for (const part of ['steps', 'typing'] as const) historyStoreOf(id).save(part, undefined);
  saveChoice(`drafts.${id}`, undefined);
};
