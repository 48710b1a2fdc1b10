import { journalParts } from './journal-entries';
import type { JournalPart } from './journal-entries';

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

/** What is noted of a work in this browser, each by itself. */
type Noted = JournalPart | 'revision';

/** Where what was done to a work is noted in this browser at once, without waiting for its database. */
export interface LocalNotes {
  load(part: Noted): unknown;
  /** @param value undefined where it is to be forgotten. @returns whether it is so later too, unless the browser itself is killed within seconds */
  save(part: Noted, value: unknown): boolean;
}

/**
 * The notes of one work. A tab whose work another has taken meanwhile, without its knowing, notes nothing in it any
 * more.
 * @param holder whoever has the work from now on; nobody yet where it is new.
 */
export const localNotesOf = (id: string, holder?: string): LocalNotes => {
  if (holder !== undefined) saveChoice(holderKey(id), holder);
  return {
    load: (part) => loadChoice(`${part}.${id}`),
    save: (part, value) => {
      if ((loadChoice(holderKey(id)) ?? undefined) !== holder) return false;
      return saveChoice(`${part}.${id}`, value) || value === undefined;
    },
  };
};

/** Forgets the notes of a work that is to be forgotten. */
export const forgetNotes = (id: string): void => {
  for (const part of [...journalParts, 'revision']) forget(`${part}.${id}`);
  forget(holderKey(id));
};
