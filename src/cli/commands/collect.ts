import { realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import { defaultYear } from '../../filing/default-year';
import { Fault } from '../../model/fault';
import { collectsNothing } from '../../session/collect/collection-json';
import type { CollectionJson } from '../../session/collect/collection-json';
import { openBodyList } from '../../session/collect/open-list';
import type { BodyList } from '../../session/collect/open-list';
import { readDate } from '../../session/session';
import { isoDay } from '../../model/date-words';
import { collectInto } from '../collect/collect-into';
import type { CollectSettings } from '../collect/collect-into';
import { draftBodies } from '../collect/draft-bodies';
import { complain, exitCodes, print, printJson } from '../console';
import type { ExitCode } from '../console';
import { blaming } from '../fault';
import { readBytes } from '../files';

export interface CollectArguments {
  readonly bodies?: string;
  readonly draftBodies?: string;
  readonly output?: string;
  readonly previous?: string;
  readonly year?: string;
  readonly area?: string;
  readonly deadline?: string;
  readonly template?: string;
  readonly onlyClean?: true;
  readonly parquet?: true;
  readonly jobs?: string;
  readonly format: 'text' | 'json';
  readonly force?: true;
}

const yearIn = (text: string): number => {
  if (!/^20\d\d$/u.test(text)) throw new Fault(`--year 填的是“${text}”；请填四位数的年份，如 2025。`);
  return Number(text);
};

const jobsIn = (text: string): number => {
  if (!/^[1-9]\d?$/u.test(text)) throw new Fault(`--jobs 填的是“${text}”；请填 1 到 99 的数。`);
  return Number(text);
};

/** @returns as 2026-01-26 */
const dayIn = (text: string, today: Date): string => {
  const date = readDate(text, today);
  if (!date) throw new Fault(`--deadline 填的是“${text}”，不是日期；请写成 2026-01-26 这样。`);
  return isoDay(date);
};

const settingsOf = (options: CollectArguments, today: Date): CollectSettings => ({
  asked: {
    area: options.area ?? '',
    ...(options.year === undefined ? {} : { year: yearIn(options.year) }),
    usualYear: defaultYear(today),
    day: isoDay(today),
    deadline: options.deadline === undefined ? '' : dayIn(options.deadline, today),
    onlyClean: options.onlyClean === true,
  },
  parquet: options.parquet === true,
  force: options.force === true,
  ...(options.jobs === undefined ? {} : { jobs: jobsIn(options.jobs) }),
  ...(options.previous === undefined ? {} : { previous: options.previous }),
  ...(options.template === undefined ? {} : { template: options.template }),
});

/** The list of bodies; what is wrong with single rows is said, and the rest goes on. */
const listIn = async (file: string): Promise<{ list: BodyList; bytes: Uint8Array }> => {
  const blamed = `名录 ${file}`;
  const bytes = await blaming(blamed, () => readBytes(file));
  const list = await blaming(blamed, () => openBodyList(path.basename(file), bytes));
  for (const { row, says } of list.faults) complain(blamed, new Fault(`第 ${row} 行：${says}`));
  return { list, bytes };
};

const exitCodeOf = (json: CollectionJson): ExitCode => {
  const { bodies, missing, unidentified, unreadable } = json;
  if (unidentified.length + unreadable.length > 0 || collectsNothing(json)) return exitCodes.unusable;
  const isFaulty = missing.length > 0 || bodies.some(({ summary }) => summary.error > 0);
  return isFaulty ? exitCodes.errorsFound : exitCodes.clean;
};

const refuseNoFolder = async (folder: string): Promise<void> => {
  if (!(await stat(folder)).isDirectory()) throw new Fault('不是文件夹。请指定放各机关报告的文件夹。');
};

/** What is searched and what is written must be two folders: what was written would be taken for hand-ins. */
const refuseSame = async (folder: string, out: string): Promise<void> => {
  const target = await realpath(out).catch(() => path.resolve(out));
  if ((await realpath(folder)) === target)
    throw new Fault('是放各机关报告的文件夹，结果不能写在里面。请用 -o 另给一个文件夹。');
};

/** `gouji collect`: checks and adds up what all bodies of a list handed in, or begins such a list. */
export const runCollect = async (
  folder: string,
  options: CollectArguments,
  today: Date,
): Promise<ExitCode> => {
  await refuseNoFolder(folder);
  const { bodies, draftBodies: draft, output, format } = options;
  if (draft !== undefined) return draftBodies(folder, draft, options.force === true);
  if (bodies === undefined)
    throw new Fault('缺少 --bodies，请写明机关名录；还没有名录的，用 --draft-bodies 名录.xlsx 先写一份。');
  if (output === undefined) throw new Fault('缺少 -o，请写明放汇总结果的文件夹。');
  await blaming(output, () => refuseSame(folder, output));
  const settings = settingsOf(options, today);
  const { list, bytes } = await listIn(bodies);
  const job = { folder, out: output, list, listFile: bodies, listBytes: bytes, settings };
  const { run, says } = await blaming(output, () => collectInto(job));
  if (collectsNothing(run.json))
    complain(folder, new Fault('里面没有读出名录中任何机关的报告。请检查是不是选错了文件夹或名录。'));
  if (format === 'json') printJson(run.json);
  else for (const line of [...run.says, ...says]) print(line);
  return exitCodeOf(run.json);
};
