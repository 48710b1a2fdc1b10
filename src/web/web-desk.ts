import { copyClip } from '../pane/controls/copy-clip';
import type { Desk, Preferences } from '../pane/state/desk';
import { saveAs } from '../pane/controls/save-as';
import { loadChoice, saveChoice } from './choices';

const preferencesKey = 'preferences';

const isPreferences = (value: unknown): value is Preferences =>
  typeof value === 'object' && value !== null && 'live' in value && typeof value.live === 'boolean';

/** The desk of the browser edition: nothing of Office. */
export const webDesk: Desk = {
  now: () => new Date(),
  loadPreferences: () => {
    const kept = loadChoice(preferencesKey);
    return Promise.resolve(isPreferences(kept) ? kept : { live: true });
  },
  savePreferences: (preferences) => {
    saveChoice(preferencesKey, preferences);
    return Promise.resolve();
  },
  copy: copyClip,
  whereAmI: () => Promise.resolve(`浏览器版 · ${navigator.userAgent}`),
  save: saveAs,
};
