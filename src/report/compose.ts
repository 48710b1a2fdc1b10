import { asIfSettled } from '../filing/settled';
import { reliableFiling } from '../filing/unsettled';
import { isBlank } from '../model/answer';
import type { Answers } from '../model/answer';
import { isBoundByNotice } from '../model/filing';
import type { Filing } from '../model/filing';
import type { Table } from '../model/table';
import type { Form } from '../model/form';
import { chosenFor } from '../model/chapter';
import type { TextSlot } from '../model/chapter';
import type { Report, ReportBlock, Run } from '../model/report';
import { isUnfinished, pendingRun, textOf } from '../model/report';
import { scopeOf } from './figures';
import { cleaned, Sentences } from './sentences';

/** One for all reports: the templates of the forms are parsed once. */
const sentences = new Sentences();

const defaultSelf = '本机关';

/** Facts about the filing that sentences quote besides figures; what is missing shows as still to be written. */
const factsOf = (form: Form, { body, self, year, texts, settings }: Filing): object => ({
  notice: form.notice,
  body: body === '' ? null : cleaned(body),
  self: self === '' ? defaultSelf : cleaned(self),
  year,
  kind: settings.kind,
  chosen: settings.sentences ?? [],
  contact: texts['contact'] === undefined ? null : cleaned(texts['contact']),
});

/** All that sentences quote, and the same as it would be if no number were a text. */
interface Scopes {
  readonly known: object;
  readonly settled?: object;
}

/** A paragraph; what it leaves out only because a number is a text shows as still to be written. */
const fill = (template: string, { known, settled }: Scopes): readonly Run[] => {
  const runs = sentences.fill(template, known);
  if (!settled || runs.some(({ pending }) => pending)) return runs;
  return textOf(sentences.fill(template, settled)) === textOf(runs) ? runs : [...runs, pendingRun];
};

/** What the figures suggest for a slot, and what the clerk has chosen to affirm: paragraphs of runs. */
const suggest = (slot: TextSlot, { settings }: Filing, scopes: Scopes): readonly (readonly Run[])[] => {
  const chosen = chosenFor(slot, settings).map(({ sentence }) => sentence ?? '');
  return [...slot.sentences, chosen.join('')]
    .map((template) => fill(template, scopes))
    .filter((runs) => runs.length > 0);
};

/** The clerk's own paragraphs, one a line. */
const linesOf = (text = ''): readonly string[] =>
  text
    .split(/\r?\n/u)
    .map((line) => cleaned(line).trim())
    .filter((line) => line !== '');

/** Whether a text beside it already says what is not known in figures: the fee in 其他, where its amount is blank. */
const isSaidBeside = ({ wordings, chapters }: Form, slot: TextSlot, { answers, texts }: Filing): boolean => {
  const { fee } = wordings;
  if (!fee || slot.sentences.length === 0 || !isBlank(answers[fee.field])) return false;
  const chapter = chapters.find(({ number }) => number === fee.chapter);
  const isOwn = chapter?.slots.includes(slot) === true;
  return isOwn && chapter.slots.some(({ key }) => fee.words.test(texts[key] ?? ''));
};

const paragraphsOf = (
  form: Form,
  slot: TextSlot,
  filing: Filing,
  scopes: Scopes,
): readonly (readonly Run[])[] => {
  const own = linesOf(filing.texts[slot.key]);
  if (own.length > 0) return own.map((text) => [{ text }]);
  if (isSaidBeside(form, slot, filing)) return [];
  const suggested = suggest(slot, filing, scopes);
  // Nothing is asked of an institution: its report says what can be said.
  if (!isBoundByNotice(filing.settings.kind)) return suggested.filter((runs) => !isUnfinished(runs));
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
 * Composes the report of a filing: title, preface, six chapters with their tables. The clerk's own text is used where
 * there is one, else the sentences that the figures suggest, else a visible mark that text is still to be written.
 */
export const compose = (form: Form, given: Filing): Report => {
  const filing = reliableFiling(given, form);
  const withLabels: Filing = {
    ...filing,
    texts: Object.fromEntries(Object.entries(filing.texts).map(([key, text]) => [key, cleaned(text)])),
  };
  const scopeFor = (figures: Filing): object => ({ ...scopeOf(form, figures), ...factsOf(form, filing) });
  const scope = scopeFor(withLabels);
  const settled = asIfSettled({ ...withLabels, answers: given.answers }, form);
  const scopes: Scopes = { known: scope, ...(settled ? { settled: scopeFor(settled) } : {}) };
  const ownPreface = linesOf(filing.texts['preface']).map((text) => [{ text }]);
  const preface = ownPreface.length > 0 ? ownPreface : form.preface.map((it) => sentences.fill(it, scope));
  const blocks: ReportBlock[] = preface.map((runs) => ({ kind: 'paragraph', slot: 'preface', runs }));
  for (const chapter of form.chapters) {
    blocks.push({ kind: 'heading', level: 1, text: chapter.heading });
    const table = form.tables.find(({ number, statutory }) => statutory && number === chapter.number);
    if (table) blocks.push({ kind: 'table', table, answers: answersShown(table, filing) });
    for (const slot of chapter.slots) {
      if (slot.heading !== undefined) blocks.push({ kind: 'heading', level: 2, text: slot.heading });
      for (const runs of paragraphsOf(form, slot, filing, scopes))
        blocks.push({ kind: 'paragraph', slot: slot.key, runs });
    }
  }
  return { title: textOf(sentences.fill(form.title, scope)), blocks };
};
