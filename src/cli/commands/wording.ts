import { mkdtemp, mkdir, readdir, rename, rm, rmdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { defaultYear } from '../../filing/default-year';
import { formInForce, formOf } from '../../filing/known-forms';
import { forms } from '../../forms/index';
import { Fault } from '../../model/fault';
import { sentenceEnding } from '../../session/wording/wording-files';
import { builtInTexts } from '../../session/wording/read-wording';
import { exitCodes, print } from '../console';
import type { ExitCode } from '../console';
import { codeOf } from '../fault';
import { checkTarget, writeWhole } from '../files';
import { formIn } from '../given-form';
import { programName } from '../program-name';

export interface WordingOptions {
  readonly output: string;
  readonly form?: string;
  readonly force?: true;
}

/** Whether there is a folder with nothing in it; none at all counts as one. */
const isFree = async (folder: string): Promise<boolean> => {
  try {
    return (await readdir(folder)).length === 0;
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return true;
    throw error;
  }
};

/** Writes a folder of files whole or not at all: beside its place, which it then takes. */
const writeFolder = async (place: string, files: ReadonlyMap<string, string>): Promise<void> => {
  const folder = path.resolve(place);
  if (!(await isFree(folder)))
    throw new Fault('文件夹里已经有文件。请另给一个文件夹名，以免盖掉改过的句子。');
  const made = await mkdtemp(`${folder}-`);
  try {
    for (const [name, text] of files) await writeFile(path.join(made, name), text);
    await rmdir(folder).catch(() => undefined);
    await rename(made, folder);
  } catch (error) {
    await rm(made, { recursive: true, force: true });
    throw error;
  }
};

/** `gouji wording`: writes the built-in sentences, for an office to write its own in their place. */
export const runWording = async (output: string, options: WordingOptions, today: Date): Promise<ExitCode> => {
  const { force = false } = options;
  const form = formOf(
    forms,
    options.form === undefined ? formInForce(forms, defaultYear(today)).id : formIn(options.form),
  );
  const texts = builtInTexts(form);
  if (output.toLowerCase().endsWith('.json')) {
    await checkTarget(output, force);
    await writeWhole(output, `${JSON.stringify(Object.fromEntries(texts), undefined, 2)}\n`, force);
  } else {
    await mkdir(path.dirname(path.resolve(output)), { recursive: true });
    await writeFolder(
      output,
      new Map([...texts].map(([key, text]) => [`${key}${sentenceEnding}`, `${text}\n`])),
    );
  }
  print(`已写出内置的 ${texts.size} 句：${output}`);
  print(
    `改好需要改的句子，删去不改的，然后加 --wording ${output} 使用，如 ${programName} report 年报.xlsx -o 报告.docx --wording ${output}。`,
  );
  return exitCodes.clean;
};
