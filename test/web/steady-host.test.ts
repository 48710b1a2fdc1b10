import { MemoryHost } from '../support/memory-host';
import { answerName } from '../../src/workbook/names';
import { SteadyHost } from '../../src/web/steady-host';
import { until } from '../support/host-contract';
import { blankFiling, sessionOf } from '../support/golden';

const granted = answerName('requests.granted.person');
const quiet = { changed: () => undefined, revealing: () => undefined };

const drawn = async (): Promise<MemoryHost> => {
  const host = new MemoryHost();
  await host.draw(sessionOf(blankFiling()).draw());
  return host;
};

describe('the host of a pane', () => {
  it('goes on with another one, after everything that was asked before', async () => {
    const [file, grid] = [await drawn(), await drawn()];
    const host = new SteadyHost(file, quiet);
    const before = (await file.read()).get(granted)!;
    const written = host.write([{ name: granted, before, value: 3, isText: false }]);
    const moved = host.moveTo(grid, async () => {
      grid.type(granted, ((await file.read()).get(granted)?.value ?? null) as number);
    });
    const read = host.read();
    await Promise.all([written, moved]);
    expect((await read).get(granted)?.value).toBe(3);
    grid.type(granted, 4);
    expect((await host.read()).get(granted)?.value).toBe(4);
  });

  it('stays where it is when the other one cannot take the workbook', async () => {
    const [file, grid] = [await drawn(), new MemoryHost()];
    const host = new SteadyHost(file, quiet);
    const moved = host.moveTo(grid, () => Promise.reject(new Error('damaged')));
    await expect(moved).rejects.toThrow('damaged');
    file.type(granted, 5);
    expect((await host.read()).get(granted)?.value).toBe(5);
  });

  it('takes its listeners along', async () => {
    const [file, grid] = [await drawn(), await drawn()];
    const host = new SteadyHost(file, quiet);
    const seen: unknown[] = [];
    const stop = await host.watch({
      edited: (cells) => seen.push(cells.get(granted)?.value),
      failed: ({ kind }) => seen.push(kind),
    });
    await host.moveTo(grid, () => Promise.resolve());
    file.type(granted, 6);
    grid.type(granted, 7);
    await until(() => seen.length > 0);
    expect(seen).toEqual([7]);
    await stop();
    grid.type(granted, 8);
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(seen).toEqual([7]);
  });

  it('tells of what the pane changes and shows, and of nothing else', async () => {
    const told: string[] = [];
    const host = new SteadyHost(await drawn(), {
      changed: () => told.push('changed'),
      revealing: () => told.push('revealing'),
    });
    await host.read();
    expect(told).toEqual([]);
    await host.reveal(granted);
    await host.saveSetting('gouji.live', '否');
    expect(told).toEqual(['revealing', 'changed']);
    await expect(
      host.write([
        { name: 'gouji.answers.nothing', before: (await host.read()).get(granted)!, value: 1, isText: false },
      ]),
    ).rejects.toThrow('找不到');
    expect(told).toEqual(['revealing', 'changed']);
  });
});
