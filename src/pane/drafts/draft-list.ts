import { Observed } from '../state/observed';
import { draftKey, isUnwritten } from './draft';
import type { FieldDraft } from './draft';

interface DraftsState {
  readonly drafts: ReadonlyMap<string, FieldDraft>;
  /** Whether what the workbook lacks will still be there when the pane has been closed. */
  readonly areNoted: boolean;
}

/** The drafts of a pane by their keys. */
export class DraftList extends Observed<DraftsState> {
  constructor() {
    super({ drafts: new Map(), areNoted: false });
  }

  /** Drafts that the workbook lacks. */
  get unwritten(): readonly FieldDraft[] {
    return [...this.state.drafts.values()].filter(isUnwritten);
  }

  protected put(draft: FieldDraft): void {
    this.change({ drafts: new Map(this.state.drafts).set(draftKey(draft.place), draft) });
  }

  protected update(key: string, changes: Partial<FieldDraft>): void {
    const draft = this.state.drafts.get(key);
    if (draft) this.put({ ...draft, ...changes });
  }

  protected drop(key: string): void {
    const drafts = new Map(this.state.drafts);
    drafts.delete(key);
    this.change({ drafts });
  }
}
