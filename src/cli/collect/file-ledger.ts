import { open, rename, rm } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import path from 'node:path';
import { Queue } from '../../model/queue';
import type { Ledger } from '../../session/collect/ledger';
import { temporaryName } from '../leftovers';

/** Where a line is in the file, in bytes. */
interface Line {
  readonly at: number;
  readonly length: number;
}

const newline = 0x0a;
const chunk = 1024 * 1024;
/** A line begins with its key, so that nothing else of it has to be read to know what it is. */
const start = '{"key":"';
const longestKey = 300;

/** Keys are of letters, digits and slashes: nothing in them is escaped. */
const keyIn = (line: Buffer): string | undefined => {
  const head = line.subarray(0, start.length + longestKey).toString('latin1');
  const end = head.indexOf('"', start.length);
  return head.startsWith(start) && end > 0 ? head.slice(start.length, end) : undefined;
};

/** The last line of each key in a file, and where the last whole line ends: a run that was killed may have cut one. */
const linesIn = async (file: FileHandle): Promise<{ lines: Map<string, Line>; end: number }> => {
  const lines = new Map<string, Line>();
  const buffer = Buffer.alloc(chunk);
  let at = 0;
  let head = Buffer.alloc(0);
  let lineStart = 0;
  for (;;) {
    const { bytesRead } = await file.read(buffer, 0, chunk, at);
    if (bytesRead === 0) return { lines, end: lineStart };
    let from = 0;
    for (let to = buffer.indexOf(newline); to >= 0 && to < bytesRead; to = buffer.indexOf(newline, from)) {
      const lineEnd = at + to;
      const key = keyIn(
        head.length > 0 ? Buffer.concat([head, buffer.subarray(from, to)]) : buffer.subarray(from, to),
      );
      if (key !== undefined) lines.set(key, { at: lineStart, length: lineEnd - lineStart });
      lineStart = lineEnd + 1;
      head = Buffer.alloc(0);
      from = to + 1;
    }
    // Of a line that goes on in the next chunk, its beginning is enough.
    if (head.length < start.length + longestKey)
      head = Buffer.concat([
        head,
        buffer.subarray(from, Math.min(bytesRead, from + start.length + longestKey)),
      ]);
    at += bytesRead;
  }
};

/** In bytes: so much may stand in a file that is written over by later lines. */
const mostDead = 4 * chunk;

const readLine = async (file: FileHandle, { at, length }: Line): Promise<Buffer> => {
  const buffer = Buffer.alloc(length);
  await file.read(buffer, 0, length, at);
  return buffer;
};

/** Writes the lines that count into another file. @returns where it is */
const writeAnew = async (
  file: FileHandle,
  lines: ReadonlyMap<string, Line>,
  place: string,
): Promise<string> => {
  const temporary = path.join(path.dirname(place), temporaryName());
  try {
    const target = await open(temporary, 'wx');
    try {
      for (const line of lines.values())
        await target.appendFile(Buffer.concat([await readLine(file, line), Buffer.of(newline)]));
      await target.sync();
    } finally {
      await target.close();
    }
    return temporary;
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
};

/** Whether more than half of a file is lines that later ones wrote over. */
const isWasteful = (lines: ReadonlyMap<string, Line>, end: number): boolean => {
  let alive = 0;
  for (const { length } of lines.values()) alive += length + 1;
  return end - alive > Math.max(mostDead, alive);
};

/** A ledger in a file to which lines are only added, each a key with its value as JSON. */
export class FileLedger implements Ledger {
  private readonly queue = new Queue();

  private constructor(
    private readonly file: FileHandle,
    private readonly lines: Map<string, Line>,
    private end: number,
    /** Left out where it is only read. */
    private readonly place?: string,
  ) {}

  /** Opens the file, which is made where there is none; a last line that was cut is taken off. */
  static async open(place: string): Promise<FileLedger> {
    const file = await open(place, 'a+');
    try {
      const { lines, end } = await linesIn(file);
      if (end < (await file.stat()).size) await file.truncate(end);
      return new FileLedger(file, lines, end, place);
    } catch (error) {
      await file.close();
      throw error;
    }
  }

  /** Opens a file that is only read. */
  static async openToRead(place: string): Promise<FileLedger> {
    const file = await open(place, 'r');
    const { lines, end } = await linesIn(file);
    return new FileLedger(file, lines, end);
  }

  has(key: string): boolean {
    return this.lines.has(key);
  }

  async read(key: string): Promise<unknown> {
    const line = this.lines.get(key);
    if (!line) return undefined;
    const buffer = await readLine(this.file, line);
    try {
      return (JSON.parse(buffer.toString('utf8')) as { readonly value: unknown }).value;
    } catch {
      // Somebody wrote into the file: what stood there is worked out again.
      return undefined;
    }
  }

  write(key: string, value: unknown): Promise<void> {
    const line = Buffer.from(`${JSON.stringify({ key, value })}\n`);
    return this.queue.add(async () => {
      const at = this.end;
      await this.file.appendFile(line);
      this.end += line.length;
      this.lines.set(key, { at, length: line.length - 1 });
    });
  }

  /** Forgets what nobody asks for any more. */
  forget(isForgotten: (key: string) => boolean): void {
    for (const key of [...this.lines.keys()]) if (isForgotten(key)) this.lines.delete(key);
  }

  /**
   * Closes the file once all is on the disk. Where most of it is dead, it is written anew: on a full disk it stays as it
   * is.
   */
  close(): Promise<void> {
    return this.queue.add(async () => {
      const { file, lines, place } = this;
      let smaller: string | undefined;
      try {
        if (place === undefined) return;
        await file.sync();
        if (isWasteful(lines, this.end)) smaller = await writeAnew(file, lines, place).catch(() => undefined);
      } finally {
        await file.close();
      }
      // Some systems replace no file that is open.
      if (smaller !== undefined) await rename(smaller, place).catch(() => rm(smaller, { force: true }));
    });
  }
}
