import type { Host } from './host';
import type { Platform } from './model/behaviour';
import { includesVersion } from './wire/requirement-sets';

type Settings = Map<string, unknown>;
type SaveCallback = (result: { status: string; value: unknown }) => void;

/** The requirement sets that Excel claims besides ExcelApi. */
export function otherSets(platform: Platform): Readonly<Record<string, string>> {
  return {
    AddinCommands: '1.1',
    DelayForCellEdit: '1.1',
    DialogApi: '1.2',
    RibbonApi: '1.1',
    Settings: '1.1',
    SharedRuntime: '1.1',
    // On the web a page opens windows by itself.
    ...(platform === 'OfficeOnline' ? {} : { OpenBrowserWindowApi: '1.1' }),
  };
}

/**
 * `Office` for a window without `office.js`: the shipped namespace, with the parts of its context that an Excel
 * add-in reads. In the browser seam nothing here is used: there the shipped `office.js` makes its own.
 */
export function officeStub(
  shipped: typeof Office,
  { workbook, excelApi, browserWindows }: Host,
): typeof Office {
  const { platform } = workbook.behaviour;
  const requirements = {
    isSetSupported(name: string, version = '1.1') {
      const claimed =
        name.toLowerCase() === 'excelapi'
          ? excelApi
          : Object.entries(otherSets(platform)).find(
              ([set]) => set.toLowerCase() === name.toLowerCase(),
            )?.[1];
      return claimed !== undefined && includesVersion(claimed, String(version));
    },
  };
  const values: Settings = new Map(
    workbook.documentSettings.map(([name, json]) => [name, JSON.parse(json) as unknown]),
  );
  const settings = {
    get: (name: string) => values.get(name) ?? null,
    set: (name: string, value: unknown) => void values.set(name, value),
    remove: (name: string) => void values.delete(name),
    saveAsync(...args: unknown[]) {
      workbook.documentSettings = [...values].map(([name, value]) => [name, JSON.stringify(value)]);
      const callback = args.find((each): each is SaveCallback => typeof each === 'function');
      queueMicrotask(() => callback?.({ status: 'succeeded', value: settings }));
    },
  };
  const ui = {
    openBrowserWindow(url: string) {
      if (platform === 'OfficeOnline') throw new Error('Excel on the web has no openBrowserWindow.');
      browserWindows.push(url);
    },
  };
  const info = { host: 'Excel', platform };
  const context = {
    ...info,
    requirements,
    ui,
    document: { settings },
    displayLanguage: 'zh-CN',
    contentLanguage: 'zh-CN',
    diagnostics: { ...info, version: platform === 'OfficeOnline' ? '16.01' : '16.0.14332.20000' },
  };
  const onReady = async (callback?: (given: typeof info) => unknown) => {
    await callback?.(info);
    return info;
  };
  return Object.create(shipped, {
    context: { value: context },
    onReady: { value: onReady },
  }) as typeof Office;
}
