import { openWords } from '../../filing/settled';
import { paragraphsOf } from '../../filing/text-slots';
import { isLastYear } from '../../model/filing';
import type { Filing } from '../../model/filing';
import type { Field } from '../../model/field';
import { allFieldsOf } from '../../model/form';
import type { FormWithWriting } from '../../model/form';
import type { Missing } from '../../model/missing';
import { factsFor } from '../../model/facts';
import type { Fact } from '../../model/facts';
import type { FactValue } from '../../model/stated-facts';
import type { Run } from '../../model/report';
import { textOf } from '../../model/report';
import type { Composed, Exporter } from '../../exports/exporter';
import { exporters } from '../../exports/index';
import { clipboardHtml } from '../../exports/html';
import { exportText } from '../../exports/text';
import { visibleReport } from '../../model/visible-report';
import { compose } from '../../report/compose';
import { shownText } from '../edit/cell-edits';
import type { Adopted, AdoptedSentence } from './adopted';
import { composeSuggestions } from './compose-suggestions';
import { stateOf } from './paragraph-state';
import type { ParagraphState } from './paragraph-state';
import type { SuggestedSentence } from './sentence-updates';

/** A fact that is asked for beside a paragraph, and what is stated. */
export type FactView = Fact & { readonly value: FactValue };

/** One text of the report: what the clerk wrote and what the figures suggest. */
export interface ParagraphView {
  readonly slot: string;
  /** Heading of its chapter, and its own heading, or name, where it has one. */
  readonly chapter: string;
  readonly heading: string;
  readonly hint: string;
  /** What the notice says of its chapter, at the first of its paragraphs. */
  readonly notes: readonly string[];
  readonly optional: boolean;
  /** Figures that are asked for beside it, since no statutory table has them; it says nothing without the first. */
  readonly figures: readonly { readonly field: string; readonly label: string }[];
  /** What feeds it and is asked for beside it. */
  readonly facts: readonly FactView[];
  /** The sentences of which the suggestion is. */
  readonly sentences: readonly SuggestedSentence[];
  /** What of the clerk's text was adopted. */
  readonly adopted: readonly AdoptedSentence[];
  /** What last year's report says there, where that is known, and what it is called. */
  readonly lastYear?: { readonly name: string; readonly text: string };
  /** What the areas of problems may be, at the paragraph that is made of problems. */
  readonly problemAreas?: readonly string[];
  readonly own: string;
  /** Paragraphs of runs; none where the figures suggest nothing. */
  readonly suggested: readonly (readonly Run[])[];
  /** Whether the suggestion lacks figures that are still to be filled in. */
  readonly incomplete: boolean;
  /** How many sentences are not said, so that the chapter is not too long. */
  readonly omitted: number;
  readonly state: ParagraphState;
}

export type { ExportOptions } from '../../exports/exporter';

/** A file format on offer. */
export type ReportFormat = Omit<Exporter, 'write'>;

/** What the exporters say of themselves, as plain data. */
const formatsOnOffer: readonly ReportFormat[] = exporters.map((exporter) => {
  const said = Object.entries(exporter).filter(([name]) => name !== 'write');
  return Object.fromEntries(said) as unknown as ReportFormat;
});

/** The report and its texts, paragraph by paragraph. */
export interface ReportView extends Composed {
  readonly paragraphs: readonly ParagraphView[];
  /** The whole for the clipboard: for Word and WPS, and as plain text. */
  readonly clip: { readonly html: string; readonly text: string };
  readonly formats: readonly ReportFormat[];
  /** What it leaves open because numbers are stored as text; empty where nothing is. */
  readonly open: string;
  /** What is still to be filled in or written. */
  readonly missing: readonly Missing[];
}

/** The text that adopting a suggestion writes: a line a paragraph. */
export const suggestionText = ({ suggested }: Pick<ParagraphView, 'suggested'>): string =>
  suggested.map(textOf).join('\n');

/** What a row is called, and in which unit: 政府网站（条）. */
const shortLabel = ({ rowName, columnName }: Field): string =>
  /）$/u.test(rowName) ? rowName : rowName + (/（[^（）]*）$/u.exec(columnName)?.[0] ?? '');

const isPending = (run: Run): boolean => run.pending === true;

/** What last year's report says for a slot. */
const lastYearOf = ({ previous, year }: Filing, slot: string): Pick<ParagraphView, 'lastYear'> => {
  const text = shownText(previous?.texts?.[slot] ?? '');
  if (!previous || text === '') return {};
  const name = isLastYear({ year }, previous) ? '上年的这一段' : `${previous.year}年报告的这一段`;
  return { lastYear: { name, text } };
};

/** Composes the report, and beside it what the figures alone suggest. */
export const viewReport = (
  form: FormWithWriting,
  filing: Filing,
  adopted: Adopted,
  missing: readonly Missing[],
): ReportView => {
  const bare = composeSuggestions(form, filing);
  const paragraphs = paragraphsOf(form).map(({ chapter, slot }): ParagraphView => {
    const blocks = bare.blocks.flatMap((block) =>
      block.kind === 'paragraph' && block.slot === slot.key && !block.runs.every(isPending) ? [block] : [],
    );
    const suggested = blocks.map(({ runs }) => runs);
    const own = shownText(filing.texts[slot.key] ?? '');
    const adoptedHere = adopted[slot.key] ?? [];
    const { lastYear } = lastYearOf(filing, slot.key);
    return {
      slot: slot.key,
      chapter: chapter.heading,
      heading: slot.heading ?? slot.name ?? '',
      hint: slot.hint,
      notes: chapter.slots[0] === slot ? chapter.notes : [],
      optional: slot.optional === true,
      figures: allFieldsOf(form)
        .filter(({ name }) => slot.figures?.includes(name))
        .map((field) => ({ field: field.name, label: shortLabel(field) }))
        .sort((a, b) => slot.figures!.indexOf(a.field) - slot.figures!.indexOf(b.field)),
      facts: factsFor(
        form.writing.facts.find((group) => group.slot === slot.key),
        filing.settings.kind,
      ).map((fact) => ({ ...fact, value: filing.facts?.[fact.key] ?? null })),
      sentences: blocks.flatMap(({ sentences = [] }, paragraph) =>
        sentences.map((sentence) => ({ ...sentence, paragraph })),
      ),
      adopted: typeof adoptedHere === 'string' ? [] : adoptedHere,
      own,
      suggested,
      incomplete: suggested.flat().some(isPending),
      omitted: form.writing.sentences.filter(
        (sentence) => sentence.slot === slot.key && bare.omitted?.includes(sentence.key) === true,
      ).length,
      state: stateOf(own, suggestionText({ suggested }), adoptedHere, lastYear?.text),
      ...(lastYear ? { lastYear } : {}),
      ...(slot.key === form.wordings.problems.slot ? { problemAreas: form.writing.problemAreas } : {}),
    };
  });
  const report = compose(form, filing);
  const published = visibleReport(report);
  return {
    report,
    form,
    filing,
    paragraphs,
    clip: { html: clipboardHtml(published), text: exportText(published) },
    formats: formatsOnOffer,
    open: openWords(filing, form),
    missing,
  };
};
