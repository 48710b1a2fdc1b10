import { strFromU8, strToU8, zipSync } from 'fflate';
import { readOds } from 'hucre';
import type { ReadOptions, Workbook } from 'hucre';
import { Fault } from '../model/fault';
import { lockedFile } from './bounds';
import { boundOds } from './ods-bounds';
import { unzipSome } from './zip-entries';

const [manifest, lockedWhole] = ['META-INF/manifest.xml', 'encrypted-package'] as const;

/** What every .ods says that it is, unless a program has made a mistake in it. */
const mimetype = strToU8('application/vnd.oasis.opendocument.spreadsheet');

/** hucre passes over the rows of an .ods that are repeated on each printed page; out of their wrapping it reads them. */
const withoutHeadRows = (bytes: Uint8Array): Uint8Array => {
  const content = unzipSome(bytes, (name) => name === 'content.xml').get('content.xml');
  if (!content) throw new Error('no content');
  const text = strFromU8(content).replace(/<\/?table:table-header-(?:rows|columns)[^<>]*>/gu, '');
  return zipSync({ mimetype, 'content.xml': strToU8(boundOds(text)) }, { level: 0 });
};

/** Whether a file asks for a password: newer programs lock all of it, older ones part by part. */
const isLocked = (bytes: Uint8Array): boolean => {
  const parts = unzipSome(bytes, (name) => name === manifest || name === lockedWhole);
  return (
    parts.has(lockedWhole) || strFromU8(parts.get(manifest) ?? new Uint8Array()).includes('encryption-data')
  );
};

/**
 * Reads an .ods file with all its rows.
 * @throws Fault where it unpacks to too much or has a password, and whatever hucre makes of a damaged file.
 */
export const readWholeOds = async (bytes: Uint8Array, options: ReadOptions): Promise<Workbook> => {
  if (isLocked(bytes)) throw new Fault(lockedFile);
  return readOds(withoutHeadRows(bytes), options);
};
