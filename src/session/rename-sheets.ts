import { quoteSheet } from '../model/address';
import type { CellContent, Drawing } from '../model/drawing';

/** New names of sheets, by their names in the drawing. */
export type Renames = ReadonlyMap<string, string>;

/** Excel allows no longer name for a sheet. */
const longestName = 31;

/** Another name for each sheet that is in the way; the attempt counts from 1. */
export const otherNames = (taken: readonly string[], attempt: number): Renames => {
  const ending = attempt === 1 ? '（年报）' : `（年报${attempt}）`;
  return new Map(taken.map((name) => [name, name.slice(0, longestName - ending.length) + ending]));
};

/** Every mention of a sheet: quoted as formulas quote it, or in Chinese quotation marks as the clerk reads it. */
const mention = /'(?:[^']|'')+'!|“[^“”]+”/gu;

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

/** The same drawing with other names for some of its sheets, in formulas and hints as well. */
export const renameSheets = ({ sheets, names }: Drawing, renames: Renames): Drawing => {
  const nameOf = (sheet: string): string => renames.get(sheet) ?? sheet;
  return {
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
  };
};
