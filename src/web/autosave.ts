import { NoAnswer } from '../pane/controls/answered';

/** Whether the browser has the changes of a work. */
export type AutosaveState =
  | { readonly stage: 'unchanged' }
  | { readonly stage: 'saving' }
  | { readonly stage: 'saved'; readonly at: number }
  | { readonly stage: 'failed'; readonly error: unknown };

/** In milliseconds: so soon after a change the work is saved. */
const shortestWait = 60;
/** Saving takes a ninth of the time, so that whoever types does not wait for it; of a large workbook a third. */
const [usualPause, leastPause] = [8, 2];
/** In milliseconds, unless saving takes half as long. */
const longestPause = 2000;
/** In milliseconds: so long after a failure it is tried again. */
const retryWait = 5000;
/** In milliseconds: saving that takes longer is said to have failed, until it is done after all. */
const longestSaving = 10_000;

/**
 * Saves a work after every change: changes that come while it is being saved are saved together after it. It is said to
 * be saved only while the browser has all changes.
 */
export class Autosave {
  private timer: ReturnType<typeof setTimeout> | undefined;
  private running: Promise<void> | undefined;
  private pending = false;
  private stopped = false;
  private lastTook = 0;
  /** What is being stored apart from the work. */
  private readonly others = new Set<Promise<void>>();
  private stage: AutosaveState['stage'] = 'unchanged';
  private failed = false;
  private hasSaved = false;
  /** Ends the wait of whoever waits for what takes too long. */
  private giveUp: () => void = () => undefined;

  /** @param save puts the work as it is now into the browser's database. */
  constructor(
    private readonly save: () => Promise<void>,
    private readonly onState: (state: AutosaveState) => void,
  ) {}

  /** Something has changed. */
  changed(): void {
    if (this.stopped) return;
    this.pending = true;
    this.say();
    this.arm(Math.max(shortestWait, this.pause));
  }

  /** Something is being stored apart from the work; until it is, not all is saved. What fails is saved with the work. */
  async include(storing: Promise<void>): Promise<void> {
    if (this.stopped) return;
    const done = this.store(storing);
    this.others.add(done);
    this.say();
    await done;
    this.others.delete(done);
    this.say();
  }

  /** Something is on its way into the work; until it is there, or given up, not all is saved. */
  async expect(coming: Promise<unknown>): Promise<void> {
    const there = coming.then(
      () => undefined,
      () => undefined,
    );
    this.others.add(there);
    this.say();
    await there;
    this.others.delete(there);
    this.say();
  }

  /** Whether the browser has all changes. */
  get isUpToDate(): boolean {
    return !this.pending && !this.running && this.others.size === 0;
  }

  /** Saves what has not been saved yet, at once, and waits for what is being stored. @returns whether the browser has all changes. */
  async flush(): Promise<boolean> {
    while (!this.isUpToDate && !this.stopped) {
      const underWay = this.running ?? (this.pending ? undefined : Promise.all(this.others));
      // It takes too long already.
      if (underWay && this.failed) break;
      const givenUp = new Promise<void>((resolve) => (this.giveUp = resolve));
      await Promise.race([underWay ?? this.run(), givenUp]);
      if (this.failed) break;
    }
    return this.isUpToDate;
  }

  /** From now on nothing is saved any more. */
  stop(): void {
    this.stopped = true;
    this.pending = false;
    clearTimeout(this.timer);
  }

  private get pause(): number {
    return Math.max(leastPause * this.lastTook, Math.min(longestPause, usualPause * this.lastTook));
  }

  private arm(wait: number): void {
    if (this.running || this.timer !== undefined) return;
    this.timer = setTimeout(() => void this.run(), wait);
  }

  private run(): Promise<void> {
    clearTimeout(this.timer);
    this.timer = undefined;
    this.pending = false;
    this.running = this.saveOnce().finally(() => {
      this.running = undefined;
      if (this.pending && !this.stopped) this.arm(this.failed ? retryWait : this.pause);
      this.say();
    });
    return this.running;
  }

  private async saveOnce(): Promise<void> {
    const start = performance.now();
    this.failed = false;
    const slow = setTimeout(() => this.fail(new NoAnswer()), longestSaving);
    try {
      await this.save();
      this.hasSaved = true;
      this.failed = false;
    } catch (error) {
      this.pending = true;
      this.fail(error);
    }
    clearTimeout(slow);
    this.lastTook = Math.min(longestSaving, performance.now() - start);
  }

  private async store(storing: Promise<void>): Promise<void> {
    const slow = setTimeout(() => this.fail(new NoAnswer()), longestSaving);
    try {
      await storing;
      this.hasSaved = true;
    } catch {
      this.pending = true;
      this.arm(0);
    }
    clearTimeout(slow);
  }

  private fail(error: unknown): void {
    this.failed = true;
    this.stage = 'failed';
    this.onState({ stage: 'failed', error });
    this.giveUp();
  }

  /** Says how it stands where that is another by now. What has failed is said to have until all is saved. */
  private say(): void {
    if (this.stopped) return;
    if (this.isUpToDate) this.failed = false;
    const before = this.hasSaved ? 'saved' : 'unchanged';
    const stage = this.isUpToDate ? before : this.stage === 'failed' ? 'failed' : 'saving';
    if (stage === this.stage || stage === 'failed') return;
    this.stage = stage;
    this.onState(stage === 'saved' ? { stage, at: Date.now() } : { stage });
  }
}
