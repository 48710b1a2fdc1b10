import type { Drawing } from '../../model/drawing';
import type { Form } from '../../model/form';
import type { RunAside } from '../../session/aside/tasks';
import type { SheetWriter } from '../../model/written-sheets';
import type { Earlier } from '../../session/collect/collect';
import type { Downloads } from '../state/desk';
import type { FileLimit } from './picked-files';

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
  /** What comes of files that are saved; they are among the downloads, where it is left out. */
  readonly downloads?: Downloads;
  /** Opens a report as a workbook of its own, beside what is open; left out where that cannot be done. @returns where it is, where that is not seen */
  readonly open?: (drawing: Drawing) => Promise<string | void>;
  /** Writes sheets into the workbook that is open; left out where there is none. */
  readonly sheets?: () => Promise<SheetWriter>;
  /** How many files it takes at most, and what takes more, where that is not the usual. */
  readonly limit?: FileLimit;
}
