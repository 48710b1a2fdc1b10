import { spread } from '../../../src/session/collect/spread';

const soon = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 1));

test('each item is worked on once, as many at once as there are workers', async () => {
  const done: number[] = [];
  let [now, most, taken] = [0, 0, 0];
  async function* items(): AsyncGenerator<number> {
    for (let each = 0; each < 50; each++) {
      taken++;
      await Promise.resolve();
      yield each;
    }
  }
  await spread(items(), ['一', '二', '三'], async (each) => {
    most = Math.max(most, ++now);
    // No more is taken than is being worked on.
    expect(taken - done.length).toBeLessThanOrEqual(3);
    await soon();
    now--;
    done.push(each);
  });
  expect(done.sort((one, other) => one - other)).toEqual(Array.from({ length: 50 }, (_, each) => each));
  expect(most).toBeGreaterThan(1);
});

test('what goes wrong is said once all that was begun is done', async () => {
  const ended: number[] = [];
  const work = spread([1, 2, 3, 4, 5, 6], ['一', '二'], async (each) => {
    await soon();
    if (each === 2) throw new Error('二坏了');
    await soon();
    ended.push(each);
  });
  await expect(work).rejects.toThrow('二坏了');
  expect(ended).toContain(1);
  expect(ended).not.toContain(6);
});
