import { symlinkSync } from 'node:fs';
import { chromiumPath } from '../../scripts/chromium.mjs';
import { useFolder } from './folder';

export { useOffice } from './soffice';

/** Folders of programs: of a machine that has a browser and no LibreOffice, and of one that has neither. */
export const usePrograms = (): { readonly browser: string; readonly none: string } => {
  const [browser, none] = [useFolder(), useFolder()];
  symlinkSync(chromiumPath, browser.at('chromium'));
  return { browser: browser.at('.'), none: none.at('.') };
};
