import { readFileSync } from 'node:fs';

/** A report to measure with; the first line of a .txt says where it was published and is no part of it. */
export const contentOf = (file: string): Uint8Array => {
  const bytes = readFileSync(file);
  if (!file.endsWith('.txt') || !bytes.subarray(0, 8).toString().startsWith('SOURCE:')) return bytes;
  return bytes.subarray(bytes.indexOf('\n') + 1);
};
