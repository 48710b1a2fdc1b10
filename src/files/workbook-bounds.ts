import { strFromU8, strToU8 } from 'fflate';
import { addressOf } from '../model/address';
import { Fault } from '../model/fault';
import { mostCells, mostElements, mostOtherElements, mostPlaces, tooIntricate } from './bounds';
import { extentOf, isFarOut, placesOf } from './sheet-bounds';
import type { Placed, SheetExtent } from './sheet-bounds';
import { refuseEndlessLinks, refuseEndlessSheets } from './workbook-links';
import { edited, readTags } from './xml-tags';
import type { Edit } from './xml-tags';

/** The files in a workbook by their paths, unpacked. */
export type Parts = ReadonlyMap<string, Uint8Array>;

/** Elements without which nothing is a sheet, or the comments on one, or the texts or the list of sheets. */
const [ofSheet, ofStrings, ofList] = [
  /<(?:\w{1,20}:)?(?:sheetData|commentList|cols|hyperlinks)[\s/>]/u,
  /<(?:\w{1,20}:)?sst[\s/>]/u,
  /<(?:\w{1,20}:)?(?:sheets|pivotCaches)[\s/>]/u,
];

/**
 * Whether hucre makes anything of a part, if a relationship leads there: it reads ASCII, whatever a part is called and
 * whatever comes before its first tag.
 */
const isXml = (text: string): boolean =>
  /^\ufeff?\s*</u.test(text) || [ofSheet, ofStrings, ofList].some((part) => part.test(text));

/** Cells that are only formatted, behind all that have something in them. */
const trailing = (cells: readonly Placed[]): readonly Placed[] => {
  const filled = cells.filter(({ hasContent }) => hasContent);
  const [row, column] = [lastOf(filled, 'row'), lastOf(filled, 'column')];
  return cells.filter((cell) => !cell.hasContent && (cell.row > row || cell.column > column));
};

const lastOf = (cells: readonly Placed[], side: 'row' | 'column'): number =>
  cells.reduce((last, cell) => Math.max(last, cell[side]), -1);

const without = (cells: readonly Placed[]): readonly Edit[] =>
  cells.map(({ at, end }): Edit => [at, end, '']);

/** What is left out of a sheet, so that what is left fits. */
interface Cut {
  readonly extent: SheetExtent;
  readonly dropped: ReadonlySet<Placed>;
}

const cellsIn = ({ extent, dropped }: Cut): readonly Placed[] =>
  extent.cells.filter((cell) => !dropped.has(cell));

const placesIn = (cut: Cut): number =>
  placesOf(
    cellsIn(cut),
    cut.extent.notes.filter((note) => !cut.dropped.has(note)),
  );

/** What the clerk can take away: the cell that is farthest out. */
const tooFar = (extents: readonly SheetExtent[]): Fault => {
  const all = extents.flatMap(({ cells, notes }) =>
    [...cells, ...notes].filter(({ hasContent }) => hasContent),
  );
  const farthest = all.reduce<Placed | undefined>(
    (far, cell) => (far && far.row * 64 + far.column >= cell.row * 64 + cell.column ? far : cell),
    undefined,
  );
  if (!farthest) return new Fault(tooIntricate);
  return new Fault(
    `单元格 ${addressOf(farthest.row, farthest.column)} 离表格太远，打开它要占用过多内存，没有打开。请在 Excel 或 WPS 中删去表格右边和下边多余的内容，保存后再试。`,
  );
};

/**
 * A workbook of which reading makes no more than of any report. What is only formatted far out is left out where there is
 * too much of it; and for reading alone, whatever is farther out than ours can be.
 * @param isSavedAgain whether nothing of what the clerk has written may be missing in it
 * @throws Fault where it is still too much
 */
export const boundWorkbook = (parts: Parts, isSavedAgain: boolean): Parts => {
  const texts = new Map<string, string>();
  const textOf = (path: string): string => {
    const text = texts.get(path) ?? strFromU8(parts.get(path)!);
    texts.set(path, text);
    return text;
  };
  const sizes = new Map([...parts].map(([path, { length }]) => [path, length]));
  refuseEndlessLinks(sizes, textOf);
  const cuts = new Map<string, Cut>();
  let [elements, others] = [0, 0];
  for (const path of parts.keys()) {
    const xml = textOf(path);
    if (!isXml(xml)) continue;
    if (ofSheet.test(xml)) {
      const extent = extentOf(xml);
      elements += extent.elements;
      const far = isSavedAgain ? [] : [...extent.cells, ...extent.notes].filter(isFarOut);
      cuts.set(path, { extent, dropped: new Set(far) });
    } else if (ofStrings.test(xml)) elements += readTags(xml);
    else {
      const own = readTags(xml, {}, Infinity);
      elements += own;
      others += own;
    }
    if (elements > mostElements || others > mostOtherElements) throw new Fault(tooIntricate);
    if (ofList.test(xml)) refuseEndlessSheets(xml);
  }
  return withCuts(parts, fitting(cuts), textOf);
};

const sum = (cuts: ReadonlyMap<string, Cut>, of: (cut: Cut) => number): number =>
  [...cuts.values()].reduce((all, cut) => all + of(cut), 0);

const fitting = (cuts: ReadonlyMap<string, Cut>): ReadonlyMap<string, Cut> => {
  const hasTooManyCells = (some: typeof cuts): boolean => sum(some, (cut) => cellsIn(cut).length) > mostCells;
  if (sum(cuts, placesIn) <= mostPlaces && !hasTooManyCells(cuts)) return cuts;
  const tight = new Map(
    [...cuts].map(([path, { extent, dropped }]): [string, Cut] => [
      path,
      { extent, dropped: new Set([...dropped, ...trailing(extent.cells)]) },
    ]),
  );
  if (hasTooManyCells(tight)) throw new Fault(tooIntricate);
  if (sum(tight, placesIn) > mostPlaces) throw tooFar([...cuts.values()].map(({ extent }) => extent));
  return tight;
};

const withCuts = (parts: Parts, cuts: ReadonlyMap<string, Cut>, textOf: (path: string) => string): Parts => {
  const changed = new Map(parts);
  for (const [path, { extent, dropped }] of cuts) {
    const edits = [...extent.edits, ...without([...dropped])].sort(([a], [b]) => a - b);
    if (edits.length > 0) changed.set(path, strToU8(edited(textOf(path), edits)));
  }
  return changed;
};
