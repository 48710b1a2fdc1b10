import { HostFault } from '../../model/host-fault';
import { Queue } from '../../model/queue';
import { savedAt } from '../../session/edit/draft-edits';
import type { DraftPlace } from '../../session/edit/draft-edits';
import { StaleFault } from '../../session/edit/stale-fault';
import { messageOf } from '../state/failure';
import { draftKey, inPlaceOf, isUnwritten, newDraft } from './draft';
import type { FieldDraft } from './draft';
import { DraftList } from './draft-list';
import { DraftNotes } from './draft-notes';
import { writeDraft } from './write-draft';
import type { DraftTools } from './write-draft';

/** In milliseconds. */
const times = {
  /** Typing has paused. */
  pause: 1000,
  /** The same where all is written by then, and only to be read. */
  pauseOfReading: 100,
  /** After a field is left: what was clicked at stays where it is until the click is done. */
  leaving: 150,
  /** What was refused is tried again. */
  retry: 5000,
};

/**
 * What is typed in the fields of the pane, until the workbook has it. Paragraphs are written when typing pauses, or key
 * by key where that takes no time; remarks and figures when their field is left; all of them before anything else is
 * done. What the workbook refuses stays in its field, and is tried again.
 *
 * Where the sheet has another text meanwhile, what the clerk is typing is written over it, and the field offers the
 * other one. Only what was refused before does not do so: the text in the sheet may be the newer one, so the clerk
 * is asked.
 */
export class Drafts extends DraftList {
  private readonly queue = new Queue();
  private readonly timers = new Map<string, ReturnType<typeof setTimeout>>();
  /** What is being written just now. */
  private readonly writing = new Set<string>();
  private readonly notes: DraftNotes;
  private readonly unfollow: () => void;
  private snapshot: unknown;
  private disposed = false;

  constructor(
    private readonly tools: DraftTools,
    private readonly wait: typeof times = times,
  ) {
    super();
    this.notes = new DraftNotes(tools.desk, (areNoted) => {
      if (areNoted !== this.state.areNoted) this.change({ areNoted });
    });
    this.unfollow = tools.store.subscribe(() => this.follow());
    document.addEventListener('visibilitychange', this.flushIfHidden);
  }

  /** From now on nothing is written or noted any more: the workbook is closed here, and may be open in another pane. */
  dispose(): void {
    this.disposed = true;
    this.unfollow();
    document.removeEventListener('visibilitychange', this.flushIfHidden);
    for (const timer of this.timers.values()) clearTimeout(timer);
  }

  /** Takes what a field holds now. */
  type(place: DraftPlace, name: string, text: string): void {
    const key = draftKey(place);
    const known = this.state.drafts.get(key);
    const goesOn = known && (known.isOpen || isUnwritten(known));
    const saved = this.savedAt(place);
    const { isRead = true, over: written = saved } = known ?? {};
    const draft = goesOn ? known : { ...newDraft(place, name, isRead ? saved : written), isRead };
    const isOther = isRead && !this.writing.has(key) && saved !== draft.over;
    const typed = isOther ? inPlaceOf(draft, saved) : draft;
    this.put({ ...typed, text, isOpen: true, wasRefused: false, stage: 'typing' });
    // Whatever it takes to write it: nothing is lost by then.
    this.note();
    if (place.kind !== 'text') return;
    const { writesAtOnce } = this.tools.session;
    if (!writesAtOnce) return this.settleIn(key, this.wait.pause);
    void this.write(key);
    this.settleIn(key, this.wait.pauseOfReading);
  }

  /** A field was left. */
  left(place: DraftPlace): void {
    const key = draftKey(place);
    this.update(key, { isOpen: false });
    if (this.state.drafts.has(key)) this.settleIn(key, this.wait.leaving);
  }

  /** A field is gone; what is written needs no word any more. */
  closed(place: DraftPlace): void {
    this.left(place);
    const draft = this.state.drafts.get(draftKey(place));
    if (draft && !isUnwritten(draft)) this.drop(draftKey(place));
  }

  /** Writes something else in place of what was typed: what was there before, or what gave way to it. */
  replace(draft: FieldDraft, text: string): void {
    this.put({ ...draft, text, displaced: null, wasRefused: false, stage: 'typing', isOpen: false });
    this.settleIn(draftKey(draft.place), 0);
  }

  /** The clerk has said that what was typed stays, and not what the sheet has by now. */
  insist(draft: FieldDraft): void {
    this.put(inPlaceOf(draft, this.savedAt(draft.place)));
    this.settleIn(draftKey(draft.place), 0);
  }

  /** The clerk has said that what the sheet has stays. */
  giveWay({ place }: FieldDraft): void {
    this.drop(draftKey(place));
    this.note();
  }

  /** Writes whatever is not written yet, and reads the workbook as it is then. */
  async flush(): Promise<void> {
    const keys = [...this.state.drafts].flatMap(([key, draft]) => (isUnwritten(draft) ? [key] : []));
    await Promise.all(keys.map((key) => this.write(key)));
    await this.queue.add(() => this.showWritten());
  }

  /**
   * Takes up what an earlier pane could not write, but not in place of what has been typed since.
   * @returns names of what is written now
   */
  async restore(): Promise<readonly string[]> {
    await this.notes.loaded;
    const found = this.notes
      .takeUp()
      .filter(
        ({ place, text }) => !this.state.drafts.has(draftKey(place)) && this.savedAt(place) !== text.trim(),
      );
    for (const draft of found) this.put(draft);
    await this.flush();
    this.note();
    const left = new Set(this.unwritten.map(({ place }) => draftKey(place)));
    return found.flatMap(({ place, name }) => (left.has(draftKey(place)) ? [] : [name]));
  }

  private savedAt(place: DraftPlace): string {
    return savedAt(this.tools.session.snapshot.filing, place);
  }

  private readonly flushIfHidden = (): void => {
    if (document.visibilityState === 'hidden') void this.flush();
  };

  private settleIn(key: string, wait: number): void {
    if (this.disposed) return;
    clearTimeout(this.timers.get(key));
    this.timers.set(
      key,
      setTimeout(() => void this.settle(key), wait),
    );
  }

  /** Writes a draft once nothing else is under way, and shows what the workbook has then. */
  private async settle(key: string): Promise<void> {
    await this.tools.store.until(({ task }) => task === null);
    await this.write(key);
    await this.queue.add(() => this.showWritten());
  }

  private write(key: string): Promise<void> {
    return this.queue.add(async () => {
      const draft = this.state.drafts.get(key);
      if (this.disposed || !draft || !isUnwritten(draft) || draft.stage === 'asking') return;
      this.writing.add(key);
      try {
        const displaced = await writeDraft(this.tools, draft);
        this.wrote(key, draft.text.trim(), displaced ?? draft.displaced);
      } catch (error) {
        if (error instanceof StaleFault) this.update(key, { stage: 'asking' });
        else this.refused(key, error);
      }
      this.writing.delete(key);
      this.note();
    });
  }

  private wrote(key: string, written: string, displaced: string | null): void {
    const draft = this.state.drafts.get(key);
    if (!draft) return;
    const isRead = this.savedAt(draft.place) === written;
    const now = { ...draft, over: written, displaced, hasBegun: true, isRead, wasRefused: false, reason: '' };
    const isDone = !isUnwritten(now);
    this.put({
      ...now,
      stage: isDone ? 'written' : 'typing',
      text: isDone && !draft.isOpen ? written : draft.text,
    });
  }

  private refused(key: string, error: unknown): void {
    // What the clerk has to put right is not tried again before that.
    const triesAgain = error instanceof HostFault;
    this.update(key, { stage: 'refused', reason: messageOf(error), triesAgain, wasRefused: true });
    if (triesAgain) this.settleIn(key, this.wait.retry);
  }

  /** Reads the workbook where what is shown of it lacks what was written. */
  private async showWritten(): Promise<void> {
    const behind = [...this.state.drafts].flatMap(([key, { isRead }]) => (isRead ? [] : [key]));
    if (behind.length === 0) return;
    const { snapshot } = this.tools.session;
    await this.tools.watch.refreshAfterWriting();
    // Unless that failed.
    if (this.tools.session.snapshot !== snapshot)
      for (const key of behind) this.update(key, { isRead: true });
  }

  /** Once the workbook was read: a field in which all is written shows what the workbook has. */
  private follow(): void {
    const { snapshot } = this.tools.store.state;
    if (snapshot === this.snapshot || !snapshot) return;
    this.snapshot = snapshot;
    for (const [key, draft] of this.state.drafts) {
      // What it is compared with is about to be another text.
      if (this.writing.has(key)) continue;
      const saved = this.savedAt(draft.place);
      if (!draft.isRead && saved === draft.over) this.update(key, { isRead: true });
      if (!isUnwritten(draft)) {
        if (saved !== draft.over) this.drop(key);
      } else if (saved === draft.text.trim()) this.wrote(key, saved, draft.displaced);
    }
  }

  /** Notes what the workbook lacks, where it outlives the pane; and tells the whole pane what was refused. */
  private note(): void {
    if (this.disposed) return;
    const { store } = this.tools;
    this.notes.note(this.state.drafts);
    const refused = this.unwritten.filter(({ stage }) => stage === 'refused' || stage === 'asking');
    if (refused.length > 0 || store.state.refused.length > 0) store.change({ refused });
  }
}

/** The drafts of a pane; made for the first field that has one. */
export const draftsOf = (tools: DraftTools & { drafts: Drafts | undefined }): Drafts =>
  (tools.drafts ??= new Drafts(tools));
