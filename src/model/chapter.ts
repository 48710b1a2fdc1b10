import type { BodyKind, Settings } from './filing';

/** A sentence that no figure bears out, so that it is in the report only where the clerk has chosen it. */
export interface OptionalSentence {
  readonly key: string;
  /** What the clerk affirms by choosing it. */
  readonly label: string;
  /** LiquidJS text; none where the slot's own sentences ask whether it was chosen. */
  readonly sentence?: string;
  /** The kinds of body that it is offered to; all where left out. */
  readonly kinds?: readonly BodyKind[];
}

/** A paragraph or two that the clerk writes, or that sentences suggest. */
export interface TextSlot {
  readonly key: string;
  /** Heading of the second level; none where the chapter has a single text. */
  readonly heading?: string;
  /** LiquidJS texts, one a paragraph; a paragraph that comes out empty is left out. */
  readonly sentences: readonly string[];
  /** Fields of our own tables that the sentences quote, asked for beside the paragraph; it says nothing without the first. */
  readonly figures?: readonly string[];
  /** Said after the sentences, in one paragraph. */
  readonly options?: readonly OptionalSentence[];
  /** May stay empty without a mark in the report. */
  readonly optional?: boolean;
  /** What belongs here, said to the clerk beside the cell. */
  readonly hint: string;
}

/** One of the six chapters of the report. */
export interface Chapter {
  readonly number: number;
  /** The official heading. */
  readonly heading: string;
  /** Name of its sheet in the workbook. */
  readonly sheet: string;
  readonly slots: readonly TextSlot[];
  /** Said under the table to the clerk who fills it in; from the notice. */
  readonly notes: readonly string[];
}

/** The optional sentences of a slot that a kind of body is offered. */
export const optionsFor = (slot: TextSlot, kind: BodyKind): readonly OptionalSentence[] =>
  (slot.options ?? []).filter(({ kinds }) => kinds === undefined || kinds.includes(kind));

/** Those of them that the clerk has chosen. */
export const chosenFor = (slot: TextSlot, { kind, sentences = [] }: Settings): readonly OptionalSentence[] =>
  optionsFor(slot, kind).filter(({ key }) => sentences.includes(key));

/** Between the labels of chosen sentences in one cell. */
const separator = '；';

const allOptions = (chapters: readonly Chapter[]): readonly OptionalSentence[] =>
  chapters.flatMap(({ slots }) => slots.flatMap(({ options }) => options ?? []));

/** Chosen sentences as a clerk reads them in a cell. */
export const sayChosen = (chapters: readonly Chapter[], keys: readonly string[] = []): string =>
  allOptions(chapters)
    .filter(({ key }) => keys.includes(key))
    .map(({ label }) => label)
    .join(separator);

/** The keys of the sentences that a cell names; what names none is passed over. */
export const readChosen = (chapters: readonly Chapter[], text: string): readonly string[] => {
  const labels = text.split(/[；;\n]/u).map((label) => label.trim());
  return allOptions(chapters).flatMap(({ key, label }) => (labels.includes(label) ? [key] : []));
};
