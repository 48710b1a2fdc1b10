import type { NamedCells } from '../model/drawing';
import { HostFault } from '../model/host-fault';
import type { EditListener } from './host';

/** Edits that follow one another within this time, in milliseconds, are read together. */
const quietTime = 150;

/**
 * Turns edits into readings: the first edit is read at once, those that follow closely are read together, an answer
 * that a later edit has overtaken is dropped, and nothing is read while we write ourselves.
 */
export class EditWatch {
  private timer: ReturnType<typeof setTimeout> | undefined;
  private waiting = false;
  private paused = 0;
  private latest = 0;
  private stopped = false;

  constructor(
    private readonly read: () => Promise<NamedCells>,
    private readonly listener: EditListener,
  ) {}

  /** Something was edited. */
  edited(): void {
    if (this.stopped) return;
    if (this.paused > 0 || this.timer !== undefined) {
      this.waiting = true;
      return;
    }
    this.timer = setTimeout(() => {
      this.timer = undefined;
      if (this.waiting && this.paused === 0) this.edited();
    }, quietTime);
    this.waiting = false;
    void this.report(++this.latest);
  }

  /** Runs our own writing without listening; what others edited meanwhile is read afterwards. */
  async whilePaused<T>(work: () => Promise<T>): Promise<T> {
    this.paused++;
    try {
      return await work();
    } finally {
      this.paused--;
      if (this.waiting) this.edited();
    }
  }

  stop(): void {
    this.stopped = true;
    clearTimeout(this.timer);
    this.timer = undefined;
  }

  private async report(turn: number): Promise<void> {
    try {
      const cells = await this.read();
      if (turn === this.latest && !this.stopped) this.listener.edited(cells);
    } catch (error) {
      if (turn !== this.latest || this.stopped) return;
      this.listener.failed(
        error instanceof HostFault ? error : new HostFault('unexpected', [], { cause: error }),
      );
    }
  }
}
