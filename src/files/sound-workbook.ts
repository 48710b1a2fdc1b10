import { zipSync } from 'fflate';
import { largestUnpacked } from './bounds';
import { readDirectory, unpackedSize } from './zip-directory';
import { unzipSome } from './zip-entries';

/** Whether a file in a workbook is read; pictures and other media are not. */
const isRead = (name: string): boolean => /(?:\.(?:xml|rels|bin)|^mimetype)$/iu.test(name);

const fits = (bytes: Uint8Array): boolean => unpackedSize(readDirectory(bytes) ?? []) <= largestUnpacked;

/**
 * A workbook that is safe to read: whole, and packed anew, so that what is said of it in its directory is true.
 * @param withMedia whether it is to have all its pictures, as for one that is saved again; others go without those where
 * it would unpack to too much with them.
 * @throws Fault where it is damaged, or would not be safe to unpack
 */
export const soundWorkbook = (bytes: Uint8Array, withMedia: boolean): Uint8Array => {
  const isWanted = withMedia || fits(bytes) ? () => true : isRead;
  return zipSync(Object.fromEntries(unzipSome(bytes, isWanted)), { level: 0 });
};
