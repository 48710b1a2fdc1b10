import type { Letterhead } from '../../exports/exporter';
import { dataFiles, letterFiles, workbookFiles } from './outputs';
import type { CollectedFile, WorkbookOptions } from './outputs';
import { collectionOf } from './plain-collection';
import type { PlainCollection } from './plain-collection';

/** A file that comes of a collection, written. */
export interface WrittenFile {
  /** From the folder that is written, with “/”. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** Which files of a collection are to be written; letters are, where they have places. */
export interface ToWrite {
  readonly collection: PlainCollection;
  /** `roll-up`: 汇总.xlsx alone; `others`: the workbooks and tables beside the letters. */
  readonly which: 'roll-up' | 'others' | 'letters';
  /** Where the letter of each body goes, by its name. */
  readonly paths?: ReadonlyMap<string, string>;
  readonly letterhead?: Letterhead;
}

const encoder = new TextEncoder();

const bytesOf = (content: CollectedFile['content']): Uint8Array => {
  if (content instanceof Uint8Array) return content;
  const pieces = [...(typeof content === 'string' ? [content] : content)].map((piece) =>
    typeof piece === 'string' ? encoder.encode(piece) : piece,
  );
  const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
};

async function* filesOf(
  { collection: plain, which, paths = new Map(), letterhead }: ToWrite,
  options: WorkbookOptions,
): AsyncGenerator<CollectedFile> {
  const collection = collectionOf(plain, options.forms);
  if (which === 'letters') yield* letterFiles(collection, paths, letterhead);
  else {
    yield* workbookFiles(collection, options);
    yield* await dataFiles(collection, false);
  }
}

/** Writes files of a collection, where it holds up no page. @throws Fault */
export const writeCollected = async (
  given: ToWrite,
  options: WorkbookOptions,
): Promise<readonly WrittenFile[]> => {
  const written: WrittenFile[] = [];
  for await (const { path, content } of filesOf(given, options)) {
    written.push({ path, bytes: bytesOf(content) });
    // The first of the workbooks.
    if (given.which === 'roll-up') break;
  }
  return written;
};
