import path from 'node:path';

/** Where a file is, for the system: bytes where its name is no valid UTF-8, as names in GBK are on Linux. */
export type FilePath = string | Buffer;

/** A place that was come to: how it is shown, with “/”, and how it is opened. */
export interface FilePlace {
  readonly path: string;
  readonly real: FilePath;
}

const join = (base: string, name: string, separator: string): string => {
  if (base === '') return name;
  // C: alone is the folder that is current on that drive, and C:/ is another.
  return /[\\/]$|^[A-Za-z]:$/u.test(base) ? base + name : base + separator + name;
};

const joinBytes = (base: FilePath, name: Buffer): Buffer =>
  Buffer.concat([Buffer.from(join(base.toString('latin1'), '', path.sep), 'latin1'), name]);

/** What stands in a folder; nothing is resolved, since “..” behind a link is not the folder before it. */
export const placeIn = (folder: FilePlace, shown: string, name: FilePath = shown): FilePlace => ({
  path: join(folder.path, shown, '/'),
  real:
    typeof name === 'string' && typeof folder.real === 'string'
      ? join(folder.real, name, path.sep)
      : joinBytes(Buffer.from(folder.real), Buffer.from(name)),
});

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const lossy = new TextDecoder('utf-8', { ignoreBOM: true });
const gb18030 = new TextDecoder('gb18030', { fatal: true });
/** Signs of Chinese names: characters, full-width forms and marks, and what a keyboard has. */
const chinese = /^[\p{Script=Han}\u3000-\u303f\uff00-\uffef“”‘’·—…\x20-\x7e]+$/u;

/** A name in a folder. */
export interface ReadName {
  /** As it is shown. */
  readonly shown: string;
  /** As it is given to the system. */
  readonly name: FilePath;
  /** As a command line brings it, with \ufffd for what is no UTF-8. */
  readonly typed: string;
}

const decoded = (decoder: TextDecoder, bytes: Buffer): string | undefined => {
  try {
    return decoder.decode(bytes);
  } catch {
    return undefined;
  }
};

/** A name as the system gives it: in UTF-8, or else in GB18030 where that makes Chinese of it. */
export const readName = (bytes: Buffer): ReadName => {
  const plain = decoded(utf8, bytes);
  if (plain !== undefined) return { shown: plain, name: plain, typed: plain };
  const typed = lossy.decode(bytes);
  const meant = decoded(gb18030, bytes);
  return { shown: meant !== undefined && chinese.test(meant) ? meant : typed, name: bytes, typed };
};
