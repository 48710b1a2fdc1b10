/** One change to a format ([MS-DOC] 2.6, sprm): which one, and what it is set to. */
type Visit = (id: number, operand: DataView) => void;

/** How many bytes an operand has, by the highest bits of a change's number; 0 where it says so itself. */
const sizes = [1, 1, 2, 4, 2, 2, 0, 3];
const [rowOfTable, oldRowOfTable, tabs] = [0xd608, 0xd606, 0xc615];

/** The length of an operand that says it, with the bytes that say so. */
const sizeOf = (id: number, list: DataView, at: number): number => {
  if (id === rowOfTable || id === oldRowOfTable)
    return at + 2 <= list.byteLength ? 1 + list.getUint16(at, true) : Infinity;
  const length = list.getUint8(at);
  if (id !== tabs || length !== 255) return 1 + length;
  const deleted = at + 1 < list.byteLength ? 4 * list.getUint8(at + 1) : 0;
  const added = at + 2 + deleted;
  return added < list.byteLength ? 3 + deleted + 3 * list.getUint8(added) : Infinity;
};

/** Goes through changes to a format one after another, as far as the list is sound. */
export const eachChange = (bytes: Uint8Array, visit: Visit): void => {
  const list = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 0; at + 3 <= bytes.length;) {
    const id = list.getUint16(at, true);
    const from = at + 2;
    const size = sizes[id >> 13] || sizeOf(id, list, from);
    if (size > bytes.length - from) return;
    visit(id, new DataView(bytes.buffer, bytes.byteOffset + from, size));
    at = from + size;
  }
};
