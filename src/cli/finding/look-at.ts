import { stat } from 'node:fs/promises';
import { codeOf, sentenceFor } from '../fault';
import type { FilePlace } from './file-path';
import type { FoundEntry, LeftOut } from './found-entry';
import { whyNoReport, whyUnreadable } from '../../session/import/no-report';
import type { FolderEntry } from './read-folder';

/** What is found in a place, and not read. */
export const leavingOut = ({ path, real }: FilePlace, why: LeftOut): FoundEntry => ({
  path,
  real,
  size: 0,
  modified: 0,
  leftOut: why,
});

const reasonBy = (name: string, size: number, isNamed: boolean): LeftOut | undefined => {
  const noReport = whyNoReport(name, isNamed);
  if (noReport !== undefined) return { as: 'noReport', reason: noReport };
  const reason = whyUnreadable(name, size);
  return reason === undefined ? undefined : { as: 'unreadable', reason };
};

/**
 * A file, with what is known of it without opening it.
 * @param isNamed whether somebody has named it, and not only the folder that it is in
 */
export const lookAt = async (
  { path, real }: FilePlace,
  name: string,
  { isNamed = false, isLink = false } = {},
): Promise<FoundEntry> => {
  try {
    const { size, mtimeMs } = await stat(real);
    const why = reasonBy(name, size, isNamed);
    return { path, real, size, modified: mtimeMs, ...(why ? { leftOut: why } : {}) };
  } catch (error) {
    const isLost = isLink && codeOf(error) === 'ENOENT';
    const reason = isLost ? '是链接，指向的文件已经不在了。' : sentenceFor(error);
    return leavingOut({ path, real }, reasonBy(name, 0, isNamed) ?? { as: 'unreadable', reason });
  }
};

/** What stands in a folder, seen from there; nothing of a folder that is searched itself. */
export const lookInFolder = async (entry: FolderEntry): Promise<FoundEntry | undefined> => {
  const { name, kind, isLink } = entry;
  if (kind === 'file') return lookAt(entry, name.shown, { isLink });
  const reason = whyNoReport(name.shown, false) ?? (kind === 'other' ? '不是普通文件，没有读。' : undefined);
  return reason === undefined ? undefined : leavingOut(entry, { as: 'noReport', reason });
};
