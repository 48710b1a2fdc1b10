import type { FormWithReading } from '../../model/form';
import { oncePer } from '../../model/once-per';
import { remembered } from '../../model/remembered';
import { coreOf, fold } from '../fold';
import { textsIn } from '../source';
import type { SourceBlock } from '../source';
import { labelsOf } from './labels';
import { tokensOf } from './line-tokens';

/** How much of a text may be other words than those of the tables: a heading that was run together with a head. */
const mostOther = 0.4;

/** All that is printed in the tables of forms, as it is looked for in a text: the longest first. */
const printedIn = oncePer((forms: readonly FormWithReading[]): readonly string[] => {
  const cores = forms
    .map(labelsOf)
    .flatMap(({ rows, captions, heads }) => [
      ...rows.flatMap((row) => [...row.cores, ...row.groups]),
      ...captions,
      ...heads,
    ]);
  return [...new Set(cores)].sort((one, other) => other.length - one.length);
});

/** Marks that no label has outside of brackets, and 、 where it stands between words and not behind a number. */
const ofSentences = /[,:;!?。]|(?<![一二三四五六七八九十\d])、/u;

/** Labels that have such a mark themselves. */
const markedIn = oncePer((forms: readonly FormWithReading[]): readonly string[] =>
  forms
    .flatMap(({ tables }) => tables)
    .flatMap(({ blocks }) => blocks.flatMap(({ rows, columns }) => [...rows, ...columns]))
    .flatMap(({ labels }) => labels.map((label) => fold(label).replace(/\s+/gu, '')))
    .filter((label) => ofSentences.test(label)),
);

/** Tells whether words are those of a table: hardly anything is left of them without the labels of the forms. */
const ofTables = oncePer((forms: readonly FormWithReading[]): ((words: string) => boolean) =>
  remembered((words) => {
    let text = words.replace(/\s+/gu, '');
    for (const label of markedIn(forms)) text = text.replaceAll(label, '');
    if (ofSentences.test(text.replace(/\([^()]*\)/gu, ''))) return false;
    const core = coreOf(words);
    let rest = core;
    for (const label of printedIn(forms)) if (rest.includes(label)) rest = rest.replaceAll(label, ' ');
    return rest.replace(/ /gu, '').length <= core.length * mostOther;
  }),
);

const tokensOfText = remembered((line) => tokensOf([line]));

/**
 * The words of a page that are heads and labels of tables of some form, without punctuation; what a sentence says in
 * the same words is not among them.
 */
export const tableTextIn = (blocks: readonly SourceBlock[], forms: readonly FormWithReading[]): string => {
  const areOfTable = ofTables(forms);
  return blocks
    .flatMap(textsIn)
    .flatMap((text) => fold(text).split(/[。;!?\n]/u))
    .flatMap(tokensOfText)
    .filter(({ kind, core, text }) => kind === 'words' && core !== '' && areOfTable(text))
    .map(({ core }) => core)
    .join('\n');
};
