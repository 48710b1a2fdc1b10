import type { CollectDesk, SourceFile } from './collect-desk';
import { spread } from './spread';

type Files = AsyncIterable<SourceFile> | Iterable<SourceFile>;

/** All that a collection rests on besides the files. */
export type FingerprintParts = Readonly<Record<string, string | number | boolean | undefined>>;

/** The disk is slower than what is made of a file. */
const filesAtOnce = 4;

/** A line a file: what it is called, and what is in it now. */
const linesOf = async (
  files: Files,
  desk: Pick<CollectDesk, 'sha256' | 'sentenceFor'>,
): Promise<string[]> => {
  const lines: string[] = [];
  await spread(files, new Array(filesAtOnce).fill(undefined), async (file) => {
    const content = file.refused
      ? file.refused.says
      : await file.read().then(desk.sha256, (error: unknown) => desk.sentenceFor(error));
    lines.push(`${file.path}\t${content}`);
  });
  return lines.sort();
};

/**
 * What tells whether anything has changed since a collection: of the same list, options and contents, the same comes.
 * @param folders the files of this year, and those of last year
 */
export const fingerprintOf = async (
  parts: FingerprintParts,
  folders: readonly Files[],
  desk: Pick<CollectDesk, 'sha256' | 'sentenceFor'>,
): Promise<string> => {
  const lines = [JSON.stringify(Object.entries(parts).sort(([one], [other]) => (one < other ? -1 : 1)))];
  for (const files of folders) lines.push('', ...(await linesOf(files, desk)));
  return desk.sha256(new TextEncoder().encode(lines.join('\n')));
};
