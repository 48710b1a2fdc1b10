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
    // Nothing is lost but a preference.
  }
};
