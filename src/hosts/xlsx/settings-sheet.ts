import type { Sheet, Workbook } from 'hucre';

/** Settings are on a sheet that no menu shows; hucre drops the document's properties when it saves. */
export const settingsSheet = '勾稽设置';

/** Something saved in a workbook that is not in a cell that anybody sees. */
export const settingOf = ({ sheets }: Pick<Workbook, 'sheets'>, key: string): string | undefined => {
  const line = sheets.find(({ name }) => name === settingsSheet)?.rows.find(([first]) => first === key);
  return line?.[1] == null ? undefined : String(line[1]);
};

/** The sheets with a setting saved. No sheet moves: hucre finds the charts of one by its place among them. */
export const withSetting = (sheets: readonly Sheet[], key: string, value: string): Sheet[] => {
  const old = sheets.find(({ name }) => name === settingsSheet);
  const rows = [...(old?.rows.filter(([first]) => first !== key) ?? []), [key, value]];
  const sheet: Sheet = { name: settingsSheet, rows, veryHidden: true };
  return old ? sheets.map((each) => (each === old ? sheet : each)) : [...sheets, sheet];
};
