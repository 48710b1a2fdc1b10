import type { WordingPlace } from '../../session/wording/own-words';

/** Its key in the browser's storage; the pane in Excel and the browser edition have the same. */
const key = 'gouji.wording';

/** The browser's storage, where it lets a page have some; else a wording lasts as long as the page. */
export const pageWording: WordingPlace = {
  load: () => {
    try {
      return localStorage.getItem(key);
    } catch {
      return null;
    }
  },
  save: (text) => {
    try {
      if (text === undefined) localStorage.removeItem(key);
      else localStorage.setItem(key, text);
      return true;
    } catch {
      return false;
    }
  },
};
