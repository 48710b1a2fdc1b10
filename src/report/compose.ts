import { isBlank } from '../model/answer';
import type { Answers } from '../model/answer';
import type { Filing } from '../model/filing';
import type { Table } from '../model/table';
import type { Form } from '../model/form';
import type { TextSlot } from '../model/chapter';
import type { Report, ReportBlock, Run } from '../model/report';
import { textOf } from '../model/report';
import { scopeOf } from './figures';
import { cleaned, pendingRun, Sentences } from './sentences';

const defaultSelf = '本机关';

/** Facts about the filing that sentences quote besides figures; what is missing shows as still to be written. */
const factsOf = (form: Form, { body, self, year, texts }: Filing): object => ({
  notice: form.notice,
  body: body === '' ? null : cleaned(body),
  self: self === '' ? defaultSelf : cleaned(self),
  year,
  contact: texts['contact'] === undefined ? null : cleaned(texts['contact']),
});

/** What the figures suggest for a slot: paragraphs of runs. */
const suggest = (slot: TextSlot, sentences: Sentences, scope: object): readonly (readonly Run[])[] =>
  slot.sentences.map((template) => sentences.fill(template, scope)).filter((runs) => runs.length > 0);

const paragraphsOf = (
  slot: TextSlot,
  filing: Filing,
  sentences: Sentences,
  scope: object,
): readonly (readonly Run[])[] => {
  const own = filing.texts[slot.key]?.trim() ?? '';
  if (own !== '')
    return own
      .split(/\r?\n/u)
      .map((line) => cleaned(line).trim())
      .filter((line) => line !== '')
      .map((text) => [{ text }]);
  const suggested = suggest(slot, sentences, scope);
  return suggested.length > 0 || slot.optional ? suggested : [[pendingRun]];
};

/** The figures of a table as the report prints them: what is blank but counts as 0 is printed as 0. */
const answersShown = (table: Table, { answers, settings }: Filing): Answers =>
  settings.blanks === 'zero'
    ? Object.fromEntries(
        table.fields.map(({ name }) => [name, isBlank(answers[name]) ? 0 : (answers[name] ?? null)]),
      )
    : answers;

/**
 * Composes the report of a filing: title, preface, six chapters with their tables. The clerk's own text stands where
 * there is one, else the sentences that the figures suggest, else a visible mark that text is still to be written.
 */
export const compose = (form: Form, filing: Filing): Report => {
  const sentences = new Sentences();
  const withLabels: Filing = {
    ...filing,
    texts: Object.fromEntries(Object.entries(filing.texts).map(([key, text]) => [key, cleaned(text)])),
  };
  const scope = { ...scopeOf(form, withLabels), ...factsOf(form, filing) };
  const blocks: ReportBlock[] = form.preface.map((template) => ({
    kind: 'paragraph',
    slot: 'preface',
    runs: sentences.fill(template, scope),
  }));
  for (const chapter of form.chapters) {
    blocks.push({ kind: 'heading', level: 1, text: chapter.heading });
    const table = form.tables.find(({ number, statutory }) => statutory && number === chapter.number);
    if (table) blocks.push({ kind: 'table', table, answers: answersShown(table, filing) });
    for (const slot of chapter.slots) {
      if (slot.heading !== undefined) blocks.push({ kind: 'heading', level: 2, text: slot.heading });
      for (const runs of paragraphsOf(slot, filing, sentences, scope))
        blocks.push({ kind: 'paragraph', slot: slot.key, runs });
    }
  }
  return { title: textOf(sentences.fill(form.title, scope)), blocks };
};
