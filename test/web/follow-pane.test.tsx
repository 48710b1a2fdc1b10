import { setImmediate } from 'node:timers/promises';
import type { Pane } from '../../src/pane/pane';
import { lookThrough } from '../../src/web/follow-pane';

it('a work counts as opened only once its texts are read where no worker can be started to read them', async () => {
  // The browser has workers, and the page names none.
  Object.assign(globalThis, { Worker: class {} });
  let end: () => void = () => undefined;
  const pane = {
    open: () => new Promise<void>((resolve) => (end = resolve)),
    state: { snapshot: {} },
    store: { subscribe: (listener: () => void) => listener() },
  };
  const isThrough = jest.fn();
  const looking = lookThrough(pane as unknown as Pane, isThrough);
  await import('../../src/web/run-aside');
  for (let turn = 0; turn < 20; turn++) await setImmediate();
  expect(isThrough).not.toHaveBeenCalled();
  end();
  await looking;
  await new Promise((resolve) => setTimeout(resolve));
  expect(isThrough).toHaveBeenCalledTimes(1);
});
