import { readdir, rm, stat } from 'node:fs/promises';
import { hostname } from 'node:os';
import path from 'node:path';

/** In milliseconds: no run takes so long to write a file. */
const longestRun = 24 * 60 * 60 * 1000;

/** The machine as it stands in a file's name: folders are shared, and processes are not. */
export const machine = (): string =>
  hostname()
    .replace(/[^A-Za-z0-9-]/gu, '')
    .slice(0, 40) || 'here';

/** A name beside a file for what is written before it takes its place; short, however long the file's own name is. */
export const temporaryName = (): string =>
  `.gouji-${machine()}-${process.pid}-${Math.random().toString(36).slice(2, 8)}.tmp`;

/** Whether a process runs, on this machine. */
export const isRunning = (id: number): boolean => {
  try {
    process.kill(id, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
};

const isOld = async (file: string): Promise<boolean> => Date.now() - (await stat(file)).mtimeMs > longestRun;

/**
 * Removes what earlier runs that were killed have left in a folder: nothing but files of our own temporary names that
 * no run is using any more.
 */
export const removeLeftovers = async (folder: string): Promise<void> => {
  const names = await readdir(folder).catch(() => []);
  for (const name of names) {
    const [, on, id] = /^\.gouji-([A-Za-z0-9-]+)-(\d+)-[a-z0-9]+\.tmp$/u.exec(name) ?? [];
    if (on === undefined) continue;
    const file = path.join(folder, name);
    const isUsed = on === machine() ? isRunning(Number(id)) : true;
    if (!isUsed || (await isOld(file).catch(() => false)))
      await rm(file, { force: true }).catch(() => undefined);
  }
};
