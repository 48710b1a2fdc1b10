import { asIfSettled } from '../filing/settled';
import { reliableFiling } from '../filing/unsettled';
import { isBlank } from '../model/answer';
import type { Answers } from '../model/answer';
import { isBoundByNotice } from '../model/filing';
import type { Filing } from '../model/filing';
import type { Table } from '../model/table';
import type { Form, FormWithWriting } from '../model/form';
import type { TextSlot } from '../model/chapter';
import type { Report, ReportBlock } from '../model/report';
import { isUnfinished, pendingRun, textOf } from '../model/report';
import { cleaned } from './sentences';
import { fillIn, sentenceScope, suggest } from './suggest';
import type { Quotable, Suggestions } from './suggest';

/** The clerk's own paragraphs, one a line. */
const linesOf = (text = ''): readonly string[] =>
  text
    .split(/\r?\n/u)
    .map((line) => cleaned(line).trim())
    .filter((line) => line !== '');

/** Whether a text beside it already says what is not known in figures: the fee in 其他, where its amount is blank. */
const isSaidBeside = ({ wordings, chapters }: Form, slot: TextSlot, { answers, texts }: Filing): boolean => {
  const { fee } = wordings;
  if (fee?.slot !== slot.key || !isBlank(answers[fee.field])) return false;
  const chapter = chapters.find(({ number }) => number === fee.chapter)!;
  return chapter.slots.some(({ key }) => fee.words.test(texts[key] ?? ''));
};

type ComposedParagraph = Omit<Extract<ReportBlock, { kind: 'paragraph' }>, 'kind' | 'slot'>;

const paragraphsOf = (
  form: Form,
  slot: TextSlot,
  filing: Filing,
  suggestions: Suggestions,
): readonly ComposedParagraph[] => {
  const own = linesOf(filing.texts[slot.key]);
  if (own.length > 0) return own.map((text) => ({ runs: [{ text }] }));
  if (isSaidBeside(form, slot, filing)) return [];
  const suggested = suggestions.of(slot.key).map((sentences) => ({
    runs: sentences.flatMap(({ runs }) => runs),
    sentences,
  }));
  // Nothing is asked of an institution: its report says what can be said.
  if (!isBoundByNotice(filing.settings.kind)) return suggested.filter(({ runs }) => !isUnfinished(runs));
  return suggested.length > 0 || slot.optional ? suggested : [{ runs: [pendingRun] }];
};

/** The figures of a table as the report prints them: what is blank but counts as 0 is printed as 0. */
const answersShown = (table: Table, { answers, settings }: Filing): Answers =>
  settings.blanks === 'zero'
    ? Object.fromEntries(
        table.fields.map(({ name }) => [name, isBlank(answers[name]) ? 0 : (answers[name] ?? null)]),
      )
    : answers;

/** What can be said of a filing, whatever its clerk writes in the paragraphs. */
export interface Sayable {
  /** What sentences may quote. */
  readonly scope: object;
  readonly suggestions: Suggestions;
}

export const sayableOf = (form: FormWithWriting, given: Filing): Sayable => {
  const filing = reliableFiling(given, form);
  const withLabels: Filing = {
    ...filing,
    texts: Object.fromEntries(Object.entries(filing.texts).map(([key, text]) => [key, cleaned(text)])),
  };
  const scope = sentenceScope(form, withLabels);
  let quotable: Quotable | undefined;
  const suggestions = suggest(form, () => {
    if (quotable) return quotable;
    const settled = asIfSettled({ ...withLabels, answers: given.answers }, form);
    quotable = { known: scope, ...(settled ? { settled: sentenceScope(form, settled) } : {}) };
    return quotable;
  });
  return { scope, suggestions };
};

/**
 * Composes the report of a filing: title, preface, six chapters with their tables. The clerk's own text is used where
 * there is one, else the sentences that the figures suggest, else a visible mark that text is still to be written.
 * @param sayable of the same filing, whatever stands in its paragraphs
 */
export const compose = (
  form: FormWithWriting,
  given: Filing,
  { scope, suggestions }: Sayable = sayableOf(form, given),
): Report => {
  const filing = reliableFiling(given, form);
  const ownPreface = linesOf(filing.texts['preface']).map((text) => [{ text }]);
  const preface = ownPreface.length > 0 ? ownPreface : form.writing.preface.map((it) => fillIn(it, scope));
  const blocks: ReportBlock[] = preface.map((runs) => ({ kind: 'paragraph', slot: 'preface', runs }));
  for (const chapter of form.chapters) {
    blocks.push({ kind: 'heading', level: 1, text: chapter.heading });
    const table = form.tables.find(({ number, statutory }) => statutory && number === chapter.number);
    if (table) blocks.push({ kind: 'table', table, answers: answersShown(table, filing) });
    for (const slot of chapter.slots) {
      if (slot.heading !== undefined) blocks.push({ kind: 'heading', level: 2, text: slot.heading });
      for (const paragraph of paragraphsOf(form, slot, filing, suggestions))
        blocks.push({ kind: 'paragraph', slot: slot.key, ...paragraph });
    }
  }
  const omitted = suggestions.omitted();
  return {
    title: textOf(fillIn(form.writing.title, scope)),
    blocks,
    ...(omitted.size > 0 ? { omitted: [...omitted] } : {}),
  };
};
