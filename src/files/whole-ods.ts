import { strFromU8, strToU8, zipSync } from 'fflate';
import { readOds } from 'hucre';
import type { ReadOptions, Workbook } from 'hucre';
import { unzipSome } from './zip-entries';

/** hucre passes over the rows of an .ods that are repeated on each printed page; out of their wrapping it reads them. */
const withoutHeadRows = (bytes: Uint8Array): Uint8Array => {
  const parts = unzipSome(bytes, (name) => name === 'mimetype' || name === 'content.xml');
  const [mimetype, content] = [parts.get('mimetype'), parts.get('content.xml')];
  if (!mimetype || !content) throw new Error('no content');
  const text = strFromU8(content).replace(/<\/?table:table-header-(?:rows|columns)[^>]*>/gu, '');
  return zipSync({ mimetype, 'content.xml': strToU8(text) }, { level: 0 });
};

/**
 * Reads an .ods file with all its rows.
 * @throws Fault where it unpacks to too much, and whatever hucre makes of a damaged file.
 */
export const readWholeOds = async (bytes: Uint8Array, options: ReadOptions): Promise<Workbook> =>
  readOds(withoutHeadRows(bytes), options);
