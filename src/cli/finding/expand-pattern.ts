import { stat } from 'node:fs/promises';
import path from 'node:path';
import { codeOf } from '../fault';
import { placeIn } from './file-path';
import type { FilePlace } from './file-path';
import type { FindingBounds, LeftOut } from './found-entry';
import { whyNoReport } from '../../session/import/no-report';
import { folderKey, readFolder } from './read-folder';
import type { FolderEntry } from './read-folder';
import { withSlashes } from './split-pattern';
import type { Pattern, Segment } from './split-pattern';
import { walkFolders, whyClosed } from './walk-folders';

/** A file or folder that fits a pattern, or a folder on the way to one that cannot be searched. */
export interface PatternFit extends FilePlace {
  readonly lastName: string;
  readonly leftOut?: LeftOut;
}

const there = async (folder: FilePlace, name: string): Promise<readonly PatternFit[]> => {
  const place = placeIn(folder, name);
  const facts = await stat(place.real).catch(() => undefined);
  return facts ? [{ ...place, lastName: name }] : [];
};

/** Whether something fits a name of a pattern; what a system has put there is not looked into. */
const doesFit = ({ name, kind }: FolderEntry, fits: (name: string) => boolean): boolean =>
  (fits(name.shown) || fits(name.typed)) &&
  (kind !== 'folder' || whyNoReport(name.shown, true) === undefined);

/** What fits one step in a folder; nothing in what is no folder. */
const stepFrom = async (
  folder: PatternFit,
  segment: Exclude<Segment, { kind: 'depth' }>,
): Promise<readonly PatternFit[]> => {
  if (segment.kind === 'name') return there(folder, segment.name);
  try {
    const entries = await readFolder(folder);
    return entries
      .filter((entry) => doesFit(entry, segment.fits))
      .map((entry) => ({ ...entry, lastName: entry.name.shown }));
  } catch (error) {
    if (['ENOTDIR', 'ENOENT'].includes(codeOf(error))) return [];
    return [{ ...folder, leftOut: whyClosed(error) }];
  }
};

/** All that fits a pattern, in a fixed order. Nothing is looked at twice from one step on, whatever the pattern. */
export const expandPattern = (
  { root, segments }: Pattern,
  excepted: ReadonlySet<string>,
  bounds: FindingBounds,
): AsyncGenerator<PatternFit> => {
  const done = new Set<string>();
  async function* from(place: PatternFit, at: number): AsyncGenerator<PatternFit> {
    const segment = segments[at];
    if (!segment || place.leftOut) {
      yield place.real === '' ? { ...place, real: '.' } : place;
      return;
    }
    const mark = `${at} ${await folderKey(place.real)}`;
    if (done.has(mark)) return;
    done.add(mark);
    if (segment.kind !== 'depth')
      for (const next of await stepFrom(place, segment)) yield* from(next, at + 1);
    // At the end, ** means all that is there, which is what a folder means.
    else if (at === segments.length - 1) yield* from(place, at + 1);
    else
      for await (const { place: folder, leftOut } of walkFolders(place, new Set(excepted), bounds)) {
        yield* from({ ...folder, lastName: '' }, at + 1);
        if (leftOut?.as === 'unreadable') yield { ...folder, lastName: '', leftOut };
      }
  }
  return from({ path: withSlashes(root, path), real: root, lastName: '' }, 0);
};
