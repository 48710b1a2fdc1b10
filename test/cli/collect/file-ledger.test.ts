import { appendFileSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import fc from 'fast-check';
import { FileLedger } from '../../../src/cli/collect/file-ledger';
import { useFolder } from '../../support/folder';

const folder = useFolder();
let count = 0;
const newPlace = (): string => folder.at(`${++count}.jsonl`);

const key = fc.stringMatching(/^[a-z0-9/.-]{1,40}$/u);
const value = fc.jsonValue();

/** What stands in a ledger that is opened anew. */
const readBack = async (place: string, keys: readonly string[]): Promise<Record<string, unknown>> => {
  const ledger = await FileLedger.openToRead(place);
  const found: Record<string, unknown> = {};
  for (const each of keys) found[each] = await ledger.read(each);
  await ledger.close();
  return found;
};

test('the last value of each key is read back, now and when the file is opened anew', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(key, value), { maxLength: 12 }), async (writes) => {
      const place = newPlace();
      const ledger = await FileLedger.open(place);
      await Promise.all(writes.map(([name, content]) => ledger.write(name, content)));
      const expected = Object.fromEntries(
        writes.map(([name, content]) => [name, JSON.parse(JSON.stringify(content))]),
      );
      for (const [name, content] of Object.entries(expected))
        expect(await ledger.read(name)).toEqual(content);
      await ledger.close();
      expect(await readBack(place, Object.keys(expected))).toEqual(expected);
    }),
    { numRuns: 40 },
  );
});

test('wherever a run was cut off, all whole lines are kept and the next go behind them', async () => {
  const place = newPlace();
  const ledger = await FileLedger.open(place);
  await ledger.write('reading/1', { words: '第一份\n有两行' });
  await ledger.write('reading/2', { words: '第二份' });
  await ledger.close();
  const whole = readFileSync(place);
  const firstEnd = whole.indexOf('\n') + 1;
  for (let length = firstEnd; length < whole.length; length += 3) {
    const cut = newPlace();
    writeFileSync(cut, whole.subarray(0, length));
    const again = await FileLedger.open(cut);
    expect([again.has('reading/1'), again.has('reading/2')]).toEqual([true, false]);
    await again.write('reading/3', 3);
    await again.close();
    expect(await readBack(cut, ['reading/1', 'reading/2', 'reading/3'])).toEqual({
      'reading/1': { words: '第一份\n有两行' },
      'reading/2': undefined,
      'reading/3': 3,
    });
  }
});

test('lines longer than what is read at once are found, and what somebody wrote among them is passed over', async () => {
  const place = newPlace();
  const ledger = await FileLedger.open(place);
  const long = '政'.repeat(900_000);
  await ledger.write('long', long);
  await ledger.write('short', 1);
  await ledger.close();
  appendFileSync(place, '随手写的一行\n{"key":"broken","value":\n');
  expect(await readBack(place, ['long', 'short', 'broken'])).toEqual({ long, short: 1, broken: undefined });
});

test('a file most of which nobody asks for any more is written anew, and nothing else of it is lost', async () => {
  const place = newPlace();
  const long = '政'.repeat(300_000);
  const ledger = await FileLedger.open(place);
  await ledger.write('reading/1', { words: '第一份' });
  for (let run = 1; run <= 6; run++) await ledger.write('run', { run, long });
  for (let at = 1; at <= 6; at++) await ledger.write(`old/${at}`, long);
  const before = statSync(place).size;
  ledger.forget((key) => key.startsWith('old/'));
  await ledger.close();
  expect(statSync(place).size).toBeLessThan(before / 8);
  const again = await FileLedger.open(place);
  await again.write('reading/2', 2);
  await again.close();
  const kept = await readBack(place, ['reading/1', 'reading/2', 'run', 'old/1']);
  expect(kept).toMatchObject({ 'reading/1': { words: '第一份' }, 'reading/2': 2, run: { run: 6 } });
  expect(kept['old/1']).toBeUndefined();
  expect(readdirSync(folder.at('.')).filter((name) => name.endsWith('.tmp'))).toEqual([]);
});
