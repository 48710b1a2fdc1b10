import { spawn } from 'node:child_process';

/** In milliseconds: half a minute on a machine of its own, several times that on one that is busy. */
const usualPatience = 240_000;

export interface ToolOptions {
  /** Added to the environment of this process. */
  readonly settings?: Readonly<Record<string, string>>;
  /** In milliseconds; whatever runs longer is killed, and so is all that it has started. */
  readonly patience?: number;
}

/**
 * Runs a program of the system and gives what it printed.
 * @throws when it is missing (with what to install), fails, is killed, or takes too long.
 */
export const runTool = (
  command: string,
  args: readonly string[],
  debianPackage: string,
  { settings = {}, patience = usualPatience }: ToolOptions = {},
): Promise<string> =>
  new Promise((resolve, reject) => {
    // The leader of a group of its own: soffice is a script that starts others, which would outlive it.
    const child = spawn(command, args, { env: { ...process.env, ...settings }, detached: true });
    const said = { stdout: '', stderr: '' };
    for (const stream of ['stdout', 'stderr'] as const)
      child[stream].setEncoding('utf8').on('data', (text: string) => void (said[stream] += text));
    const killAll = (): void => {
      process.off('exit', killAll);
      try {
        process.kill(-child.pid!, 'SIGKILL');
      } catch {
        // All of them have ended.
      }
    };
    const fail = (reason: string): void => reject(new Error(`${command} ${reason}`));
    const timer = setTimeout(() => {
      fail(`did not end within ${patience / 1000} s and was killed. ${said.stderr}`);
      killAll();
    }, patience);
    process.once('exit', killAll);
    child.on('error', (error: NodeJS.ErrnoException) => {
      clearTimeout(timer);
      fail(
        error.code === 'ENOENT'
          ? `is not installed: on Debian, \`apt-get install ${debianPackage}\`.`
          : `failed: ${error.message}`,
      );
    });
    // Its streams close only with the last of those that it has started: they must not outlive it.
    child.on('exit', (status, signal) => {
      killAll();
      if (status !== 0) fail(signal ? `was killed (${signal})` : `failed (${status}): ${said.stderr}`);
    });
    child.on('close', () => {
      clearTimeout(timer);
      resolve(said.stdout);
    });
  });
