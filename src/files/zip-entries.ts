import { Unzip, UnzipInflate } from 'fflate';
import { ImportFault } from '../imports/import-fault';

const sliceSize = 64 * 1024;
const mostEntries = 2000;
/**
 * In bytes, for all entries that are read together: XML takes many times its size in memory as it is parsed. The
 * official Word template has 0.3 MB, a workbook of ours 0.2 MB, and 3 MB with all texts as long as cells can hold.
 */
const largestUnpacked = 8 * 1024 * 1024;

const tooLarge = '文件解压后过大，不像年度报告，已停止读取。请检查文件来源。';
const damaged = '文件已损坏或不完整，无法打开。请重新复制或下载后再试。';

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
    if (++seen > mostEntries) throw new ImportFault(tooLarge);
    if (!wanted(file.name)) return;
    const chunks: Uint8Array[] = [];
    let length = 0;
    file.ondata = (error, chunk, final) => {
      // fflate hands back what this function has thrown before.
      if (error) throw (error as Error) instanceof ImportFault ? error : new ImportFault(damaged);
      length += chunk.length;
      unpacked += chunk.length;
      if (unpacked > largestUnpacked) throw new ImportFault(tooLarge);
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
    throw error instanceof ImportFault ? error : new ImportFault(damaged);
  }
  return entries;
};
