/// <reference types="office-js" />
import type { Requests } from './requests';

/** What is saved in the workbook and not in a cell. */
export const loadSetting = (requests: Requests, key: string): Promise<string | undefined> =>
  requests.run(async (context) => {
    const setting = context.workbook.settings.getItemOrNullObject(key);
    setting.load('value');
    await context.sync();
    return setting.isNullObject ? undefined : String(setting.value);
  });

export const saveSetting = (requests: Requests, key: string, value: string): Promise<void> =>
  requests.run(async (context) => {
    context.workbook.settings.add(key, value);
    await context.sync();
  });
