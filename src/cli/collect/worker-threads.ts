import { availableParallelism } from 'node:os';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { forms } from '../../forms/index';
import { Queue } from '../../model/queue';
import { AsideRunner } from '../../session/aside/aside-runner';
import type { TaskWorker } from '../../session/aside/aside-runner';
import type { Reply } from '../../session/aside/messages';
import { runHere } from '../../session/aside/run-here';
import { ProcessorTime } from './processor-time';

/** Beside the command's own script. */
const script = path.join(__dirname, 'worker.js');

/** In MB: a file that needs more is none that a clerk made. */
const mostMemory = 512;
/** In MB, of that for what is new: with half of it, a seventh of the time goes into clearing it. */
const youngMemory = 24;

/**
 * In milliseconds. Without a thread a file would be read where nothing bounds it: better wait for a machine that is busy.
 */
const longestStart = 300_000;

/** More than this many help little: one thread reads from the disk for all. */
const mostWorkers = 8;

/** A thread as a page's worker is used. */
const startThread = (started: Set<Worker>, place: string, memory: number): TaskWorker => {
  const thread = new Worker(place, {
    resourceLimits: { maxOldGenerationSizeMb: memory, maxYoungGenerationSizeMb: youngMemory },
  });
  started.add(thread);
  const worker: TaskWorker = {
    onmessage: null,
    onerror: null,
    postMessage: (request) => thread.postMessage(request),
    terminate: () => {
      started.delete(thread);
      void thread.terminate();
    },
  };
  const fail = (): void => {
    started.delete(thread);
    worker.onerror?.({} as ErrorEvent);
  };
  thread.on('message', (data: Reply) => worker.onmessage?.({ data } as MessageEvent<Reply>));
  thread.on('error', fail);
  thread.on('exit', fail);
  return worker;
};

/** Workers that each do one task after the other. */
export interface Workers {
  /** Each of them twice: while it does one task, the next is made ready for it. */
  readonly runners: readonly AsideRunner['run'][];
  /** Ends them, whatever they are doing. */
  end(): Promise<void>;
}

/**
 * @param count how many; as many as there are processors where left out
 * @param place what they run
 * @param memory how much of it each may have, in MB
 */
export const startWorkers = (
  count = Math.min(mostWorkers, availableParallelism()),
  place: string = script,
  memory = mostMemory,
): Workers => {
  const started = new Set<Worker>();
  let isEnded = false;
  const here = runHere(forms);
  const time = new ProcessorTime();
  const runnerOf = (): AsideRunner['run'] => {
    const { run } = new AsideRunner(
      () => startThread(started, place, memory),
      (kind, given, limit) =>
        isEnded ? Promise.reject(new Error('no task is done any more')) : here(kind, given, limit),
      longestStart,
      time.now,
    );
    // What waits for the task before it has no share of the time yet.
    const queue = new Queue();
    return (kind, given, limit) => queue.add(() => time.during(() => run(kind, given, limit)));
  };
  const runners = Array.from({ length: count }, runnerOf);
  return {
    runners: [...runners, ...runners],
    end: async () => {
      isEnded = true;
      await Promise.all([...started].map((thread) => thread.terminate()));
    },
  };
};
