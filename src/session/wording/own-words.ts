import type { OwnWording } from '../../model/own-wording';
import type { RunAside } from '../aside/tasks';
import type { ReadWording } from './read-wording';
import type { WordingFile } from './wording-files';

/** Where the wording that was chosen is kept from one visit to the next. */
export interface WordingPlace {
  load(): string | null;
  /** @param text undefined where it is to be forgotten. @returns whether it will be there later */
  save(text: string | undefined): boolean;
}

/** The file that was chosen, as it is kept. */
interface KeptFile {
  readonly name: string;
  readonly text: string;
}

const keptIn = (stored: string | null): KeptFile | undefined => {
  try {
    const { name, text } = JSON.parse(stored ?? 'null') as { readonly [Key in keyof KeptFile]?: unknown };
    return typeof name === 'string' && typeof text === 'string' ? { name, text } : undefined;
  } catch {
    return undefined;
  }
};

/** A wording as it was read, and what its file is called. */
export type ChosenWording = ReadWording & { readonly name: string };

/** Wordings that were used before, as far as a sheet may still be written in them. */
const mostFormer = 3;

/**
 * The wording of the office's own that reports on this machine are written in. It was checked when it was chosen, and
 * is once more for each form when it is first used: sentences and facts may be others by then.
 */
export class OwnWords {
  private kept: KeptFile | undefined;
  private readonly read = new Map<string, Promise<ReadWording>>();
  private readonly former: OwnWording[] = [];

  constructor(
    private readonly runBare: RunAside,
    private readonly place: WordingPlace,
  ) {
    this.kept = keptIn(place.load());
  }

  /** What is chosen, and whether it fits a form; undefined where nothing is. */
  async chosen(form: string): Promise<ChosenWording | undefined> {
    const { kept } = this;
    if (!kept) return undefined;
    const file = { name: kept.name, bytes: new TextEncoder().encode(kept.text) };
    const reading = this.read.get(form) ?? this.runBare('read-wording', { ...file, form });
    this.read.set(form, reading);
    // What could not be read for want of the network is read when it is asked for again.
    reading.catch(() => this.read.delete(form));
    return { ...(await reading), name: kept.name };
  }

  /** The wording that reports on a form are written in; undefined where they are in ours. */
  async wordingFor(form: string): Promise<OwnWording | undefined> {
    return (await this.chosen(form))?.wording;
  }

  /** The same, and those before it, in which a sheet may have been written; undefined stands for ours. */
  async allFor(form: string): Promise<readonly (OwnWording | undefined)[]> {
    return [await this.wordingFor(form), ...this.former, undefined];
  }

  /** Takes the wording in a file, if nothing in it is wrong. @returns what was read, and whether it is kept for later */
  async choose(form: string, file: WordingFile): Promise<ReadWording & { readonly isKept: boolean }> {
    const read = await this.runBare('read-wording', { ...file, form });
    if (!read.wording) return { ...read, isKept: false };
    await this.retire(form);
    this.kept = { name: file.name, text: new TextDecoder().decode(file.bytes) };
    this.read.set(form, Promise.resolve(read));
    return { ...read, isKept: this.place.save(JSON.stringify(this.kept)) };
  }

  /** From now on reports are in our words again. */
  async forget(form: string): Promise<void> {
    await this.retire(form);
    this.kept = undefined;
    this.place.save(undefined);
  }

  private async retire(form: string): Promise<void> {
    const wording = await this.wordingFor(form);
    if (wording) this.former.unshift(wording);
    this.former.splice(mostFormer);
    this.read.clear();
  }

  /** Does tasks; reports are composed and examined in the wording that was chosen. */
  readonly runAside: RunAside = async (kind, given, limit) => {
    if (kind !== 'examine' && kind !== 'compose') return this.runBare(kind, given, limit);
    const { filing } = given as { readonly filing: { readonly form: string } };
    const wording = await this.wordingFor(filing.form);
    return this.runBare(kind, wording ? { ...given, wording } : given, limit);
  };
}
