import { zipSync } from 'fflate';
import { oncePer } from '../model/once-per';
import { largestUnpacked } from './bounds';
import { boundWorkbook } from './workbook-bounds';
import type { Parts } from './workbook-bounds';
import { readDirectory, unpackedSize } from './zip-directory';
import { unzipSome } from './zip-entries';

/** Whether a file in a workbook is read; pictures and other media are not, by whatever name a sheet may have. */
const isRead = (name: string): boolean =>
  !/\.(?:png|jpe?g|gif|bmp|tiff?|emf|wmf|wdp|svg|ico|mp[34]|wav)$/iu.test(name);

const fits = (bytes: Uint8Array): boolean => unpackedSize(readDirectory(bytes) ?? []) <= largestUnpacked;

/**
 * The parts of a workbook that is only read, unpacked once for all readers of the same file: without pictures where it
 * would unpack to too much with them.
 * @throws Fault where it is damaged, or would not be safe to unpack
 */
export const partsToRead = oncePer((bytes: Uint8Array): Parts =>
  unzipSome(bytes, fits(bytes) ? () => true : isRead),
);

/**
 * A workbook that is safe to read: whole, with no more in it than in any report, and packed anew, so that what its
 * directory says is true.
 * @param isSavedAgain whether all its pictures and cells are to be in it; what is only read goes without what is far out.
 * @throws Fault where it is damaged, or would not be safe to unpack
 */
export const soundWorkbook = (bytes: Uint8Array, isSavedAgain: boolean): Uint8Array => {
  const parts = isSavedAgain ? unzipSome(bytes, () => true) : partsToRead(bytes);
  return zipSync(Object.fromEntries(boundWorkbook(parts, isSavedAgain)), { level: 0 });
};
