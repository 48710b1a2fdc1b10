import type { Drawing, NamedCells, SheetDrawing } from '../model/drawing';
import type { CellEdit, EditListener, Host } from '../hosts/host';
import { Queue } from './queue';

interface Watching {
  readonly listener: EditListener;
  stop: () => Promise<void>;
}

/** What the shell wants to know of the pane's own doing. */
export interface HostEvents {
  /** The pane has changed the workbook. */
  changed(): void;
  /** The pane is about to show a cell. */
  revealing(): void;
}

/**
 * The host that a pane keeps while what holds its workbook changes: first the file alone, so that the pane can be
 * used at once, then the grid. One thing is done at a time, so that no edit falls between the two.
 */
export class SteadyHost implements Host {
  private readonly queue = new Queue();
  private readonly watchings = new Set<Watching>();

  constructor(
    private current: Host,
    private readonly events: HostEvents,
  ) {}

  /**
   * Goes on with another host.
   * @param prepare brings the workbook there, after everything asked before is done; where it fails, all stays.
   */
  moveTo(next: Host, prepare: () => Promise<void>): Promise<void> {
    return this.queue.add(async () => {
      await prepare();
      this.current = next;
      for (const watching of this.watchings) {
        await watching.stop();
        watching.stop = await next.watch(watching.listener);
      }
    });
  }

  /** Ends all watching. */
  async close(): Promise<void> {
    for (const { stop } of this.watchings) await stop();
    this.watchings.clear();
  }

  /** Does something with the workbook when everything asked before is done. */
  afterwards<T>(work: () => Promise<T>): Promise<T> {
    return this.queue.add(work);
  }

  draw(drawing: Drawing): Promise<void> {
    return this.change((host) => host.draw(drawing));
  }

  read(): Promise<NamedCells> {
    return this.queue.add(() => this.current.read());
  }

  write(edits: readonly CellEdit[]): Promise<void> {
    return this.change((host) => host.write(edits));
  }

  redraw(sheet: SheetDrawing): Promise<void> {
    return this.change((host) => host.redraw(sheet));
  }

  watch(listener: EditListener): Promise<() => Promise<void>> {
    return this.queue.add(async () => {
      const watching: Watching = { listener, stop: await this.current.watch(listener) };
      this.watchings.add(watching);
      return async () => {
        this.watchings.delete(watching);
        await watching.stop();
      };
    });
  }

  reveal(name: string): Promise<void> {
    this.events.revealing();
    return this.queue.add(() => this.current.reveal(name));
  }

  revealSheet(sheet: string): Promise<void> {
    this.events.revealing();
    return this.queue.add(() => this.current.revealSheet(sheet));
  }

  loadSetting(key: string): Promise<string | undefined> {
    return this.queue.add(() => this.current.loadSetting(key));
  }

  saveSetting(key: string, value: string): Promise<void> {
    return this.change((host) => host.saveSetting(key, value));
  }

  private change(work: (host: Host) => Promise<void>): Promise<void> {
    return this.queue.add(async () => {
      await work(this.current);
      this.events.changed();
    });
  }
}
