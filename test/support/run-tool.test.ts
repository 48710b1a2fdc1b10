import { runTool } from './run-tool';

/** Whether a process is there. */
const isAlive = (id: number): boolean => {
  try {
    return process.kill(id, 0);
  } catch {
    return false;
  }
};

/** Prints the number of a process that it has started, which holds its streams open, and does something itself. */
const script = (then: string): readonly [string, readonly string[], string] => [
  'sh',
  ['-c', `sleep 300 & echo $!; ${then}`],
  'dash',
];

const seconds = async (work: Promise<unknown>): Promise<number> => {
  const start = performance.now();
  await work.catch(() => undefined);
  return (performance.now() - start) / 1000;
};

describe('a program of the system', () => {
  it('gives what it has printed', async () => {
    expect(await runTool('echo', ['你好'], 'coreutils')).toBe('你好\n');
  });

  it('fails with what it says', async () => {
    await expect(runTool('sh', ['-c', 'echo broken >&2; exit 3'], 'dash')).rejects.toThrow(
      'sh failed (3): broken',
    );
  });

  it('that is missing fails with what to install', async () => {
    await expect(runTool('no-such-tool', [], 'some-package')).rejects.toThrow(
      'no-such-tool is not installed: on Debian, `apt-get install some-package`.',
    );
  });

  it('that hangs is killed with all that it has started, and fails in time', async () => {
    const run = runTool(...script('sleep 300'), { patience: 500 });
    expect(await seconds(run)).toBeLessThan(30);
    await expect(run).rejects.toThrow('sh did not end within 0.5 s and was killed.');
  });

  it('that is killed fails at once, though something that it has started lives on', async () => {
    const run = runTool(...script('kill -9 $$'));
    expect(await seconds(run)).toBeLessThan(30);
    await expect(run).rejects.toThrow('sh was killed (SIGKILL)');
  });

  it('leaves nothing running behind it', async () => {
    const left = Number(await runTool(...script('exit 0')));
    expect(left).toBeGreaterThan(0);
    for (let tries = 0; tries < 100 && isAlive(left); tries++)
      await new Promise((resolve) => setTimeout(resolve, 50));
    expect(isAlive(left)).toBe(false);
  });
});
