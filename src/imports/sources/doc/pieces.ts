import { Fault } from '../../../model/fault';
import { damagedFile } from '../../../files/bounds';
import { westernText } from '../word/western';
import type { Stretch } from './document-head';

/** A piece of the text: where its characters are in the main stream, and changes that were saved quickly with it. */
export interface TextPiece {
  /** Which characters of the text it has. */
  readonly text: Stretch;
  /** Where they begin in the stream, in bytes, and how many each takes. */
  readonly at: number;
  readonly width: 1 | 2;
  readonly changes: Uint8Array;
}

const [ofChanges, ofPieces, pieceSize] = [1, 2, 8];
const [isNarrow, isListed] = [0x40000000, 1];
/** Changes that a piece has as a number of its own ([MS-DOC] 2.9.215, Prm0), of those that decide how it is read. */
const changesByNumber: ReadonlyMap<number, number> = new Map([
  [0x18, 0x2416],
  [0x19, 0x2417],
  [0x41, 0x0800],
  [0x5c, 0x083c],
]);
/** More than any program makes, however often a document was saved. */
const mostPieces = 100_000;

const none = new Uint8Array();

/** The changes of a piece: one by its number with what it is set to, or the number of a list of changes. */
const changesIn = (piece: number, lists: readonly Uint8Array[]): Uint8Array => {
  if ((piece & isListed) !== 0) return lists[piece >> 1] ?? none;
  const id = changesByNumber.get((piece >> 1) & 0x7f);
  return id === undefined ? none : Uint8Array.of(id & 0xff, id >> 8, piece >> 8);
};

/**
 * Reads which piece of the text is where ([MS-DOC] 2.9.38, Clx).
 * @param list the bytes of that list
 * @throws Fault where it is damaged
 */
export const readPieces = (list: Uint8Array): readonly TextPiece[] => {
  const view = new DataView(list.buffer, list.byteOffset, list.byteLength);
  const changes: Uint8Array[] = [];
  let from = 0;
  while (from + 3 <= list.length && list[from] === ofChanges) {
    const length = view.getUint16(from + 1, true);
    changes.push(list.subarray(from + 3, from + 3 + length));
    from += 3 + length;
  }
  if (from + 5 > list.length || list[from] !== ofPieces) throw new Fault(damagedFile);
  const length = Math.min(view.getUint32(from + 1, true), list.length - from - 5);
  const count = Math.floor((length - 4) / (4 + pieceSize));
  if (count > mostPieces) throw new Fault(damagedFile);
  const start = from + 5;
  return Array.from({ length: Math.max(0, count) }, (_, index): TextPiece => {
    const own = start + 4 * (count + 1) + pieceSize * index;
    const place = view.getUint32(own + 2, true);
    const isOneByte = (place & isNarrow) !== 0;
    const fc = place & (isNarrow - 1);
    return {
      text: [view.getUint32(start + 4 * index, true), view.getUint32(start + 4 * index + 4, true)],
      at: isOneByte ? Math.floor(fc / 2) : fc,
      width: isOneByte ? 1 : 2,
      changes: changesIn(view.getUint16(own + 6, true), changes),
    };
  });
};

const wide = new TextDecoder('utf-16le', { ignoreBOM: true });

/** The characters of a piece, one for each place in it, as far as the stream has them. */
export const charactersOf = (
  main: Uint8Array,
  { at, width }: TextPiece,
  from: number,
  count: number,
): string => {
  const start = at + from * width;
  const bytes = main.subarray(start, start + count * width);
  return width === 1 ? westernText(bytes) : wide.decode(bytes);
};
