/// <reference types="office-js" />

/** Sheets, names and settings of 自检 are known by how they are called, so that a later one finds them too. */
const sheetPattern = /^勾稽自检-[a-z0-9]+-\d+$/u;
export const scratchNamePrefix = 'gouji_selfcheck_';
export const scratchSettingKey = 'gouji.selfCheck';

/** Names of sheets by their number; no sheet of the clerk's is called so. */
export const scratchSheetNames = (now: Date): ((number: number) => string) => {
  const mark = now.getTime().toString(36);
  return (number) => `勾稽自检-${mark}-${number}`;
};

/** What a 自检 has left in a workbook. */
interface Remains {
  readonly sheets: readonly string[];
  readonly names: readonly string[];
  readonly settings: readonly string[];
}

/** How one batch is sent. A batch of cleaning up waits until no cell is edited. */
export type SendBatch = <T>(work: (context: Excel.RequestContext) => Promise<T>) => Promise<T>;

const find = (send: SendBatch): Promise<Remains> =>
  send(async (context) => {
    const { worksheets, names, settings } = context.workbook;
    const setting = settings.getItemOrNullObject(scratchSettingKey);
    worksheets.load('items/name');
    names.load('items/name');
    setting.load('key');
    await context.sync();
    return {
      sheets: worksheets.items.map(({ name }) => name).filter((name) => sheetPattern.test(name)),
      names: names.items.map(({ name }) => name).filter((name) => name.startsWith(scratchNamePrefix)),
      settings: setting.isNullObject ? [] : [scratchSettingKey],
    };
  });

const asList = ({ sheets, names, settings }: Remains): readonly string[] => [
  ...sheets.map((name) => `工作表“${name}”`),
  ...names.map((name) => `名称“${name}”`),
  ...settings.map((key) => `设置“${key}”`),
];

/** What each leaves behind is removed by one of these. */
const removals = ({ sheets, names, settings }: Remains): ((context: Excel.RequestContext) => void)[] => [
  ...names.map((name) => ({ workbook }: Excel.RequestContext) => {
    workbook.names.getItemOrNullObject(name).delete();
  }),
  ...settings.map((key) => ({ workbook }: Excel.RequestContext) => {
    workbook.settings.getItemOrNullObject(key).delete();
  }),
  ...sheets.map((name) => ({ workbook }: Excel.RequestContext) => {
    workbook.worksheets.getItemOrNullObject(name).delete();
  }),
];

/** What cannot be removed is found again afterwards, and named then. */
const attempt = async (
  send: SendBatch,
  removal: readonly ((context: Excel.RequestContext) => void)[],
): Promise<void> => {
  try {
    await send(async (context) => {
      for (const remove of removal) remove(context);
      await context.sync();
    });
  } catch {
    // One after the other follows, and then the word of what is left.
  }
};

/** Names of what a 自检 has left, for the clerk. */
export const scratchLeft = async (send: SendBatch): Promise<readonly string[]> => asList(await find(send));

/** Removes all that a 自检 has left: in one batch, and then one by one. @returns names of what is still there. */
export const removeScratch = async (send: SendBatch): Promise<readonly string[]> => {
  await attempt(send, [({ runtime }) => void (runtime.enableEvents = true)]);
  const first = await find(send);
  const all = removals(first);
  if (all.length === 0) return [];
  await attempt(send, all);
  const second = await find(send);
  for (const remove of removals(second)) await attempt(send, [remove]);
  return asList(await find(send));
};
