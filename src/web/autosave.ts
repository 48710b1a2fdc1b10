/** How the keeping of a work in the browser stands. */
export type SaveStatus =
  | { readonly stage: 'unchanged' }
  | { readonly stage: 'saving' }
  | { readonly stage: 'saved'; readonly at: number }
  | { readonly stage: 'failed'; readonly error: unknown };

/** In milliseconds: so soon after a change the work is kept. */
const shortestWait = 60;
/** Keeping takes at most a third of the time, however large the workbook is. */
const restFactor = 2;
/** In milliseconds: so long after a failure it is tried again. */
const retryWait = 5000;

/** Keeps a work after every change: changes that come while it is being kept are kept together after it. */
export class Autosave {
  private timer: ReturnType<typeof setTimeout> | undefined;
  private running: Promise<void> | undefined;
  private pending = false;
  private stopped = false;
  private lastTook = 0;

  /** @param keep puts the work as it is now into the browser's database. */
  constructor(
    private readonly keep: () => Promise<void>,
    private readonly tell: (status: SaveStatus) => void,
  ) {}

  /** Something has changed. */
  changed(): void {
    if (this.stopped) return;
    this.pending = true;
    this.arm(Math.max(shortestWait, restFactor * this.lastTook));
  }

  /** Whether the browser has all changes. */
  get allKept(): boolean {
    return !this.pending && !this.running;
  }

  /** Keeps what has not been kept yet, at once. @returns whether the browser has all changes. */
  async flush(): Promise<boolean> {
    while (!this.allKept) {
      await (this.running ?? this.run());
      if (this.failed) break;
    }
    return this.allKept;
  }

  /** From now on nothing is kept any more. */
  stop(): void {
    this.stopped = true;
    this.pending = false;
    clearTimeout(this.timer);
  }

  private failed = false;

  private arm(wait: number): void {
    if (this.running || this.timer !== undefined) return;
    this.timer = setTimeout(() => void this.run(), wait);
  }

  private run(): Promise<void> {
    clearTimeout(this.timer);
    this.timer = undefined;
    this.pending = false;
    this.running = this.keepOnce().finally(() => {
      this.running = undefined;
      if (this.pending && !this.stopped) this.arm(this.failed ? retryWait : restFactor * this.lastTook);
    });
    return this.running;
  }

  private async keepOnce(): Promise<void> {
    const start = performance.now();
    this.tell({ stage: 'saving' });
    try {
      await this.keep();
      this.failed = false;
      this.tell({ stage: 'saved', at: Date.now() });
    } catch (error) {
      this.failed = true;
      this.pending = true;
      this.tell({ stage: 'failed', error });
    }
    this.lastTook = performance.now() - start;
  }
}
