import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import type { Measured, Sent } from './measured-input';

/** What an input may take: more is a fault. */
export const bounds = { ms: 5000, mb: 300 } as const;

/** When a process that says nothing any more is ended, in ms; a busy machine is slower than its processor time says. */
const patience = 180_000;

/** One process that tries inputs one after another, and is replaced where it dies, hangs or grows. */
export class Tester {
  private child: ChildProcess | undefined;

  /** Tries an input. @returns how it fared, or in what way the process was lost */
  try(sent: Sent): Promise<Measured | string> {
    const child = (this.child ??= fork(process.argv[1]!, ['--child', ...process.argv.slice(2)], {
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
      // Keeps bytes as bytes.
      serialization: 'advanced',
    }));
    return new Promise((resolve) => {
      const done = (outcome: Measured | string) => {
        clearTimeout(timer);
        child.off('message', onMessage).off('exit', onExit);
        if (typeof outcome === 'string' || outcome.peakMb > bounds.mb) this.end();
        resolve(outcome);
      };
      const onMessage = (message: unknown) => done(message as Measured);
      const onExit = (code: number | null, signal: string | null) => done(`进程结束：${signal ?? code}`);
      const timer = setTimeout(() => done('没有结束'), patience);
      child.once('message', onMessage).once('exit', onExit);
      child.send(sent);
    });
  }

  /** Ends the process. */
  end(): void {
    this.child?.removeAllListeners('exit').kill('SIGKILL');
    this.child = undefined;
  }
}

/** What is wrong with how an input fared; nothing where it is as it should be. */
export const faultIn = (outcome: Measured | string): string | undefined => {
  if (typeof outcome === 'string') return outcome;
  if (typeof outcome.ending !== 'string') return outcome.ending.fault;
  if (outcome.ms > bounds.ms) return `用了 ${outcome.ms} ms`;
  return outcome.peakMb > bounds.mb ? `用了 ${outcome.peakMb} MB` : undefined;
};
