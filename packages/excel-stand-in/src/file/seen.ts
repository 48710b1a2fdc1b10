import { formatArea } from '../model/address';
import type { Sheet } from '../model/sheet';
import type { Workbook } from '../model/workbook';

/** What a user sees in the sheets and can do in them, as plain data: for `toEqual`, whoever saved the file. */
export type Seen = Readonly<Record<string, unknown>>;

const pixels = (points: number): number => Math.round((points * 4) / 3);

const sizesOf = (sizes: ReadonlyMap<number, number>): string[] =>
  [...sizes].sort(([a], [b]) => a - b).map(([line, size]) => `${line}: ${pixels(size)}`);

const addressesOf = (areas: Sheet['merges']): string[] => areas.map((area) => formatArea(area)).sort();

/** Where a name does not need them, some programs leave out the quotes around the name of a sheet. */
const plainly = (content: unknown): unknown =>
  typeof content === 'string' ? content.replace(/'(\p{Script=Han}+)'!/gu, '$1!') : content;

const cellsOf = (sheet: Sheet): Seen =>
  Object.fromEntries(
    [...sheet.entries()].map(([row, column, { value, formula }]) => {
      const line = (side: 'top' | 'bottom' | 'left' | 'right'): string => {
        const { style, weight, color } = sheet.borderAt(row, column, side) ?? {};
        return [style, weight, color].join(' ');
      };
      const lines = { top: line('top'), bottom: line('bottom'), left: line('left'), right: line('right') };
      const address = formatArea({ row, column, rows: 1, columns: 1 });
      return [
        address,
        { content: plainly(formula ?? value), value, ...sheet.formatAt(row, column), ...lines },
      ];
    }),
  );

/** Rules by area; those of one area all look the same, so that their order does not matter. */
const byArea = (rules: readonly (readonly [area: string, rule: string])[]): Seen => {
  const found: Record<string, string[]> = {};
  for (const [area, rule] of rules) found[area] = [...(found[area] ?? []), rule].sort();
  return found;
};

const sheetSeen = (sheet: Sheet): Seen => ({
  cells: cellsOf(sheet),
  merges: addressesOf(sheet.merges),
  widths: sizesOf(sheet.columnWidths),
  heights: sizesOf(sheet.rowHeights),
  validations: byArea(
    sheet.validations.flatMap(({ areas, rule, ignoreBlanks, errorAlert: { style, title, message } }) => {
      const [[kind, limits] = ['none', {}]] = Object.entries(rule);
      const said = [
        kind,
        ...Object.entries(limits as Record<string, unknown>)
          .sort()
          .flat(),
        ignoreBlanks,
        style,
        title,
        message,
      ];
      return areas.map((area) => [formatArea(area), said.join(' ')] as const);
    }),
  ),
  highlights: byArea(
    sheet.conditionalFormats.map(({ areas, formula, format }) => [
      addressesOf(areas).join(' '),
      `${String(plainly(formula))} ${format.fill} ${format.fontColor}`,
    ]),
  ),
  protection: sheet.protection,
  paper: [sheet.pageLayout.orientation, ...addressesOf(sheet.pageLayout.printArea)],
});

/** The sheets of a workbook with all that is in them, but hidden ones. */
export const sheetsSeen = (workbook: Workbook): Readonly<Record<string, Seen>> => {
  workbook.calculation.settle();
  const shown = workbook.sheets.filter(({ visibility }) => visibility === 'Visible');
  return Object.fromEntries(shown.map((sheet) => [sheet.name, sheetSeen(sheet)]));
};

/** What a window shows around the sheets. */
export const windowSeen = ({ sheets }: Workbook): Seen =>
  Object.fromEntries(
    sheets
      .filter(({ visibility }) => visibility === 'Visible')
      .map(({ name, frozen, tabColor, showGridlines }) => [
        name,
        { frozen: frozen && formatArea(frozen), tabColor, showGridlines },
      ]),
  );

export const namesSeen = ({ names }: Workbook): readonly string[] =>
  names.map(({ name, formula }) => `${name} ${String(plainly(formula))}`).sort();
