import { columnIndex } from '../model/address';
import { Fault } from '../model/fault';
import { damagedFile, mostFormatted, mostNotes, readArea, tooIntricate } from './bounds';
import { attributesOf, readTags } from './xml-tags';
import type { Edit, Tag } from './xml-tags';

/** How far columns and rows of any sheet go. */
const [allRows, allColumns] = [1_048_576, 16_384];

/** Something that stands at a cell, and where its element is in the XML; rows and columns are 0-based. */
export interface Placed {
  readonly row: number;
  readonly column: number;
  readonly at: number;
  readonly end: number;
  /** Whether something would be lost without it; else it is only a format. */
  readonly hasContent: boolean;
}

/** What a sheet, or the comments on one, would take. */
export interface SheetExtent {
  readonly cells: readonly Placed[];
  /** Links and comments, which are at places of their own. */
  readonly notes: readonly Placed[];
  /** Where columns are described again and again, without those. */
  readonly edits: readonly Edit[];
  readonly elements: number;
}

/** Where an address, or the first cell of an area, leads; nothing where no sheet has it. */
const placeOf = (address: string): { row: number; column: number } | undefined => {
  const [, letters = '', digits] = /^([A-Za-z]{1,3})(\d{1,7})(?::|$)/u.exec(address) ?? [];
  const place = { row: Number(digits) - 1, column: columnIndex(letters.toUpperCase()) };
  return place.row >= 0 && place.row < allRows && place.column < allColumns ? place : undefined;
};

/** A cell as programs write it: its address, then attributes of other names of one letter. */
const usualAddress = /^r="([A-Z]{1,3}\d{1,7})"(?: [a-qs-z]="[^"]*")*$/u;

/** How many columns a tag describes; as hucre reads it, from the first where it does not say. */
const widthOf = (tag: Tag): number => {
  const attributes = attributesOf(tag);
  const bound = (name: string, otherwise: number): number => {
    const number = Math.trunc(Number(attributes.get(name) ?? ''));
    return number >= 1 ? Math.min(number, allColumns) : otherwise;
  };
  return Math.max(0, bound('max', 0) - bound('min', 1) + 1);
};

/**
 * Reads how far a sheet goes, or the comments on one, before anything is made of it.
 * @throws Fault where it has more cells than any report, or is broken
 */
export const extentOf = (xml: string): SheetExtent => {
  const [cells, notes, edits]: [Placed[], Placed[], Edit[]] = [[], [], []];
  let [row, column, columns] = [-1, 0, 0];
  // There are many cells, so that none is copied as more becomes known of it.
  let cell: { -readonly [Part in keyof Placed]: Placed[Part] } | undefined;
  const openCell = (tag: Tag): void => {
    const address = usualAddress.exec(tag.rest)?.[1] ?? attributesOf(tag).get('r') ?? '';
    const place = address === '' ? { row, column } : placeOf(address);
    if (!place || place.row >= allRows || place.column >= allColumns) throw new Fault(damagedFile);
    column = place.column + 1;
    cell = { row: place.row, column: place.column, at: tag.at, end: tag.end, hasContent: false };
    if (tag.isEmpty) closeCell(tag.end);
  };
  const closeCell = (end: number): void => {
    if (!cell) return;
    cell.end = end;
    if (cells.push(cell) > mostFormatted) throw new Fault(tooIntricate);
    cell = undefined;
  };
  const fill = (): void => {
    if (cell) cell.hasContent = true;
  };
  const openers: Readonly<Record<string, (tag: Tag) => void>> = {
    row: (tag) => {
      const number = attributesOf(tag).get('r');
      row = number === undefined ? row + 1 : Math.max(0, (Number(number) || row + 2) - 1);
      column = 0;
    },
    c: openCell,
    // Its formula, its value, or its text.
    f: fill,
    v: fill,
    is: fill,
    hyperlink: (tag) => note(tag),
    comment: (tag) => note(tag),
    col: (tag) => {
      columns += widthOf(tag);
      // No sheet describes a column twice; what makes up each of them again would take long.
      if (columns > allColumns && tag.isEmpty) edits.push([tag.at, tag.end, '']);
      else if (columns > allColumns) throw new Fault(tooIntricate);
    },
  };
  const note = (tag: Tag): void => {
    const place = placeOf(attributesOf(tag).get('ref') ?? '');
    // One that leads nowhere is none.
    if (!place && tag.isEmpty) edits.push([tag.at, tag.end, '']);
    else if (!place) throw new Fault(damagedFile);
    else if (notes.push({ ...place, at: tag.at, end: tag.end, hasContent: true }) > mostNotes)
      throw new Fault(tooIntricate);
  };
  const elements = readTags(xml, {
    open: (tag) => openers[tag.name]?.(tag),
    close: (name, end) => {
      if (name === 'c') closeCell(end);
    },
  });
  return { cells, notes, edits, elements };
};

/** Whether something is so far out that it is never read. */
export const isFarOut = ({ row, column }: Placed): boolean =>
  row >= readArea.rows || column >= readArea.columns;

/** How many places a table up to the last of these cells has. */
const boxOf = (cells: readonly Placed[]): number => {
  let [rows, columns] = [0, 0];
  for (const { row, column } of cells) {
    rows = Math.max(rows, row + 1);
    columns = Math.max(columns, column + 1);
  }
  return rows * columns;
};

/** How many places reading a sheet makes up: a table up to its last cell, and rows up to the notes beyond it. */
export const placesOf = (cells: readonly Placed[], notes: readonly Placed[]): number => {
  const far = notes.filter(isFarOut);
  const lastRow = far.reduce((last, { row }) => Math.max(last, row + 1), 0);
  return boxOf(cells) + far.reduce((sum, { column }) => sum + column + 1, lastRow);
};
