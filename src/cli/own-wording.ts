import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { formOf } from '../filing/known-forms';
import { forms } from '../forms/index';
import { Fault } from '../model/fault';
import type { FullForm } from '../model/form';
import { readWordingFolder, readWordingJson, withOwnWording } from '../session/wording/read-wording';
import type { ReadWording, WordingFile } from '../session/wording/read-wording';
import { blaming, OtherFileFault } from './fault';
import { readBytes } from './files';

/** The option of all commands that write a report. */
export const wordingOption = [
  '--wording <文件夹>',
  '用自己的措辞：文件夹里一句一个 .liquid 文件，或者一个 .json 文件；内置的句子用 wording 命令写出',
] as const;

/** A folder with more is not one of sentences. */
const mostFiles = 500;

const filesIn = async (folder: string): Promise<readonly WordingFile[]> => {
  const entries = (await readdir(folder, { withFileTypes: true })).filter((entry) => !entry.isDirectory());
  if (entries.length > mostFiles)
    throw new Fault(`里面有 ${entries.length} 个文件，不是措辞文件夹。请指定只放句子的文件夹。`);
  const names = entries.map(({ name }) => name).sort();
  return Promise.all(names.map(async (name) => ({ name, bytes: await readBytes(path.join(folder, name)) })));
};

const read = async (form: FullForm, place: string): Promise<ReadWording> => {
  const name = path.basename(path.resolve(place));
  return (await stat(place)).isDirectory()
    ? readWordingFolder(form, name, await filesIn(place))
    : readWordingJson(form, { name, bytes: await readBytes(place) });
};

/** Forms whose reports are written in the words that were asked for, and what is to be said of these. */
export interface WordedForms {
  readonly forms: readonly FullForm[];
  readonly says: readonly string[];
}

/**
 * All forms, of which the one that is named is written in the words of `--wording`, where that is given.
 * @throws OtherFileFault with all that is wrong with it
 */
export const wordedForms = async (id: string, place: string | undefined): Promise<WordedForms> => {
  if (place === undefined) return { forms, says: [] };
  const blamed = `措辞 ${place}`;
  const form = formOf(forms, id);
  const { wording, problems, notes } = await blaming(blamed, () => read(form, place));
  if (!wording) throw new OtherFileFault(`有 ${problems.length} 处不对，没有使用：`, blamed, problems);
  const count = Object.keys(wording.sentences).length;
  return {
    forms: forms.map((each) => (each === form ? withOwnWording(form, wording) : each)),
    says: [...notes.map((note) => `注意：${note}`), `按“${wording.name}”的措辞，改写 ${count} 句。`],
  };
};
