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

const noWording = (problem: string): GivenWording => ({ sentences: [], problems: [problem], notes: [] });

const valueIn = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/** The sentences in a .json file. */
export const sentencesInJson = (bytes: Uint8Array): GivenWording => {
  const text = bytes.length > largestWording ? '' : decoded(bytes);
  if (text === undefined) return noWording(notUtf8);
  const value = valueIn(text);
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return noWording('不是措辞文件（.json），或者不完整。内容应是 {"句子的编号": "句子"}。');
  const named = (key: string): string => `“${asQuoted(key)}”`;
  const entries = Object.entries(value as Readonly<Record<string, unknown>>);
  return {
    sentences: entries.flatMap(([key, sentence]) =>
      typeof sentence === 'string' ? [{ key, where: named(key), text: tidied(sentence) }] : [],
    ),
    problems: entries.flatMap(([key, sentence]) =>
      typeof sentence === 'string' ? [] : [`${named(key)}：内容不是文字。`],
    ),
    notes: [],
  };
};
