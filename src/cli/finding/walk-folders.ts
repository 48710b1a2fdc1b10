import { sentenceFor } from '../fault';
import type { FilePlace } from './file-path';
import type { FindingBounds, LeftOut } from './found-entry';
import { whyNoReport } from '../../session/import/no-report';
import { folderKey, holds, readFolder } from './read-folder';
import type { FolderEntry } from './read-folder';

/** A folder that was come to, with what stands in it. */
interface WalkedFolder {
  readonly place: FilePlace;
  readonly key: string;
  readonly entries: readonly FolderEntry[];
  /** Why it was not searched, or not to its end. */
  readonly leftOut?: LeftOut;
}

interface Waiting {
  readonly place: FilePlace;
  readonly depth: number;
}

const unreadable = (reason: string): LeftOut => ({ as: 'unreadable', reason });

/** Why a folder is not searched that could not be opened. */
export const whyClosed = (error: unknown): LeftOut => unreadable(`文件夹打不开：${sentenceFor(error)}`);

const tooMany = ({ most }: FindingBounds): string => `文件夹超过 ${most} 个，其余的没有找。请分成几批。`;

/** Folders that are searched: no hidden ones, and nothing that a system has put there. */
const isSearched = ({ kind, name }: FolderEntry): boolean =>
  kind === 'folder' && whyNoReport(name.shown, false) === undefined;

const walkOne = async (
  { place, depth }: Waiting,
  key: string,
  { deepest }: FindingBounds,
): Promise<WalkedFolder> => {
  try {
    const entries = await readFolder(place);
    const isTooDeep = depth >= deepest && entries.some(isSearched);
    const reason = `文件夹套了 ${deepest} 层以上，更深的没有找。请把里面的文件移到浅一些的文件夹。`;
    return { place, key, entries, ...(isTooDeep ? { leftOut: unreadable(reason) } : {}) };
  } catch (error) {
    return { place, key, entries: [], leftOut: whyClosed(error) };
  }
};

/**
 * Walks a folder and all below it, each once: links to folders are followed after all that stands there itself, and
 * those that lead back up, round what is being walked, are not.
 * @param seen keys of folders that are not walked again; those that are walked are added
 */
export async function* walkFolders(
  start: FilePlace,
  seen: Set<string>,
  bounds: FindingBounds,
): AsyncGenerator<WalkedFolder> {
  const startKey = await folderKey(start.real);
  const waiting: Waiting[] = [{ place: start, depth: 0 }];
  const links: Waiting[] = [];
  for (;;) {
    const own = waiting.pop();
    const next = own ?? links.shift();
    if (!next) return;
    const key = await folderKey(next.place.real);
    if (seen.has(key)) continue;
    if (!own && holds(key, startKey)) {
      const reason = '是指向上层文件夹的链接，没有再找。';
      yield { place: next.place, key, entries: [], leftOut: { as: 'noReport', reason } };
      continue;
    }
    if (seen.size >= bounds.most) {
      yield { place: next.place, key, entries: [], leftOut: unreadable(tooMany(bounds)) };
      return;
    }
    seen.add(key);
    const walked = await walkOne(next, key, bounds);
    yield walked;
    if (next.depth >= bounds.deepest) continue;
    const inner = walked.entries.filter(isSearched);
    const toWait = (entry: FolderEntry): Waiting => ({ place: entry, depth: next.depth + 1 });
    links.push(...inner.filter(({ isLink }) => isLink).map(toWait));
    waiting.push(
      ...inner
        .filter(({ isLink }) => !isLink)
        .map(toWait)
        .reverse(),
    );
  }
}
