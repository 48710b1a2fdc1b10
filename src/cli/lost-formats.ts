import { forms } from '../forms/index';
import { XlsxHost } from '../hosts/xlsx/xlsx-host';
import type { FormatLosses } from '../session/format/format-losses';
import { LiveSession } from '../session/live-session';
import { readableKindOf } from '../files/file-kind';
import { readBytes } from './files';

/** What the cells of a workbook of ours have lost of how they are drawn; nothing for any other file. */
export const lostFormatsIn = async (file: string, today: Date): Promise<FormatLosses | undefined> => {
  const bytes = await readBytes(file);
  if (readableKindOf(bytes) !== 'xlsx') return undefined;
  const session = new LiveSession(new XlsxHost(bytes), forms, () => today.getFullYear());
  const read = await session.refresh();
  return typeof read === 'string' ? undefined : (await session.restoring()).findLosses();
};
