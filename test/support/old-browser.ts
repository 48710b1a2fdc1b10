import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { globals, isMissing, memberOf } from './compatibility';

/** What is newer than the floor: names of globals, and of members of those that are not. */
const newer = Object.entries(globals).flatMap(([name, its]) =>
  isMissing(its)
    ? [[name]]
    : Object.keys(its)
        .filter((member) => isMissing(memberOf(its, member)))
        .map((member) => [
          name,
          member.replace(/_static$/u, ''),
          ...(member.endsWith('_static') ? ['static'] : []),
        ]),
);

/** Takes away from a page or a worker what its browser has and the floor has not. It runs before all other scripts. */
const script = `for (const [name, member, isStatic] of ${JSON.stringify(newer)}) {
  const owner = member === undefined ? globalThis : name === 'TypedArray' ? Object.getPrototypeOf(Uint8Array) : globalThis[name];
  if (owner === undefined) continue;
  const target = member === undefined || isStatic ? owner : owner.prototype;
  // A few members read for a prototype throw, so none is read.
  if (target) Reflect.deleteProperty(target, member === undefined ? name : member);
}
`;

const file = 'newer-than-the-floor.js';

const folders: string[] = [];
afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true })));

/** Whether a file is the script of a worker, which no page can be asked to begin with another. */
const isWorker = (name: string): boolean => /^(?:service-)?worker\b.*\.js$/u.test(name);

const copyInto = (from: string, to: string): void => {
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const { name } = entry;
    const [built, copy] = [path.join(from, name), path.join(to, name)];
    if (entry.isDirectory() && readdirSync(built).some(isWorker)) {
      mkdirSync(copy);
      copyInto(built, copy);
    } else if (name.endsWith('.html'))
      writeFileSync(
        copy,
        readFileSync(built, 'utf8').replace('<title>', `<script src="${file}"></script>$&`),
      );
    else if (isWorker(name)) writeFileSync(copy, script + readFileSync(built, 'utf8'));
    else symlinkSync(built, copy);
  }
};

/**
 * A folder as it is built, but for what its pages and its workers begin with: they find what a browser at the floor has,
 * in whatever browser they are opened. Removed after the tests of the file.
 */
export const asInOldBrowser = (built: string): string => {
  const folder = mkdtempSync(path.join(tmpdir(), 'gouji-old-browser-'));
  folders.push(folder);
  writeFileSync(path.join(folder, file), script);
  copyInto(built, folder);
  return folder;
};
