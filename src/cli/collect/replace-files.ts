import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, rm, rmdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { writeThrough } from '../files';
import type { FileContent } from '../files';
import { blaming, codeOf } from '../fault';
import { temporaryName } from '../leftovers';

/** A file to be written into a folder. */
export interface NewFile {
  /** From the folder, with “/”. */
  readonly path: string;
  readonly content: FileContent;
  /** Whether what somebody wrote into it is in the new one, so that the old one need not be kept. */
  readonly takesOver?: true;
}

/** SHA-256 of what was written, by path: by these it is told whether somebody has changed a file since. */
export type WrittenFiles = Readonly<Record<string, string>>;

/** What became of a folder. */
export interface Replaced {
  readonly written: WrittenFiles;
  /** Files that somebody had changed, or that were never ours, under the names by which they are kept. */
  readonly kept: readonly string[];
}

const hashOf = async (file: string): Promise<string | undefined> => {
  try {
    return createHash('sha256')
      .update(await readFile(file))
      .digest('hex');
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw error;
  }
};

/** Something that was done and can be undone. */
type Undo = () => Promise<void>;

/** Whether there is anything at a place. */
export const isThere = (file: string): Promise<boolean> =>
  stat(file).then(
    () => true,
    () => false,
  );

/** A name beside a file that is free: 汇总（改过的 1）.xlsx. */
const keptName = async (file: string): Promise<string> => {
  const { dir, name, ext } = path.parse(file);
  for (let number = 1; ; number++) {
    const kept = path.join(dir, `${name}（改过的${number}）${ext}`);
    if (!(await isThere(kept))) return kept;
  }
};

/**
 * Writes files into a folder, all or none: first beside their places, then all take these at once, and where one cannot,
 * the others give theirs back. What somebody changed since it was written is kept under another name; what we wrote and
 * do not write any more goes.
 * @param before what was written there the last times; several where one of them may not have come to its end
 */
export class FileReplacement {
  private readonly temporary = new Map<string, string>();
  /** What is written so far. */
  readonly written: Record<string, string> = {};
  private readonly takenOver = new Set<string>();

  constructor(
    private readonly folder: string,
    private readonly before: readonly WrittenFiles[],
  ) {}

  private placeOf(file: string): string {
    return path.join(this.folder, ...file.split('/'));
  }

  /** Writes a file beside its place. @throws whatever the disk says; nothing in the folder has changed then */
  async add({ path: file, content, takesOver }: NewFile): Promise<void> {
    const place = this.placeOf(file);
    await mkdir(path.dirname(place), { recursive: true });
    const temporary = path.join(path.dirname(place), temporaryName());
    this.temporary.set(file, temporary);
    if (takesOver) this.takenOver.add(file);
    await writeThrough(temporary, content);
    this.written[file] = (await hashOf(temporary))!;
  }

  /** Removes what was written beside places. */
  async abandon(): Promise<void> {
    const files = [...this.temporary.keys()];
    for (const temporary of this.temporary.values()) await rm(temporary, { force: true });
    this.temporary.clear();
    await this.removeEmpty(files);
  }

  /** Removes folders in the folder that files were in, and in which there is nothing more. */
  private async removeEmpty(files: Iterable<string>): Promise<void> {
    const inner = new Set([...files].map((file) => path.dirname(file)).filter((each) => each !== '.'));
    for (const each of inner) await rmdir(this.placeOf(each)).catch(() => undefined);
  }

  /** All files take their places. @throws whatever the disk says; all are as they were then */
  async finish(): Promise<Replaced> {
    const undos: Undo[] = [];
    const old: string[] = [];
    const kept: string[] = [];
    const noMore = new Set(this.before.flatMap(Object.keys).filter((file) => !this.temporary.has(file)));
    try {
      for (const [file, temporary] of this.temporary) {
        const place = this.placeOf(file);
        // Said of the file: it may be open in a spreadsheet program, which then has to be closed.
        await blaming(place, async () => {
          await this.clear(file, place, { undos, old, kept });
          await rename(temporary, place);
        });
        undos.push(() => rename(place, temporary));
      }
      for (const file of noMore)
        await blaming(this.placeOf(file), () => this.clear(file, this.placeOf(file), { undos, old, kept }));
    } catch (error) {
      for (const undo of undos.reverse()) await undo().catch(() => undefined);
      await this.abandon();
      throw error;
    }
    this.temporary.clear();
    for (const file of old) await rm(file, { force: true }).catch(() => undefined);
    await this.removeEmpty(noMore);
    return { written: this.written, kept };
  }

  /** Takes away what stands at a place: what is as we wrote it goes in the end, all else is kept. */
  private async clear(
    file: string,
    place: string,
    { undos, old, kept }: { undos: Undo[]; old: string[]; kept: string[] },
  ): Promise<void> {
    const hash = await hashOf(place);
    if (hash === undefined) return;
    const hashes = [this.written, ...this.before].map((written) => written[file]);
    const isOurs = hashes.includes(hash) || this.takenOver.has(file);
    // What is not written any more and was changed by hand stays where it is.
    if (!isOurs && !this.temporary.has(file)) return;
    const aside = isOurs ? path.join(path.dirname(place), temporaryName()) : await keptName(place);
    await rename(place, aside);
    undos.push(() => rename(aside, place));
    if (isOurs) old.push(aside);
    else kept.push(path.relative(this.folder, aside));
  }
}
