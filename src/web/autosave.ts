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

/** Saves a work after every change: changes that come while it is being saved are saved together after it. */
export class Autosave {
  private timer: ReturnType<typeof setTimeout> | undefined;
  private running: Promise<void> | undefined;
  private pending = false;
  private stopped = false;
  private lastTook = 0;

  /** @param save puts the work as it is now into the browser's database. */
  constructor(
    private readonly save: () => Promise<void>,
    private readonly onState: (state: AutosaveState) => void,
  ) {}

  /** Something has changed. */
  changed(): void {
    if (this.stopped) return;
    this.pending = true;
    this.arm(Math.max(shortestWait, this.pause));
  }

  /** Whether the browser has all changes. */
  get isUpToDate(): boolean {
    return !this.pending && !this.running;
  }

  /** Saves what has not been saved yet, at once. @returns whether the browser has all changes. */
  async flush(): Promise<boolean> {
    while (!this.isUpToDate) {
      await (this.running ?? this.run());
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

  private failed = false;

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
    });
    return this.running;
  }

  private async saveOnce(): Promise<void> {
    const start = performance.now();
    this.onState({ stage: 'saving' });
    try {
      await this.save();
      this.failed = false;
      this.onState({ stage: 'saved', at: Date.now() });
    } catch (error) {
      this.failed = true;
      this.pending = true;
      this.onState({ stage: 'failed', error });
    }
    this.lastTook = performance.now() - start;
  }
}
