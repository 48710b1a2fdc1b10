import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Platform } from '../model/behaviour';
import { officeJsFolder } from '../wire/office-js-files';

/** The function of the page that takes the addresses which the add-in wants opened in a browser. */
export const openWindowBinding = 'excelStandInOpensBrowserWindow';

/**
 * The text of `office.js`. The client that runs in Chromium is the one for the web; elsewhere than on the web a few
 * lines after it make it name the other platform and open browser windows.
 */
export async function officeJsFor(platform: Platform): Promise<string> {
  const shipped = await readFile(join(officeJsFolder(), 'office.js'), 'utf8');
  if (platform === 'OfficeOnline') return shipped;
  return `${shipped}
OfficeExt.HostName.Host.getInstance().platformRemappings.web = ${JSON.stringify(platform)};
Office.onReady(() => {
  Office.context.ui.openBrowserWindow = (url) => void window.${openWindowBinding}(String(url));
});
`;
}
