import type { Drawing } from '../../model/drawing';
import type { Form } from '../../model/form';
import type { RunAside } from '../../session/aside/tasks';
import type { Earlier } from '../../session/collect/collect';

/** Workers that are there as long as a collection needs them. */
export interface CollectWorkers {
  readonly runners: readonly RunAside[];
  /** Ends what they do, and gives back what they hold. */
  stop(): void;
}

/** What is kept of earlier rounds on this machine, by what is collected. */
export interface RoundMemory {
  /** Nothing where nothing is kept, or it cannot be read. */
  load(key: string): Promise<Earlier | undefined>;
  /** @returns whether it will be there later */
  save(key: string, earlier: Earlier): Promise<boolean>;
}

/** What a door lends to the page 汇总. */
export interface CollectDoor {
  readonly forms: readonly Form[];
  now(): Date;
  startWorkers(): CollectWorkers;
  readonly memory: RoundMemory;
  /** Offers a file to the user. */
  save(name: string, content: Blob): void;
  /** Opens a report as a workbook of its own, beside what is open; left out where that cannot be done. */
  readonly open?: (drawing: Drawing) => Promise<void>;
}
