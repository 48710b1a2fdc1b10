import { RenderError } from 'liquidjs';
import { Fault } from '../model/fault';
import type { FormWithWriting } from '../model/form';
import type { Filing } from '../model/filing';
import { pendingRun, textOf } from '../model/report';
import type { Run, SaidSentence } from '../model/report';
import type { Sentence } from '../model/writing';
import { cleaned, Sentences } from './sentences';
import { scopeOf } from './scope';

/** One for all reports: the templates of the forms are parsed once. */
const sentences = new Sentences();

/** What reads the templates of sentences. */
export const templateEngine = sentences.engine;

const defaultSelf = '本机关';

/** What sentences quote besides figures; what is missing shows as still to be written. */
const circumstancesOf = (form: FormWithWriting, { body, self, year, texts, settings }: Filing): object => ({
  notice: form.notice,
  body: body === '' ? null : cleaned(body),
  self: self === '' ? defaultSelf : cleaned(self),
  year,
  kind: settings.kind,
  contact: texts['contact'] === undefined ? null : cleaned(texts['contact']),
});

/** All that sentences may quote of a filing. */
export const sentenceScope = (form: FormWithWriting, filing: Filing): object => ({
  ...scopeOf(form, filing),
  ...circumstancesOf(form, filing),
});

/** All that sentences quote, and the same as it would be if no number were a text. */
export interface Quotable {
  readonly known: object;
  readonly settled?: object;
}

/** A template filled in; empty where it has nothing to say. @param limit as {@link Sentences.fill} takes it */
export const fillIn = (template: string, scope: object, limit?: number): readonly Run[] =>
  sentences.fill(template, scope, limit);

const templateOf = ({ when, text }: Sentence): string =>
  when === undefined ? text : `{% if ${when} %}${text}{% endif %}`;

/** A template filled in. @throws Fault where it goes beyond its bounds, as only one of an office's own can */
const fillOrBlame = (key: string, template: string, scope: object): readonly Run[] => {
  try {
    return fillIn(template, scope);
  } catch (error) {
    if (!(error instanceof RenderError)) throw error;
    throw new Fault(`措辞里的句子“${key}”写不出来，循环太多；请改短，或者恢复内置的句子。`, { cause: error });
  }
};

/** A sentence; where it leaves something out only because a number is a text, that shows as still to be written. */
const say = (sentence: Sentence, { known, settled }: Quotable): readonly Run[] => {
  const template = templateOf(sentence);
  const runs = fillOrBlame(sentence.key, template, known);
  if (!settled || runs.some(({ pending }) => pending)) return runs;
  return textOf(fillIn(template, settled)) === textOf(runs) ? runs : [...runs, pendingRun];
};

/** Paragraphs of sentences, those with nothing to say left out. */
type Paragraphs = readonly (readonly SaidSentence[])[];

/** What figures and facts suggest: only what is asked for is made, since most of it is in the clerk's own words. */
export interface Suggestions {
  /** What is suggested for a slot. */
  readonly of: (slot: string) => Paragraphs;
  /** The keys of sentences that a limited length left out of what was suggested so far. */
  readonly omitted: () => ReadonlySet<string>;
}

const suggestFor = (
  { writing }: FormWithWriting,
  slot: string,
  isSaid: (key: string) => boolean,
  saying: (sentence: Sentence) => readonly Run[],
): Paragraphs => {
  const paragraphs = new Map<number, SaidSentence[]>();
  for (const sentence of writing.sentences) {
    if (sentence.slot !== slot || !isSaid(sentence.key)) continue;
    const runs = saying(sentence);
    if (runs.length === 0) continue;
    const said = paragraphs.get(sentence.paragraph) ?? [];
    paragraphs.set(sentence.paragraph, [...said, { key: sentence.key, runs }]);
  }
  return [...paragraphs].sort(([one], [other]) => one - other).map(([, said]) => said);
};

const lengthOf = (runs: readonly Run[]): number => textOf(runs).replace(/\s/gu, '').length;

/**
 * The keys of the sentences that are left out, so that a chapter of limited length keeps within it as it is suggested:
 * those that matter least first. What the clerk writes instead does not count, so that a suggestion stays as it is while
 * the text beside it is being written.
 */
const leftOut = (
  { wordings: { limit }, writing }: FormWithWriting,
  slots: readonly string[],
  saying: (sentence: Sentence) => readonly Run[],
): ReadonlySet<string> => {
  const left = new Set<string>();
  const inChapter = writing.sentences.filter(({ slot }) => slots.includes(slot));
  const lengths = new Map(inChapter.map((sentence) => [sentence.key, lengthOf(saying(sentence))]));
  const said = inChapter.filter(({ key }) => lengths.get(key)! > 0);
  let length = said.reduce((sum, { key }) => sum + lengths.get(key)!, 0);
  const dispensable = said.filter(({ weight }) => weight !== undefined);
  for (const { key, slot } of dispensable.sort((one, other) => one.weight! - other.weight!)) {
    if (!limit || length <= limit.characters) break;
    // A paragraph keeps its last sentence.
    if (!said.some((other) => other.slot === slot && other.key !== key && !left.has(other.key))) continue;
    left.add(key);
    length -= lengths.get(key)!;
  }
  return left;
};

/** The slots of the chapter whose length is limited. */
const limitedSlots = ({ chapters, wordings: { limit } }: FormWithWriting): readonly string[] =>
  (chapters.find(({ number }) => number === limit?.chapter)?.slots ?? []).map(({ key }) => key);

/** Suggests what figures and facts say. @param quotable is asked for once something is to be said */
export const suggest = (form: FormWithWriting, quotable: () => Quotable): Suggestions => {
  const known = new Map<Sentence, readonly Run[]>();
  const saying = (sentence: Sentence): readonly Run[] => {
    const runs = known.get(sentence) ?? say(sentence, quotable());
    known.set(sentence, runs);
    return runs;
  };
  const limited = limitedSlots(form);
  let omitted: ReadonlySet<string> | undefined;
  return {
    of: (slot) => {
      if (limited.includes(slot)) omitted ??= leftOut(form, limited, saying);
      return suggestFor(form, slot, (key) => omitted?.has(key) !== true, saying);
    },
    omitted: () => omitted ?? new Set(),
  };
};
