import type { Host } from '../../hosts/host';
import type { SaidSentence } from '../../model/report';
import { textOf } from '../../model/report';
import type { TextChange } from '../edit/cell-edits';

/** A suggested sentence as it was adopted. */
export interface AdoptedSentence {
  readonly key: string;
  readonly text: string;
}

/** Texts that were adopted from a suggestion, by slot: sentences, or the whole text in workbooks of 0.1.0. */
export type Adopted = Readonly<Record<string, string | readonly AdoptedSentence[]>>;

/** A suggestion to be written as a paragraph of the clerk's, with all of it that then counts as adopted. */
export interface Adoption extends TextChange {
  /** The whole text where left out. */
  readonly adopted?: readonly AdoptedSentence[];
}

/** The suggestions that were adopted are stored with the workbook, since its cells do not show them. */
const settingKey = 'gouji.adopted';

/** Of one sentence so many wordings are remembered: the clerk may take back what replaced an earlier one. */
const mostWordings = 3;

const isSentence = (value: unknown): value is AdoptedSentence => {
  const { key, text } = (value ?? {}) as Partial<Record<keyof AdoptedSentence, unknown>>;
  return typeof key === 'string' && typeof text === 'string';
};

const storedOf = (value: unknown): Adopted[string] | undefined =>
  typeof value === 'string' ? value : Array.isArray(value) ? value.filter(isSentence) : undefined;

const parsed = (stored: string): Adopted => {
  try {
    const slots = Object.entries((JSON.parse(stored) ?? {}) as Record<string, unknown>);
    return Object.fromEntries(
      slots.flatMap(([slot, value]) => {
        const text = storedOf(value);
        return text === undefined ? [] : [[slot, text] as const];
      }),
    );
  } catch {
    return {};
  }
};

/** The sentences of a suggestion as adopting writes them. */
export const wordingOf = (sentences: readonly SaidSentence[]): readonly AdoptedSentence[] =>
  sentences.map(({ key, runs }) => ({ key, text: textOf(runs) }));

/** The same with one sentence more, or in another wording. */
export const withWording = (
  adopted: readonly AdoptedSentence[],
  sentence: AdoptedSentence,
): readonly AdoptedSentence[] => {
  const others = adopted.filter(({ key, text }) => key !== sentence.key || text !== sentence.text);
  const wordings = others.filter(({ key }) => key === sentence.key);
  const forgotten = new Set(wordings.slice(0, Math.max(0, wordings.length - mostWordings + 1)));
  return [...others.filter((each) => !forgotten.has(each)), sentence];
};

/** What is remembered once a whole suggestion is adopted: its sentences, and earlier wordings of these. */
export const remembered = (
  before: readonly AdoptedSentence[],
  sentences: readonly AdoptedSentence[],
): readonly AdoptedSentence[] => {
  const said = new Set(sentences.map(({ key }) => key));
  return sentences.reduce(
    withWording,
    before.filter(({ key }) => said.has(key)),
  );
};

/** The texts that were adopted into a workbook. */
export class AdoptedTexts {
  private known: Adopted | undefined;

  constructor(private readonly host: Host) {}

  async load(): Promise<Adopted> {
    return (this.known ??= parsed((await this.host.loadSetting(settingKey)) ?? '{}'));
  }

  /** Remembers what was adopted into slots, in place of what was known of these. */
  async save(changes: readonly Adoption[]): Promise<void> {
    const adopted = changes.map(({ slot, text, adopted: sentences = text }) => [slot, sentences] as const);
    this.known = { ...(await this.load()), ...Object.fromEntries(adopted) };
    await this.host.saveSetting(settingKey, JSON.stringify(this.known));
  }
}
