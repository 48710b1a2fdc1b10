import { copyClip } from '../pane/controls/copy-clip';
import type { Desk } from '../pane/state/desk';
import { saveAs } from '../pane/controls/save-as';

/** The desk of a browser. What keeps preferences is loaded when they are first asked for. */
export const browserDesk: Desk = {
  now: () => new Date(),
  loadPreferences: async () => (await import('./machine')).loadPreferences(),
  savePreferences: async (preferences) => (await import('./machine')).savePreferences(preferences),
  copy: copyClip,
  whereAmI: async () => (await import('./machine')).whereAmI(),
  save: saveAs,
  mayBlockFiles: async () => (await import('./machine')).mayBlockFiles(),
};
