import { pageDesk } from '../pane/controls/page-desk';
import type { Desk, Preferences } from '../pane/state/desk';
import { loadChoice, saveChoice } from './choices';

const preferencesKey = 'preferences';

const isPreferences = (value: unknown): value is Preferences =>
  typeof value === 'object' && value !== null && 'live' in value && typeof value.live === 'boolean';

/** The desk of the browser edition: nothing of Office. */
export const webDesk: Desk = {
  ...pageDesk,
  loadPreferences: () => {
    const chosen = loadChoice(preferencesKey);
    return Promise.resolve(isPreferences(chosen) ? chosen : { live: true });
  },
  savePreferences: (preferences) => {
    saveChoice(preferencesKey, preferences);
    return Promise.resolve();
  },
  whereAmI: () => Promise.resolve(`浏览器版 · ${navigator.userAgent}`),
};
