import { zipSync } from 'fflate';
import { largestUnpacked } from './bounds';
import { boundWorkbook } from './workbook-bounds';
import { readDirectory, unpackedSize } from './zip-directory';
import { unzipSome } from './zip-entries';

/** Whether a file in a workbook is read; pictures and other media are not, by whatever name a sheet may have. */
const isRead = (name: string): boolean =>
  !/\.(?:png|jpe?g|gif|bmp|tiff?|emf|wmf|wdp|svg|ico|mp[34]|wav)$/iu.test(name);

const fits = (bytes: Uint8Array): boolean => unpackedSize(readDirectory(bytes) ?? []) <= largestUnpacked;

/**
 * A workbook that is safe to read: whole, with no more in it than in any report, and packed anew, so that what its
 * directory says is true.
 * @param isSavedAgain whether all its pictures and cells are to be in it; what is only read goes without pictures where it
 * would unpack to too much with them, and without what is far out.
 * @throws Fault where it is damaged, or would not be safe to unpack
 */
export const soundWorkbook = (bytes: Uint8Array, isSavedAgain: boolean): Uint8Array => {
  const isWanted = isSavedAgain || fits(bytes) ? () => true : isRead;
  const parts = boundWorkbook(unzipSome(bytes, isWanted), isSavedAgain);
  return zipSync(Object.fromEntries(parts), { level: 0 });
};
