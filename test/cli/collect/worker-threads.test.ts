import { startWorkers } from '../../../src/cli/collect/worker-threads';
import type { Workers } from '../../../src/cli/collect/worker-threads';
import { Overrun } from '../../../src/session/aside/overrun';
import { useFolder } from '../../support/folder';

/** Speaks as the worker does, and does with a file what the first byte says. */
const script = `
const { parentPort } = require('node:worker_threads');
parentPort.on('message', ({ id, given: { bytes } }) => {
  parentPort.postMessage({ id, begins: true });
  const held = [];
  if (bytes[0] === 1) for (;;);
  if (bytes[0] === 2) for (;;) held.push(new Array(1e6).fill(0.5));
  if (bytes[0] === 3) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 1500);
  parentPort.postMessage({ id, outcome: { answer: { unreadable: 'read' } } });
});
parentPort.postMessage('ready');
`;

const folder = useFolder();
const [honest, endless, huge, waiting] = [0, 1, 2, 3].map((kind) => Uint8Array.of(kind)) as [
  Uint8Array,
  Uint8Array,
  Uint8Array,
  Uint8Array,
];
let workers: Workers;

beforeAll(() => (workers = startWorkers(2, folder.write('worker.js', script), 64)));
afterAll(() => workers.end());

/** What becomes of a file in a worker that may take so long, in milliseconds of the processor. */
const outcomeOf = (worker: number, bytes: Uint8Array, limit = 400): Promise<unknown> =>
  workers.runners[worker]!('read-hand-in', { ending: '.docx', bytes }, limit).then(
    (reading) => ('unreadable' in reading ? reading.unreadable : reading),
    (error: unknown) => (error instanceof Overrun ? 'overrun' : 'died'),
  );

it.each([
  ['never ends', endless, 'overrun'],
  ['takes all memory', huge, 'died'],
])('a file that %s ends its own worker, and no other file is blamed', async (_, bytes, becomes) => {
  const outcomes = Promise.all([
    outcomeOf(0, bytes, becomes === 'died' ? 60_000 : 400),
    outcomeOf(1, honest),
    outcomeOf(0, honest),
    outcomeOf(2, honest),
    outcomeOf(3, honest),
  ]);
  expect(await outcomes).toEqual([becomes, 'read', 'read', 'read', 'read']);
});

it('a file that waits for a busy machine is not given up', async () => {
  expect(await outcomeOf(0, waiting)).toBe('read');
});
