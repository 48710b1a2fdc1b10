import { quoteSheet } from '../model/address';
import type { CellContent, Drawing } from '../model/drawing';
import { sayRenames } from '../model/our-sheets';
import type { Renames } from '../model/our-sheets';
import { cellNames } from './names';

/** Excel allows no longer name for a sheet. */
const longestName = 31;

/** Another name for each sheet that is in the way. @param attempt counts from 1 @param added what the names say then */
export const otherNames = (taken: readonly string[], attempt: number, added = '年报'): Renames => {
  const ending = attempt === 1 ? `（${added}）` : `（${added}${attempt}）`;
  return new Map(taken.map((name) => [name, name.slice(0, longestName - ending.length) + ending]));
};

/** Every mention of a sheet: quoted as formulas quote it, or in Chinese quotation marks as the clerk reads it. */
const mention = /'(?:[^']|''){1,31}'!|“[^“”]{1,31}”/gu;

const replaceIn = (text: string, renames: Renames): string => {
  const mentions = new Map(
    [...renames].flatMap(([old, name]) => [
      [`${quoteSheet(old)}!`, `${quoteSheet(name)}!`],
      [`“${old}”`, `“${name}”`],
    ]),
  );
  return text.replace(mention, (found) => mentions.get(found) ?? found);
};

const replaceInContent = (content: CellContent, renames: Renames): CellContent => {
  const inText = <T>(value: T): T | string => (typeof value === 'string' ? replaceIn(value, renames) : value);
  return 'formula' in content
    ? { formula: replaceIn(content.formula, renames), result: inText(content.result) }
    : { value: inText(content.value) };
};

/** Writes down below the cover which sheets have other names, in a row like that of the version. */
const recordRenames = ({ sheets, names }: Drawing, renames: Renames): Drawing => {
  const version = names.find(({ name }) => name === cellNames.version);
  if (!version || renames.size === 0) return { sheets, names };
  return {
    sheets: sheets.map((cover) => {
      if (cover.name !== version.sheet) return cover;
      const row = cover.print.area.rows;
      const contents = ['改名的表', sayRenames(renames), '供软件识别，请勿改动。'];
      const cells = cover.cells
        .filter((cell) => cell.row === version.row)
        .map((cell) => ({ ...cell, row, content: { value: contents[cell.column] ?? null } }));
      return {
        ...cover,
        cells: [...cover.cells, ...cells],
        rowHeights: new Map([...cover.rowHeights, [row, cover.rowHeights.get(version.row)!]]),
        print: { ...cover.print, area: { ...cover.print.area, rows: row + 1 } },
      };
    }),
    names: [
      ...names,
      {
        ...version,
        name: cellNames.renames,
        row: sheets.find(({ name }) => name === version.sheet)!.print.area.rows,
      },
    ],
  };
};

/** The same drawing with other names for some of its sheets, in formulas and hints as well; the cover says which. */
export const renameSheets = (drawing: Drawing, renames: Renames): Drawing => {
  if (renames.size === 0) return drawing;
  const nameOf = (sheet: string): string => renames.get(sheet) ?? sheet;
  const { sheets, names } = drawing;
  return recordRenames(
    {
      sheets: sheets.map((sheet) => ({
        ...sheet,
        name: nameOf(sheet.name),
        cells: sheet.cells.map((cell) => ({ ...cell, content: replaceInContent(cell.content, renames) })),
        highlights: sheet.highlights.map((highlight) => ({
          ...highlight,
          formula: replaceIn(highlight.formula, renames),
        })),
      })),
      names: names.map((each) => ({ ...each, sheet: nameOf(each.sheet) })),
    },
    renames,
  );
};
