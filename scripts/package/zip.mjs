import { createHash } from 'node:crypto';
import { strToU8, zipSync } from 'fflate';

/** @typedef {{ bytes: Uint8Array, isExecutable?: boolean }} Packed a file in a zip. */

/** Of Unix, whose permissions stand in the upper half of the attributes. */
const unix = 3;
const permissions = (isExecutable) => (0o100000 | (isExecutable ? 0o755 : 0o644)) << 16;

/**
 * A date worked out of the content: the same content has the same date on every machine, and another has another, since
 * servers tell browsers by date and size alone whether a file has changed. In daytime, when no country changes its
 * clocks, for zips know local time only; and in even seconds, for they know no others.
 */
const dateOf = (bytes) => {
  const hash = createHash('sha256').update(bytes).digest().readUInt32BE();
  const [day, second] = [hash % 365, (Math.floor(hash / 365) % (6 * 60 * 60)) * 2];
  return new Date(2025, 0, 1 + day, 6, 0, second);
};

/**
 * Makes a zip that is the same whenever and wherever it is made of the same files. Names are in UTF-8, and say so.
 * @param {Readonly<Record<string, Packed>>} files by their paths.
 * @returns {Uint8Array}
 */
export const zipFiles = (files) => {
  const entries = Object.entries(files)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, { bytes, isExecutable }]) => [
      name,
      [bytes, { level: 9, mtime: dateOf(bytes), os: unix, attrs: permissions(isExecutable) }],
    ]);
  return zipSync(Object.fromEntries(entries));
};

/** A text as a file. @returns {Packed} */
export const plainText = (text) => ({ bytes: strToU8(text) });

const windowsLines = (text) => text.replace(/\r?\n/gu, '\r\n');

/** A text as every editor of Windows shows it, with the mark that says UTF-8. @returns {Packed} */
export const textFile = (text) => plainText(`\ufeff${windowsLines(text)}`);

/** A batch file: it has no mark, which cmd would take for a command. @returns {Packed} */
export const batchFile = (text) => plainText(windowsLines(text));

/** A text for the console of Windows, whatever its code page is. @returns {Packed} */
export const consoleText = (text) => ({
  bytes: new Uint8Array(Buffer.from(`\ufeff${windowsLines(text)}`, 'utf16le')),
});
