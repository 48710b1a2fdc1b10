import { Queue } from '../../model/queue';
import { answerIn } from './messages';
import type { Outcome, Reply, Request } from './messages';
import { Overrun } from './overrun';
import { longestTask } from './tasks';
import type { AnswerTo, AsideKind, RunAside } from './tasks';

/** The worker of a page, as far as it is used here. */
export interface TaskWorker {
  postMessage(request: Request): void;
  terminate(): void;
  onmessage: ((event: MessageEvent<Reply>) => void) | null;
  /** Its script cannot be loaded, or fails where nobody catches it. */
  onerror: ((event: ErrorEvent) => void) | null;
}

/** In milliseconds: the time of loading a script, unless a door knows better. */
const usualStart = 20_000;

/** In milliseconds. */
const moment = 50;

/** In milliseconds: a task is ended after it, whatever its clock says; it may wait for something that never comes. */
const longestTime = 300_000;

/** There is no worker to be had; tasks are done without one. */
class NoWorker extends Error {
  override name = 'NoWorker';
}

/**
 * Does tasks in a worker, one after the other. One that takes too long is ended with its worker, and the next task gets
 * another worker. Where none can be had, tasks are done on the page's own thread.
 */
export class AsideRunner {
  private readonly queue = new Queue();
  private worker: Promise<TaskWorker> | undefined;
  private hasNone = false;
  private lastId = 0;

  /**
   * @param start makes a worker. @throws whatever the browser says where it cannot
   * @param runHere does a task without one
   * @param longestStart in milliseconds: so long a worker may take until it is there
   * @param clock in milliseconds: the time that a task has had; one that stands still does not end it before
   * `longestTime` of any other clock is over
   */
  constructor(
    private readonly start: () => TaskWorker,
    private readonly runHere: RunAside,
    private readonly longestStart = usualStart,
    private readonly clock: () => number = Date.now,
  ) {}

  readonly run: RunAside = (kind, given, limit = longestTask) =>
    this.queue.add(async () => {
      if (!this.hasNone)
        try {
          return await this.runInWorker({ id: ++this.lastId, kind, given }, limit);
        } catch (error) {
          if (!(error instanceof NoWorker)) throw error;
        }
      return this.runHere(kind, given, limit);
    });

  /** Whether tasks are done in a worker; it is started where it is not there yet. */
  readonly hasWorker = (): Promise<boolean> =>
    this.readyWorker().then(
      () => true,
      () => false,
    );

  /** Ends the worker, and with it what it does; the next task gets another one. */
  readonly stop = (): void => {
    const { worker } = this;
    this.worker = undefined;
    void worker?.then(
      (each) => {
        each.terminate();
        each.onerror?.(new Event('error') as ErrorEvent);
      },
      () => undefined,
    );
  };

  private async runInWorker<Kind extends AsideKind>(
    request: Request<Kind>,
    limit: number,
  ): Promise<AnswerTo<Kind>> {
    const worker = await this.readyWorker();
    const outcome = await this.outcomeOf(worker, request, limit);
    return answerIn(outcome);
  }

  /** The worker, once it is there. @throws NoWorker */
  private readyWorker(): Promise<TaskWorker> {
    return (this.worker ??= this.begin().catch((error: unknown) => {
      // One that does not start now will not for the next task either.
      this.hasNone = true;
      throw new NoWorker('no worker', { cause: error });
    }));
  }

  private begin(): Promise<TaskWorker> {
    return new Promise((resolve, reject) => {
      const worker = this.start();
      const giveUp = (why: unknown): void => {
        clearTimeout(late);
        worker.terminate();
        reject(why instanceof Error ? why : new Error('the worker did not start'));
      };
      const late = setTimeout(giveUp, this.longestStart);
      worker.onerror = giveUp;
      worker.onmessage = () => {
        clearTimeout(late);
        worker.onerror = () => this.end(worker);
        resolve(worker);
      };
    });
  }

  /** @throws Overrun, and a defect where the worker dies: then nobody knows whether the task was the reason. */
  private outcomeOf(worker: TaskWorker, request: Request, limit: number): Promise<Outcome> {
    return new Promise((resolve, reject) => {
      const end = (why: Error): void => {
        clearTimeout(late);
        this.end(worker);
        reject(why);
      };
      let late = setTimeout(() => end(new Error(`${request.kind} was not loaded`)), this.longestStart);
      worker.onerror = () => end(new Error(`the worker died of ${request.kind}`));
      worker.onmessage = ({ data }) => {
        if (data === 'ready' || data.id !== request.id) return;
        clearTimeout(late);
        if ('begins' in data) {
          const over = (): void => {
            // An answer that came while the page itself was busy is heard before a moment is over.
            late = setTimeout(() => end(new Overrun(request.kind)), moment);
          };
          const [began, from] = [this.clock(), Date.now()];
          const watch = (): void => {
            const left = limit - (this.clock() - began);
            if (left <= 0 || Date.now() - from >= longestTime) over();
            else late = setTimeout(watch, Math.min(Math.max(left, moment), longestTime));
          };
          watch();
          return;
        }
        worker.onerror = () => this.end(worker);
        resolve(data.outcome);
      };
      worker.postMessage(request);
    });
  }

  /** The next task gets another one. */
  private end(worker: TaskWorker): void {
    worker.terminate();
    this.worker = undefined;
  }
}
