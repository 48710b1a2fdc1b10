import { Fault } from '../../model/fault';
import type { SourceFile } from '../../session/collect/collect-desk';
import { outputNames } from '../../session/collect/output-names';
import { runFileName } from '../../session/collect/run-file';
import { whyNoReport, whyUnreadable } from '../../session/import/no-report';

/** A file that was chosen or dropped. */
export interface PickedFile {
  /** From the folder that was chosen, with “/”; its name where it was chosen by itself. */
  readonly path: string;
  readonly file: File;
}

/** How many files are taken at once, and what takes more. */
export interface FileLimit {
  readonly most: number;
  readonly instead: string;
}

/** More than a province has bodies, with all that comes along. */
const usualLimit: FileLimit = { most: 20_000, instead: '命令行的 gouji collect' };

const outcomeOfEarlier = '是以前汇总的结果，不是报告。';
const isTheList = '是名录，不是报告。';

const folderOf = (path: string): string => path.slice(0, path.lastIndexOf('/') + 1);
const nameOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1);

/** The path without the folder that all have in common, so that it is the same wherever that lies. */
export const withoutRoot = (files: readonly PickedFile[]): readonly PickedFile[] => {
  const root = /^[^/]+\//u.exec(files[0]?.path ?? '')?.[0];
  if (root === undefined || !files.every(({ path }) => path.startsWith(root))) return files;
  return files.map(({ path, file }) => ({ path: path.slice(root.length), file }));
};

/** Files with others that were chosen later, which count where both have the same path. */
export const withFiles = (
  files: readonly PickedFile[],
  others: readonly PickedFile[],
  { most, instead }: FileLimit = usualLimit,
): readonly PickedFile[] => {
  const byPath = new Map([...files, ...others].map((each) => [each.path, each]));
  if (byPath.size > most)
    throw new Fault(
      `共 ${byPath.size} 个文件，超过 ${most} 个，没有采用，以前选的还在。请检查是不是选错了文件夹；确有这么多的，请用${instead}。`,
    );
  return [...byPath.values()].sort((one, other) => (one.path < other.path ? -1 : 1));
};

/** What an earlier collection wrote, and was unpacked among the reports. */
const outputsOfEarlier = (files: readonly PickedFile[]): ((path: string) => boolean) => {
  const folders = files.filter(({ path }) => nameOf(path) === runFileName).map(({ path }) => folderOf(path));
  const { letters, ...others } = outputNames;
  const names: readonly string[] = [...Object.values(others), runFileName];
  return (path) =>
    folders.some(
      (folder) =>
        path.startsWith(`${folder}${letters}/`) ||
        (folderOf(path) === folder && names.includes(nameOf(path))),
    );
};

/** Whether both are one file, as far as a browser tells. */
const isSame = (one: File, other: File | undefined): boolean =>
  one.name === other?.name && one.size === other.size && one.lastModified === other.lastModified;

const whyNot = (name: string, path: string): string | undefined =>
  whyNoReport(name, false) ??
  folderOf(path)
    .split('/')
    .flatMap((folder) => (folder === '' ? [] : (whyNoReport(folder, false) ?? [])))[0];

/** Files as they are collected, each read when its turn comes. @param list that of the bodies, which may lie among them */
export const sourcesOf = (files: readonly PickedFile[], list?: File): readonly SourceFile[] => {
  const isOutput = outputsOfEarlier(files);
  return files.map(({ path, file }): SourceFile => {
    const source = {
      ...{ path, size: file.size, modified: file.lastModified },
      read: async () => new Uint8Array(await file.arrayBuffer()),
    };
    const none =
      whyNot(file.name, path) ??
      (isOutput(path) ? outcomeOfEarlier : isSame(file, list) ? isTheList : undefined);
    const says = none ?? whyUnreadable(file.name, file.size);
    return says === undefined ? source : { ...source, refused: { couldBeReport: none === undefined, says } };
  });
};
