import { Fault } from '../model/fault';
import { damagedFile, largestUnpacked, mostSheets, tooIntricate } from './bounds';
import { compoundStream } from './compound-file';
import { RecordCount } from './record-count';

/** Records of BIFF8, by their numbers. */
const [beginning, boundSheet, strings, goesOn, merges, manyNumbers] = [0x809, 0x85, 0xfc, 0x3c, 0xe5, 0xbd];
/** Records with one cell: its row and its column come first. */
const ofCell = new Set([0x06, 0xfd, 0x203, 0x204, 0x205, 0x27e]);

interface BiffRecord {
  readonly id: number;
  readonly data: DataView;
}

function* recordsIn(stream: Uint8Array): Generator<BiffRecord> {
  const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength);
  for (let at = 0; at + 4 <= stream.length;) {
    const [id, length] = [view.getUint16(at, true), view.getUint16(at + 2, true)];
    const end = Math.min(at + 4 + length, stream.length);
    yield { id, data: new DataView(stream.buffer, stream.byteOffset + at + 4, end - at - 4) };
    if (id === 0 && length === 0) return;
    at += 4 + length;
  }
}

const wordAt = (data: DataView, at: number): number =>
  at + 2 <= data.byteLength ? data.getUint16(at, true) : 0;

/**
 * Refuses an .xls that asks for more than any report: rows and columns far out, one sheet again and again.
 * @throws Fault
 */
export const refuseEndlessXls = (bytes: Uint8Array): void => {
  const stream = compoundStream(bytes, ['Workbook', 'Book']);
  if (!stream) return;
  const count = new RecordCount();
  const sheets = new Set<number>();
  let [ofStrings, isOfStrings] = [0, false];
  for (const { id, data } of recordsIn(stream)) {
    count.record();
    isOfStrings = id === strings || (isOfStrings && id === goesOn);
    if (isOfStrings) ofStrings += data.byteLength;
    if (ofStrings > largestUnpacked) throw new Fault(tooIntricate);
    if (id === beginning) count.beginSheet();
    else if (id === merges) count.merge(wordAt(data, 0));
    else if (ofCell.has(id)) count.cell(wordAt(data, 0), wordAt(data, 2));
    else if (id === manyNumbers)
      count.cell(wordAt(data, 0), wordAt(data, 2), Math.max(0, Math.floor((data.byteLength - 6) / 6)));
    else if (id === boundSheet && data.byteLength >= 4) {
      const position = data.getUint32(0, true);
      if (sheets.has(position)) throw new Fault(damagedFile);
      if (sheets.add(position).size > mostSheets) throw new Fault(tooIntricate);
    }
  }
};
