import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import * as path from 'node:path';

/** A folder of a test file's own, which goes when its tests are done. */
export interface Folder {
  /** The path of a file in it. */
  at(name: string): string;
  /** Writes a file: bytes and texts as they are, anything else as JSON. Gives its path. */
  write(name: string, content: unknown): string;
  read(name: string): Buffer;
  /** Names of all files, hidden ones too. */
  list(): readonly string[];
}

/** Makes a folder before the tests of a file and removes it after them. */
export const useFolder = (): Folder => {
  const place = mkdtempSync(path.join(tmpdir(), 'gouji-test-'));
  afterAll(() => rmSync(place, { recursive: true, force: true }));
  const at = (name: string): string => path.join(place, name);
  return {
    at,
    write: (name, content) => {
      const raw = typeof content === 'string' || content instanceof Uint8Array;
      writeFileSync(at(name), raw ? content : JSON.stringify(content));
      return at(name);
    },
    read: (name) => readFileSync(at(name)),
    list: () => readdirSync(place).sort(),
  };
};
