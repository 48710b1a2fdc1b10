/// <reference types="office-js" />
import { pageDesk } from '../pane/controls/page-desk';
import type { Desk } from '../pane/state/desk';

/** The desk of the pane in Excel. What keeps preferences is loaded when they are first asked for. */
export const excelDesk: Desk = {
  ...pageDesk,
  runAside: async (kind, given, limit) => (await import('./run-aside')).runAside(kind, given, limit),
  ownWords: async () => (await import('./run-aside')).ownWords,
  loadPreferences: async () => (await import('./machine')).loadPreferences(),
  savePreferences: async (preferences) => (await import('./machine')).savePreferences(preferences),
  loadDrafts: async () => (await import('./machine')).loadDrafts(),
  saveDrafts: async (drafts) => (await import('./machine')).saveDrafts(drafts),
  selfCheck: async () => (await import('./self-check')).openSelfCheck(pageDesk),
  whereAmI: async () => (await import('./machine')).whereAmI(),
  // On the web only: https://github.com/OfficeDev/office-js/issues/2576
  cellsTakeFocus: () => Office.context.platform === Office.PlatformType.OfficeOnline,
  // On Mac and iPad nothing happens: https://github.com/OfficeDev/office-js/issues/3385
  canPrint: () => ![Office.PlatformType.Mac, Office.PlatformType.iOS].includes(Office.context.platform),
  downloads: async () => (await import('./machine')).downloads(),
  findBrowserEdition: async () => (await import('./browser-edition')).findBrowserEdition(Office.context),
};
