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

/** Saves a choice for this browser, or forgets it where it is undefined; without storage it holds until the page is closed. */
export const saveChoice = (key: string, value: unknown): void => {
  try {
    if (value === undefined) localStorage.removeItem(prefix + key);
    else localStorage.setItem(prefix + key, JSON.stringify(value));
  } catch {
    // The browser stores nothing for pages: what is typed lasts until the page is closed.
  }
};

/** Where the history of a work is noted in this browser. */
export const historyStoreOf = (id: string): HistoryStore => ({
  load: (part) => loadChoice(`${part}.${id}`),
  save: (part, value) => saveChoice(`${part}.${id}`, value),
});

/** Forgets the history of a work that is to be forgotten. */
export const forgetHistory = (id: string): void => {
  for (const part of ['steps', 'typing'] as const) historyStoreOf(id).save(part, undefined);
};
