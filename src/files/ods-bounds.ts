import { Fault } from '../model/fault';
import { mostCells, mostElements, mostNotes, mostPlaces, mostSheets, readArea, tooIntricate } from './bounds';
import { attributesOf, edited, readTags } from './xml-tags';
import type { Edit, Tag } from './xml-tags';

const columnsRepeated = 'table:number-columns-repeated';
const rowsRepeated = 'table:number-rows-repeated';
/** As far as cells with something in them may reach, and blank rows before some may go on. */
const [widest, mostBlankRows] = [1024, 100_000];
/** As many as may be written, however often each is repeated. */
const mostRowTags = 50_000;
/** Spaces that are written as a number of them. */
const mostSpaces = 1000;

interface Cell {
  readonly tag: Tag;
  readonly repeated: number;
  isFilled: boolean;
}

const numberIn = (tag: Tag, name: string): number => Number(attributesOf(tag).get(name) ?? '1') || 0;

const encoded = (value: string): string =>
  value.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/** A tag with another number. */
const withNumber = (tag: Tag, name: string, number: number): Edit => {
  const at = tag.end - tag.rest.length - (tag.isEmpty ? 2 : 1);
  const attributes = new Map(attributesOf(tag)).set(name, String(number));
  const rest = [...attributes].map(([key, value]) => ` ${key}="${encoded(value)}"`).join('');
  return [at, at + tag.rest.length, rest];
};

/** Cuts the cells of a row that are repeated without end. @returns how many columns are left */
const cutCells = (cells: readonly Cell[], most: number, edits: Edit[]): number => {
  let width = 0;
  for (const { tag, repeated } of cells) {
    const left = Math.min(repeated, Math.max(0, most - width));
    if (left < repeated) edits.push(withNumber(tag, columnsRepeated, left));
    width += left;
  }
  return width;
};

const widthOf = (cells: readonly Cell[]): number => cells.reduce((sum, { repeated }) => sum + repeated, 0);

/**
 * The content of an .ods in which nothing is repeated without end: formats behind the last cell that has something in it
 * are cut off, as programs write them for whole columns.
 * @throws Fault where it has more cells than any report
 */
export const boundOds = (xml: string): string => {
  const edits: Edit[] = [];
  let [sheets, rows, all, places, spaces, merged] = [0, 0, 0, 0, 0, 0];
  let row: Tag | undefined;
  let cells: Cell[] = [];
  const endRow = (): void => {
    if (!row) return;
    const repeated = numberIn(row, rowsRepeated);
    const last = cells.map(({ isFilled }) => isFilled).lastIndexOf(true);
    const filled = widthOf(cells.slice(0, last + 1));
    const most =
      last < 0 && repeated > readArea.columns ? 0 : Math.min(widest, Math.max(filled, readArea.columns));
    const ofCells: Edit[] = [];
    const width = cutCells(cells, most, ofCells);
    const mostRows = width === 0 ? mostBlankRows : readArea.rows;
    const left = width * repeated + places > mostPlaces ? 1 : Math.min(repeated, mostRows);
    if (left < repeated) edits.push(withNumber(row, rowsRepeated, left));
    edits.push(...ofCells);
    places += width * left;
    if (places > mostPlaces) throw new Fault(tooIntricate);
    row = undefined;
  };
  const addCell = (tag: Tag): void => {
    const attributes = attributesOf(tag);
    if (attributes.has('table:number-columns-spanned')) merged++;
    if (++all > mostCells || merged > mostNotes) throw new Fault(tooIntricate);
    const isFilled = attributes.has('office:value') || attributes.has('table:formula');
    cells.push({ tag, repeated: numberIn(tag, columnsRepeated), isFilled });
  };
  const openers: Readonly<Record<string, (tag: Tag) => void>> = {
    table: () => {
      if (++sheets > mostSheets) throw new Fault(tooIntricate);
    },
    'table-row': (tag) => {
      if (++rows > mostRowTags) throw new Fault(tooIntricate);
      row = tag;
      cells = [];
      if (tag.isEmpty) endRow();
    },
    'table-cell': addCell,
    'covered-table-cell': addCell,
    s: (tag) => {
      spaces += Math.max(0, numberIn(tag, 'text:c'));
      if (spaces > mostSpaces * 100) throw new Fault(tooIntricate);
    },
  };
  const elements = readTags(xml, {
    open: (tag) => {
      openers[tag.name]?.(tag);
      // Whatever is in a cell fills it.
      const cell = cells.at(-1);
      if (row && cell && cell.tag !== tag) cell.isFilled = true;
    },
    close: (name) => {
      if (name === 'table-row') endRow();
    },
  });
  if (elements > mostElements) throw new Fault(tooIntricate);
  return edited(
    xml,
    edits.sort(([a], [b]) => a - b),
  );
};
