import { Fault } from '../../model/fault';
import { asQuoted } from '../../model/nest-quotes';

/** A file as it is read: its name without its folder, and what is in it. */
export interface WordingFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A sentence as it was given, and how messages name where it is from. */
export interface GivenSentence {
  readonly key: string;
  readonly where: string;
  readonly text: string;
}

/** What was given, and what of it is no sentence. */
export interface GivenWording {
  readonly sentences: readonly GivenSentence[];
  readonly problems: readonly string[];
  readonly notes: readonly string[];
}

/** In bytes: more is no wording. */
export const largestWording = 1_000_000;

export const sentenceEnding = '.liquid';

/** Private-use characters, by which figures are marked while a sentence is filled in. */
const marks = /[\uE000\uE001]/gu;

const tidied = (text: string): string => text.replace(marks, '').replace(/\r\n?/gu, '\n').trimEnd();

const decoded = (bytes: Uint8Array): string | undefined => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
};

const notUtf8 = '不是 UTF-8 编码的文本。请用记事本打开，另存为时编码选“UTF-8”。';

/** Files that systems leave in folders by themselves. */
const leftBySystems = /^(?:\..*|thumbs\.db|desktop\.ini)$/iu;

/** The sentences in the files of a folder; other files are named and left alone. */
export const sentencesInFolder = (files: readonly WordingFile[], keys: ReadonlySet<string>): GivenWording => {
  const sentences: GivenSentence[] = [];
  const problems: string[] = [];
  const unused: string[] = [];
  for (const { name, bytes } of files) {
    if (leftBySystems.test(name)) continue;
    const [, key, ending] = /^(.*?)(\.liquid)?(?:\.\w+)?$/iu.exec(name)!;
    if (!name.toLowerCase().endsWith(sentenceEnding)) {
      // Systems that hide endings make such names.
      if (ending !== undefined || keys.has(key!))
        problems.push(`${name}：文件名应以 ${sentenceEnding} 结尾。`);
      else unused.push(name);
      continue;
    }
    const text = bytes.length > largestWording ? undefined : decoded(bytes);
    if (bytes.length > largestWording) problems.push(`${name}：太大了，不是一个句子。`);
    else if (text === undefined) problems.push(`${name}：${notUtf8}`);
    else sentences.push({ key: name.slice(0, -sentenceEnding.length), where: name, text: tidied(text) });
  }
  return { sentences, problems, notes: unused.map((name) => `${name}：不是句子，没有用到。`) };
};

const objectIn = (text: string): Readonly<Record<string, unknown>> => {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new Fault('不是 JSON 文件，或者不完整。请选择措辞文件（.json）。');
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new Fault('不是措辞文件。内容应是 {"句子的编号": "句子"}。');
  return value as Record<string, unknown>;
};

/** The sentences in a .json file. @throws Fault where it is none */
export const sentencesInJson = (bytes: Uint8Array): GivenWording => {
  if (bytes.length > largestWording) throw new Fault('文件太大，不是措辞文件。');
  const text = decoded(bytes);
  if (text === undefined) throw new Fault(notUtf8);
  const entries = Object.entries(objectIn(text));
  const named = (key: string): string => `“${asQuoted(key)}”`;
  return {
    sentences: entries.flatMap(([key, value]) =>
      typeof value === 'string' ? [{ key, where: named(key), text: tidied(value) }] : [],
    ),
    problems: entries.flatMap(([key, value]) =>
      typeof value === 'string' ? [] : [`${named(key)}：内容不是文字。`],
    ),
    notes: [],
  };
};
