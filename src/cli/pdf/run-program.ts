import { spawn } from 'node:child_process';

/** In milliseconds: ten times what a report takes on a slow machine. */
const patience = 120_000;
const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Runs a program of the machine to its end; whatever it says is left aside. What takes too long is ended, with all that
 * it has started, and so it is where this process is asked to end.
 * @returns whether it came to its end, and said that all was well.
 */
export const runProgram = (file: string, args: readonly string[]): Promise<boolean> =>
  new Promise((resolve) => {
    const isWindows = process.platform === 'win32';
    // The leader of a group of its own: soffice is a script that starts others, which would outlive it.
    const child = spawn(file, args, { stdio: 'ignore', detached: !isWindows, windowsHide: true });
    const kill = (): void => {
      try {
        if (isWindows || child.pid === undefined) child.kill('SIGKILL');
        else process.kill(-child.pid, 'SIGKILL');
      } catch {
        // All of them have ended.
      }
    };
    const endWith = (signal: NodeJS.Signals): void => {
      kill();
      stopListening();
      process.kill(process.pid, signal);
    };
    const timer = setTimeout(kill, patience);
    const stopListening = (): void => {
      clearTimeout(timer);
      for (const signal of signals) process.off(signal, endWith);
    };
    for (const signal of signals) process.on(signal, endWith);
    const end = (isWell: boolean): void => {
      stopListening();
      resolve(isWell);
    };
    child.on('error', () => end(false));
    child.on('exit', (status) => end(status === 0));
  });
