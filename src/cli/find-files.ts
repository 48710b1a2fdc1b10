import { stat } from 'node:fs/promises';
import path from 'node:path';
import { expandPattern } from './finding/expand-pattern';
import { usualBounds } from './finding/found-entry';
import type { FindingBounds, FoundEntry } from './finding/found-entry';
import { leavingOut } from './finding/look-at';
import { ignoresCase, Search } from './finding/search';
import { asMeant, splitPattern, withSlashes } from './finding/split-pattern';

export type { FilePath } from './finding/file-path';
export type { FoundEntry } from './finding/found-entry';

interface FindOptions {
  /** Files and folders that are passed over without a word, such as the folder that is written to. */
  readonly except?: readonly string[];
  /** Whether what is in a folder is shown as from there, without the path of the folder itself. */
  readonly isBelow?: boolean;
  readonly bounds?: FindingBounds;
}

const noFit = '找不到这个文件，也没有符合这个写法的文件。请检查名称和所在的文件夹。';
const emptyFolder = '里面没有找到报告文件。请检查是不是选错了文件夹。';

/** All that one input stands for. A file that is called like a pattern is that file. */
async function* inputOf(input: string, search: Search, isBelow: boolean): AsyncGenerator<FoundEntry> {
  const given = asMeant(input, path);
  const facts = await stat(given).catch(() => undefined);
  const isFolder = facts?.isDirectory() === true;
  const pattern = facts ? undefined : splitPattern(given, path, ignoresCase);
  const folder = isBelow ? '' : withSlashes(given, path).replace(/(?<=.)\/$|^\.\/?$/u, '');
  const met = search.met;
  if (pattern)
    for await (const fit of expandPattern(pattern, search.excepted, search.bounds))
      yield* search.at(fit, false);
  else {
    const place = { path: isFolder ? folder : given, real: given };
    yield* search.at({ ...place, lastName: path.basename(given) }, true);
  }
  if (search.met > met || !(pattern || isFolder)) return;
  yield leavingOut({ path: given, real: given }, { as: 'nothing', reason: isFolder ? emptyFolder : noFit });
}

/**
 * Finds the files that inputs stand for: files, folders with all below them, and patterns such as 部门/*.xlsx, each
 * once, in an order that does not change. What is no report by its name, or cannot be looked at, is found with why.
 * Nothing is opened.
 */
export async function* findFiles(
  inputs: readonly string[],
  { except = [], isBelow = false, bounds = usualBounds }: FindOptions = {},
): AsyncGenerator<FoundEntry> {
  const search = await Search.without(except, bounds);
  let count = 0;
  for (const input of inputs)
    for await (const entry of inputOf(input, search, isBelow)) {
      if (count === bounds.most) {
        const reason = `文件超过 ${count} 个，其余的没有找。请分成几批。`;
        yield leavingOut({ path: input, real: input }, { as: 'unreadable', reason });
        return;
      }
      count += 1;
      yield entry;
    }
}
