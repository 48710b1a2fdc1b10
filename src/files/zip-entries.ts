import { Unzip, UnzipInflate } from 'fflate';
import { Fault } from '../model/fault';
import { damagedFile, largestUnpacked, mostEntries, unpacksTooLarge } from './bounds';

const sliceSize = 64 * 1024;

const join = (chunks: readonly Uint8Array[], length: number): Uint8Array => {
  const whole = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
};

/**
 * Unpacks the entries that are wanted, a slice at a time: what the zip says of their sizes is not believed, and
 * unpacking stops as soon as there is too much of it.
 */
export const unzipSome = (
  bytes: Uint8Array,
  wanted: (name: string) => boolean,
): ReadonlyMap<string, Uint8Array> => {
  const entries = new Map<string, Uint8Array>();
  let seen = 0;
  let unpacked = 0;
  const unzip = new Unzip((file) => {
    if (++seen > mostEntries) throw new Fault(unpacksTooLarge);
    if (!wanted(file.name)) return;
    const chunks: Uint8Array[] = [];
    let length = 0;
    file.ondata = (error, chunk, final) => {
      // fflate hands back what this function has thrown before.
      if (error) throw (error as Error) instanceof Fault ? error : new Fault(damagedFile);
      length += chunk.length;
      unpacked += chunk.length;
      if (unpacked > largestUnpacked) throw new Fault(unpacksTooLarge);
      chunks.push(chunk);
      if (final) entries.set(file.name, join(chunks, length));
    };
    file.start();
  });
  unzip.register(UnzipInflate);
  try {
    for (let at = 0; at < bytes.length; at += sliceSize)
      unzip.push(bytes.subarray(at, at + sliceSize), at + sliceSize >= bytes.length);
  } catch (error) {
    throw error instanceof Fault ? error : new Fault(damagedFile);
  }
  return entries;
};
