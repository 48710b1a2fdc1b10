import type { Host } from './host';
import { includesVersion } from './wire/requirement-sets';

type Settings = Map<string, unknown>;
type SaveCallback = (result: { status: string; value: unknown }) => void;

/** The requirement sets that Excel on the web claims besides ExcelApi. */
export const otherSets: Readonly<Record<string, string>> = {
  AddinCommands: '1.1',
  DelayForCellEdit: '1.1',
  DialogApi: '1.2',
  RibbonApi: '1.1',
  Settings: '1.1',
  SharedRuntime: '1.1',
};

/**
 * `Office` for a window without `office.js`: the shipped namespace, with the parts of its context that an Excel
 * add-in reads. In the browser seam nothing here is used: there the shipped `office.js` makes its own.
 */
export function officeStub(shipped: typeof Office, { workbook, excelApi }: Host): typeof Office {
  const requirements = {
    isSetSupported(name: string, version = '1.1') {
      const claimed =
        name.toLowerCase() === 'excelapi'
          ? excelApi
          : Object.entries(otherSets).find(([set]) => set.toLowerCase() === name.toLowerCase())?.[1];
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
  const info = { host: 'Excel', platform: 'OfficeOnline' };
  const context = {
    ...info,
    requirements,
    document: { settings },
    displayLanguage: 'zh-CN',
    contentLanguage: 'zh-CN',
    diagnostics: { ...info, version: '16.01' },
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
