import type { NamedCells } from '../../model/drawing';
import { HostFault } from '../../model/host-fault';
import type { EditListener } from '../host';

/** Times in milliseconds. */
const times = {
  /** Edits that follow one another within this time are read together. */
  quiet: 150,
  /** Nothing is read until the selection has stayed where it is for so long. */
  still: 300,
  /** After so long without an answer, a reading is said to wait. */
  patience: 800,
  /** A reading that failed is tried again after each of these; from then on with the next edit or selection. */
  pauses: [1000, 2000, 5000, 10_000],
};

const isSame = (a: NamedCells, b: NamedCells): boolean =>
  a.size === b.size &&
  [...a].every(([name, cell]) => {
    const other = b.get(name);
    return cell && other
      ? cell.value === other.value && cell.formula === other.formula && cell.sheet === other.sheet
      : cell === other;
  });

/**
 * Turns edits into readings: the first edit is read at once, those that follow closely are read together, an answer
 * that a later one has overtaken is dropped, and nothing is read while we write ourselves. What could not be read is
 * tried again, and until then the listener knows that what it has is out of date.
 */
export class EditWatch {
  private quiet: ReturnType<typeof setTimeout> | undefined;
  private still: ReturnType<typeof setTimeout> | undefined;
  private retry: ReturnType<typeof setTimeout> | undefined;
  private formats: ReturnType<typeof setTimeout> | undefined;
  /** Something happened meanwhile that is still to be read. */
  private isDue = false;
  private paused = 0;
  private selecting = 0;
  /** The selection has moved since we listen, so that the clerk may have picked something where it is. */
  private hasMoved = false;
  private stopped = false;
  /** Readings begun, and the last of them that the listener has. */
  private begun = 0;
  private reported = 0;
  private failures = 0;
  private lastRead: NamedCells | undefined;
  /** The listener has been told that a reading waits or failed. */
  private isStale = false;
  /** When we last read, or moved the selection ourselves. */
  private lastAct = 0;

  constructor(
    private readonly read: () => Promise<NamedCells>,
    private readonly listener: EditListener,
    /** On the web, where picking from a list raises no event, a cell that is left by our selecting is read as well. */
    private readonly isWeb = false,
    private readonly wait: typeof times = times,
  ) {}

  /** Something was edited. */
  edited(): void {
    if (this.stopped) return;
    if (this.paused > 0 || this.quiet !== undefined) {
      this.isDue = true;
      return;
    }
    this.quiet = setTimeout(() => {
      this.quiet = undefined;
      if (this.isDue && this.paused === 0) this.edited();
    }, this.wait.quiet);
    this.isDue = false;
    void this.report();
  }

  /**
   * The selection has moved. Excel on the web raises no event for what is picked from a list, so that it is read when
   * the cell is left; what follows a reading closely, as after Enter, has nothing new.
   */
  selected(): void {
    if (this.selecting === 0) this.hasMoved = true;
    if (this.paused === 0 && !this.hasJustActed()) this.readWhenStill();
  }

  /** Something was pasted, or another sheet is looked at; what belongs together is told once. */
  formatsMayBeLost(): void {
    if (this.stopped || this.paused > 0 || this.selecting > 0) return;
    clearTimeout(this.formats);
    this.formats = setTimeout(() => void this.listener.formatsMayBeLost?.(), this.wait.still);
  }

  /** Moves the selection ourselves, which tells nothing of edits. */
  async whileSelecting<T>(work: () => Promise<T>): Promise<T> {
    this.selecting++;
    try {
      return await work();
    } finally {
      this.selecting--;
      this.lastAct = Date.now();
      if (this.isWeb && this.hasMoved) this.readWhenStill();
      this.hasMoved = true;
    }
  }

  /** Runs our own writing without listening; what others edited meanwhile is read afterwards. */
  async whilePaused<T>(work: () => Promise<T>): Promise<T> {
    this.paused++;
    try {
      return await work();
    } finally {
      this.paused--;
      if (this.isDue) this.edited();
    }
  }

  stop(): void {
    this.stopped = true;
    for (const timer of [this.quiet, this.still, this.retry, this.formats]) clearTimeout(timer);
  }

  private readWhenStill(): void {
    if (this.stopped) return;
    clearTimeout(this.still);
    this.still = setTimeout(() => void this.report({ onlyChanges: true }), this.wait.still);
  }

  private hasJustActed(): boolean {
    return this.selecting > 0 || Date.now() - this.lastAct < this.wait.still;
  }

  /** @param onlyChanges nothing is known to have been edited, so that the listener hears of it only if there is. */
  private async report({ onlyChanges = false } = {}): Promise<void> {
    if (this.paused > 0) {
      this.isDue = true;
      return;
    }
    clearTimeout(this.still);
    clearTimeout(this.retry);
    const turn = ++this.begun;
    this.lastAct = Date.now();
    const isOvertaken = (): boolean => this.stopped || turn < this.reported;
    const slow = setTimeout(() => {
      if (isOvertaken() || onlyChanges) return;
      this.isStale = true;
      this.listener.waiting?.();
    }, this.wait.patience);
    try {
      const cells = await this.read();
      if (!isOvertaken()) this.take(turn, cells, onlyChanges);
    } catch (error) {
      if (!isOvertaken() && turn === this.begun) this.fail(error);
    } finally {
      clearTimeout(slow);
    }
  }

  private take(turn: number, cells: NamedCells, onlyChanges: boolean): void {
    this.reported = turn;
    this.failures = 0;
    const isKnown = this.lastRead !== undefined && isSame(this.lastRead, cells);
    this.lastRead = cells;
    if (onlyChanges && isKnown && !this.isStale) return;
    this.isStale = false;
    this.listener.edited(cells);
  }

  private fail(error: unknown): void {
    this.isStale = true;
    const pause = this.wait.pauses[this.failures++];
    if (pause !== undefined) this.retry = setTimeout(() => void this.report(), pause);
    this.listener.failed(
      error instanceof HostFault ? error : new HostFault('unexpected', [], { cause: error }),
      pause !== undefined,
    );
  }
}
