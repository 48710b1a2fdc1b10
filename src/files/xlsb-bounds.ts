import { strFromU8 } from 'fflate';
import { Fault } from '../model/fault';
import { damagedFile, mostSheets, tooIntricate } from './bounds';
import { RecordCount } from './record-count';
import { partsLedTo } from './workbook-links';

/** Records of BIFF12, by their numbers; those of cells begin with the column. */
const [row, lastOfCell, merge, sheet] = [0, 11, 176, 156];

/** Where the list of sheets is, unless the file says otherwise. */
const usualWorkbook = 'xl/workbook.bin';

interface Record12 {
  readonly id: number;
  readonly data: DataView;
}

/** Numbers of records and sizes take seven bits of each byte. */
function* recordsIn(part: Uint8Array): Generator<Record12> {
  let at = 0;
  const numberOf = (most: number): number => {
    let number = 0;
    for (let taken = 0; taken < most && at < part.length; taken++) {
      const byte = part[at++]!;
      number |= (byte & 127) << (7 * taken);
      if (byte < 128) break;
    }
    return number;
  };
  while (at < part.length) {
    const [id, size] = [numberOf(2), numberOf(4)];
    const end = Math.min(at + size, part.length);
    yield { id, data: new DataView(part.buffer, part.byteOffset + at, end - at) };
    at = end;
  }
}

const numberAt = (data: DataView, at: number): number =>
  at + 4 <= data.byteLength ? data.getUint32(at, true) : 0;

/** The relationship by which a sheet is named. */
const idIn = (data: DataView): string => {
  const end = Math.min(12 + 2 * numberAt(data, 8), data.byteLength);
  return strFromU8(new Uint8Array(data.buffer, data.byteOffset, data.byteLength).subarray(12, end), true);
};

/**
 * Refuses an .xlsb that asks for more than any report: rows and columns far out, one sheet again and again.
 * @throws Fault
 */
export const refuseEndlessXlsb = (parts: ReadonlyMap<string, Uint8Array>): void => {
  const count = new RecordCount();
  const sheets = new Set<string>();
  const ledTo = partsLedTo(parts, /\/(?:officeDocument|worksheet|sharedStrings|styles)$/u);
  for (const path of new Set([usualWorkbook, ...ledTo])) {
    count.beginSheet();
    let at = 0;
    for (const { id, data } of recordsIn(parts.get(path) ?? new Uint8Array())) {
      count.record();
      if (id === row) at = numberAt(data, 0);
      else if (id <= lastOfCell) count.cell(at, numberAt(data, 0));
      else if (id === merge) count.merge(1);
      else if (id === sheet) {
        if (sheets.has(idIn(data))) throw new Fault(damagedFile);
        if (sheets.add(idIn(data)).size > mostSheets) throw new Fault(tooIntricate);
      }
    }
  }
};
