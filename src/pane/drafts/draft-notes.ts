import type { Desk } from '../state/desk';
import { draftKey, draftsIn, isUnwritten, noteOf } from './draft';
import type { FieldDraft } from './draft';

type Drafts = ReadonlyMap<string, FieldDraft>;

const parsed = (noted: string): unknown => {
  try {
    return JSON.parse(noted);
  } catch {
    return undefined;
  }
};

/**
 * What the workbook lacks, noted where it outlives the pane. What an earlier pane noted there stays until it is taken
 * up: nothing is noted before it has been read, and it is noted along with whatever is typed meanwhile.
 */
export class DraftNotes {
  /** Resolves when it is known what an earlier pane noted. */
  readonly loaded: Promise<void>;
  private earlier: readonly FieldDraft[] = [];
  /** As it was noted last; unknown before it was read. */
  private noted: string | undefined;
  private drafts: Drafts = new Map();

  /** @param onNoted hears whether what is noted will be there later */
  constructor(
    private readonly desk: Desk,
    private readonly onNoted: (areNoted: boolean) => void,
  ) {
    this.loaded = this.load();
  }

  /** Notes those of the drafts that the workbook lacks. */
  note(drafts: Drafts): void {
    this.drafts = drafts;
    if (this.noted === undefined) return;
    const left = this.earlier.filter(({ place }) => !drafts.has(draftKey(place)));
    const lacking = [...left, ...[...drafts.values()].filter(isUnwritten)];
    const noted = lacking.length === 0 ? '' : JSON.stringify(lacking.map(noteOf));
    if (noted === this.noted) return;
    this.noted = noted;
    void this.save(noted);
  }

  /** What an earlier pane noted, which from now on is up to the caller. */
  takeUp(): readonly FieldDraft[] {
    const { earlier } = this;
    this.earlier = [];
    return earlier;
  }

  private async save(noted: string): Promise<void> {
    const areNoted = (await this.desk.saveDrafts?.(noted || undefined).catch(() => false)) ?? false;
    this.onNoted(areNoted);
  }

  private async load(): Promise<void> {
    const noted = (await this.desk.loadDrafts?.().catch(() => null)) ?? '';
    this.earlier = draftsIn(parsed(noted));
    this.noted = noted;
    this.onNoted(noted !== '');
    if (this.drafts.size > 0) this.note(this.drafts);
  }
}
