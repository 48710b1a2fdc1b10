const overflow = 0xffffffff;
/** The kind of extra field that holds numbers of 64 bits. */
const wideNumbers = 1;

/**
 * Numbers of a zip's directory, of which those that are too large for 32 bits stand in an extra field, one after the
 * other.
 * @param from where the extra fields begin, and where they end at the latest.
 * @returns the numbers; those that the field lacks as they are.
 */
export const readWideNumbers = (
  zip: DataView,
  from: number,
  to: number,
  narrow: readonly number[],
): readonly number[] => {
  if (!narrow.includes(overflow)) return narrow;
  for (let at = from; at + 4 <= Math.min(to, zip.byteLength); at += 4 + zip.getUint16(at + 2, true)) {
    if (zip.getUint16(at, true) !== wideNumbers) continue;
    const end = Math.min(at + 4 + zip.getUint16(at + 2, true), zip.byteLength);
    let next = at + 4;
    return narrow.map((number) => {
      if (number !== overflow || next + 8 > end) return number;
      next += 8;
      return Number(zip.getBigUint64(next - 8, true));
    });
  }
  return narrow;
};
