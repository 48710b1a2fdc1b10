import { readFile, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import { Fault } from '../../model/fault';
import type { SourceFile } from '../../session/collect/collect-desk';
import { findFiles } from '../find-files';
import type { FoundEntry } from '../find-files';

/** The content of a file, unless somebody writes into it meanwhile. */
const readSteady = async ({ real }: FoundEntry): Promise<Uint8Array> => {
  for (let tries = 0; tries < 2; tries++) {
    const before = await stat(real);
    const bytes = await readFile(real);
    const after = await stat(real);
    if (before.mtimeMs === after.mtimeMs && before.size === after.size && bytes.length === after.size)
      return bytes;
  }
  throw new Fault('读取时文件正在变化，没有读取。请等它存好后再运行一次。');
};

const asSource = (entry: FoundEntry): SourceFile => {
  const { path: found, size, modified, leftOut } = entry;
  const read = () => readSteady(entry);
  if (!leftOut) return { path: found, size, modified, read };
  const refused = { couldBeReport: leftOut.as !== 'noReport', says: leftOut.reason };
  return { path: found, size, modified, read, refused };
};

const placeOf = (place: string): Promise<string> => realpath(place).catch(() => path.resolve(place));

/**
 * What is not searched of a folder though it stands there, or a link leads to it: the list, last year's reports, what is
 * written. What the folder itself stands in is none of it.
 */
export const notHandedIn = async (
  folder: string,
  others: readonly (string | undefined)[],
): Promise<readonly string[]> => {
  const whole = `${await placeOf(folder)}${path.sep}`;
  const found: string[] = [];
  for (const other of others)
    if (other !== undefined && !whole.startsWith(`${await placeOf(other)}${path.sep}`)) found.push(other);
  return found;
};

/**
 * All files in a folder, in an order that does not change.
 * @param except what is not searched, such as the folder that is written to
 */
export async function* sourceFiles(folder: string, except: readonly string[]): AsyncGenerator<SourceFile> {
  for await (const entry of findFiles([folder], { except, isBelow: true })) yield asSource(entry);
}
