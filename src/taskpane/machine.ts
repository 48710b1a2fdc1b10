/// <reference types="office-js" />
import { PlatformType, Storage, StorageType, Utilities } from '@microsoft/office-js-helpers';
import type { Downloads, Preferences } from '../pane/state/desk';

/** Keys in the browser's storage begin with this. */
const container = 'gouji';
const defaults: Preferences = { live: true };

/** A browser may refuse its storage to a page in a frame; preferences then last as long as the pane. */
const openStorage = (): Storage<boolean> => {
  try {
    return new Storage<boolean>(container, StorageType.LocalStorage);
  } catch {
    return new Storage<boolean>(container, StorageType.InMemoryStorage);
  }
};

let storage: Storage<boolean> | undefined;

export const loadPreferences = (): Preferences => {
  try {
    storage ??= openStorage();
    // A key that was never set comes back as null, although `has` says that it is there.
    return { live: storage.get('live') ?? defaults.live };
  } catch {
    return defaults;
  }
};

export const savePreferences = ({ live }: Preferences): void => {
  try {
    (storage ??= openStorage()).set('live', live);
  } catch {
    // The choice holds until the pane is closed.
  }
};

/** Where a workbook has its place in the browser's storage; nowhere before it has been saved as a file. */
const draftsKey = (): string | undefined => {
  const { url } = Office.context.document;
  return url ? `${container}.drafts.${url}` : undefined;
};

/** What a pane could not write into this workbook, as it was noted. */
export const loadDrafts = (): string | null => {
  try {
    const key = draftsKey();
    return key === undefined ? null : localStorage.getItem(key);
  } catch {
    return null;
  }
};

/** @param drafts nothing where they are to be forgotten @returns whether they will be there later */
export const saveDrafts = (drafts: string | undefined): boolean => {
  try {
    const key = draftsKey();
    if (key === undefined) return false;
    if (drafts === undefined) localStorage.removeItem(key);
    else localStorage.setItem(key, drafts);
    return true;
  } catch {
    // What was typed lasts as long as the pane.
    return false;
  }
};

/** Where the pane runs, e.g. EXCEL · OFFICE_ONLINE. */
export const whereAmI = (): string =>
  [Utilities.host, Utilities.platform].filter((part) => part !== null && part !== undefined).join(' · ');

/** The panes of Excel for Mac and iPad save no files, by design; on Windows they do, unless something is in the way. */
const downloadsOn: Readonly<Record<string, Downloads>> = {
  [PlatformType.MAC]: 'blocked',
  [PlatformType.IOS]: 'blocked',
  [PlatformType.PC]: 'uncertain',
};

/** What comes of files that the pane saves. https://github.com/OfficeDev/office-js/issues/2700 */
export const downloads = (): Downloads => downloadsOn[Utilities.platform] ?? 'allowed';
