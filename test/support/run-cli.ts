import { spawnSync } from 'node:child_process';
import * as path from 'node:path';
import { cliFile } from './built/cli';

/** What a run of the command line left behind. */
export interface Run {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
  /** Most memory that it held, in MB, and the processor's time that it took; nothing if it did not come to its end. */
  readonly usage?: { readonly peak: number; readonly seconds: number };
}

const run = (command: string, args: readonly string[], settings: NodeJS.ProcessEnv = {}): Run => {
  const { status, output } = spawnSync(command, args, {
    env: { ...process.env, ...settings },
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
    timeout: 240_000,
  });
  const [, stdout, stderr, usage] = output;
  return {
    code: status,
    stdout: stdout ?? '',
    stderr: stderr ?? '',
    ...(usage ? { usage: JSON.parse(usage) as Required<Run>['usage'] } : {}),
  };
};

// Not with --import: Node would then load the bundle as it loads modules, which takes it three times as long.
const nodeArgs = (): string[] => ['--require', path.resolve(__dirname, 'report-usage.js'), cliFile()];

/** Runs `gouji` as built into dist/, as its users do. */
export const gouji = (...args: readonly string[]): Run => run(process.execPath, [...nodeArgs(), ...args]);

/** The same where programs are found in that folder alone. */
export const goujiWithPrograms = (folder: string, ...args: readonly string[]): Run =>
  run(process.execPath, [...nodeArgs(), ...args], { PATH: folder });

/** The same where no file can grow beyond 512 bytes, as on a full disk. */
export const goujiOnFullDisk = (...args: readonly string[]): Run =>
  run('sh', ['-c', 'ulimit -f 1 && exec "$@"', 'sh', process.execPath, ...nodeArgs(), ...args]);

/** The same where a stream takes nothing at all: standard output is 1, standard error 2. */
export const goujiWithFull = (streams: string, ...args: readonly string[]): Run =>
  run('sh', ['-c', `exec "$@" ${streams}`, 'sh', process.execPath, ...nodeArgs(), ...args]);
