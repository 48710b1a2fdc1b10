import { asQuoted, nestQuotes } from '../../model/nest-quotes';
import type { FormWithWriting } from '../../model/form';
import type { OwnWording } from '../../model/own-wording';
import { checkSentence } from '../../report/wording/check-sentence';
import { nearest } from '../../report/wording/nearest';
import { builtInTexts } from '../../report/wording/own-wording';

import { sentencesInFolder, sentencesInJson } from './wording-files';
import type { GivenSentence, GivenWording, WordingFile } from './wording-files';

export { builtInTexts, withOwnWording } from '../../report/wording/own-wording';
export type { WordingFile } from './wording-files';

/** A wording of somebody's own as it was read: whole, or not at all. */
export interface ReadWording {
  /** Nothing where there are problems. */
  readonly wording?: OwnWording;
  /** All that is wrong, each a sentence for whoever wrote it. */
  readonly problems: readonly string[];
  /** What they may not have meant. */
  readonly notes: readonly string[];
}

/** No more is said at once. */
const mostProblems = 50;

const unknownKey = ({ key, where }: GivenSentence, known: readonly string[]): string => {
  if (key === 'title') return `${where}：报告的标题按格式文件写，不能改。`;
  const meant = nearest(key, known);
  return `${where}：没有“${asQuoted(key)}”这个句子${meant === undefined ? '' : `，是不是“${meant}”`}。`;
};

const checked = (form: FormWithWriting, name: string, given: GivenWording): ReadWording => {
  const builtIn = builtInTexts(form);
  const problems = [...given.problems];
  const notes = [...given.notes];
  const sentences: Record<string, string> = {};
  for (const sentence of given.sentences) {
    const { key, where, text } = sentence;
    const replaced = builtIn.get(key);
    if (replaced === undefined) problems.push(unknownKey(sentence, [...builtIn.keys()]));
    else if (text !== replaced) {
      const found = checkSentence(form, replaced, text);
      problems.push(...found.problems.map((each) => `${where}：${each}`));
      notes.push(...found.notes.map((each) => `${where}：${each}`));
      sentences[key] = text;
    }
  }
  if (given.sentences.length === 0 && problems.length === 0) problems.push('里面没有句子。');
  const isWhole = problems.length === 0;
  const others = problems.length - mostProblems;
  const listed = [
    ...problems.slice(0, mostProblems),
    ...(others > 0 ? [`还有 ${others} 处，没有列出。`] : []),
  ];
  return {
    ...(isWhole ? { wording: { name, sentences } } : {}),
    problems: listed.map(nestQuotes),
    notes: notes.map(nestQuotes),
  };
};

/** Reads and checks a folder of sentences, one a file. */
export const readWordingFolder = (
  form: FormWithWriting,
  name: string,
  files: readonly WordingFile[],
): ReadWording => checked(form, name, sentencesInFolder(files, new Set(builtInTexts(form).keys())));

/** Reads and checks a .json file of sentences. */
export const readWordingJson = (form: FormWithWriting, { name, bytes }: WordingFile): ReadWording =>
  checked(form, name, sentencesInJson(bytes));
