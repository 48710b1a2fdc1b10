import { stat } from 'node:fs/promises';
import path from 'node:path';
import type { PatternFit } from './expand-pattern';
import type { FilePath, FilePlace } from './file-path';
import type { FindingBounds, FoundEntry } from './found-entry';
import { leavingOut, lookAt, lookInFolder } from './look-at';
import { folderKey, holds } from './read-folder';
import { walkFolders } from './walk-folders';

/** These take 年报.XLSX for 年报.xlsx. */
export const ignoresCase = ['win32', 'darwin'].includes(process.platform);

/** Where a file is, by the real path of its folder: a link to a file is a file of its own. */
interface FileKey {
  readonly folder: string;
  readonly whole: string;
}

const fileKey = (folder: string, name: FilePath): FileKey => {
  const bytes = Buffer.from(ignoresCase ? name.toString().toLowerCase() : name).toString('latin1');
  return { folder, whole: `${folder}\n${bytes}` };
};

const keyOf = async ({ real }: FilePlace): Promise<FileKey> => {
  if (typeof real === 'string')
    return fileKey(await folderKey(path.dirname(path.resolve(real))), path.basename(real));
  const at = real.lastIndexOf(path.sep) + 1;
  return fileKey(await folderKey(at === 0 ? '.' : real.subarray(0, at)), real.subarray(at));
};

/** One search over several inputs, in which nothing is found twice. */
export class Search {
  readonly #files = new Set<string>();
  readonly #folders: Set<string>;
  #met = 0;

  private constructor(
    readonly bounds: FindingBounds,
    /** Keys of folders and files that are passed over. */
    readonly excepted: ReadonlySet<string>,
  ) {
    this.#folders = new Set(excepted);
  }

  static async without(except: readonly string[], bounds: FindingBounds): Promise<Search> {
    const keys = except.map(async (place) => [
      await folderKey(place),
      (await keyOf({ path: place, real: place })).whole,
    ]);
    return new Search(bounds, new Set((await Promise.all(keys)).flat()));
  }

  /** How often something was met that may be a report, also one that was found before. */
  get met(): number {
    return this.#met;
  }

  /** Whether a file is in a folder that is passed over; walking does not come there at all. */
  #isExcepted({ folder }: FileKey): boolean {
    return [...this.excepted].some((excepted) => excepted === folder || holds(excepted, folder));
  }

  async *#take({ whole }: FileKey, look: () => Promise<FoundEntry | undefined>): AsyncGenerator<FoundEntry> {
    if (this.#files.has(whole)) {
      this.#met += 1;
      return;
    }
    const found = this.excepted.has(whole) ? undefined : await look();
    if (!found) return;
    this.#files.add(whole);
    if (found.leftOut?.as !== 'noReport') this.#met += 1;
    yield found;
  }

  /** All in a folder and below it. */
  async *#below(folder: FilePlace): AsyncGenerator<FoundEntry> {
    const key = await folderKey(folder.real);
    if (this.#folders.has(key) && !this.excepted.has(key)) this.#met += 1;
    for await (const walked of walkFolders(folder, this.#folders, this.bounds)) {
      for (const entry of walked.entries)
        yield* this.#take(fileKey(walked.key, entry.name.name), () => lookInFolder(entry));
      if (!walked.leftOut) continue;
      if (walked.leftOut.as === 'unreadable') this.#met += 1;
      yield leavingOut(walked.place, walked.leftOut);
    }
  }

  /** What a path stands for: a file, or all in a folder. */
  async *at(place: PatternFit, isNamed: boolean): AsyncGenerator<FoundEntry> {
    const { leftOut } = place;
    if (leftOut) {
      const key = fileKey(await folderKey(place.real), leftOut.reason);
      yield* this.#take(key, () => Promise.resolve(leavingOut(place, leftOut)));
      return;
    }
    const facts = await stat(place.real).catch(() => undefined);
    if (facts?.isDirectory()) yield* this.#below(place);
    else {
      const key = await keyOf(place);
      if (isNamed || !this.#isExcepted(key))
        yield* this.#take(key, () => lookAt(place, place.lastName, { isNamed }));
    }
  }
}
