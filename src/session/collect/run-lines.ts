import { pause } from '../../model/pause';
import { historyOfRun, historyStart, linesOfRun, runKey } from './collected-run';
import type { CollectedRun, RememberedRun } from './collected-run';
import { MemoryLedger } from './ledger';
import type { Ledger } from './ledger';

const start = (key: string): string => `{"key":"${key}`;
/** Only these are looked for: what was read for a report that counted, and what came of the collection. */
const wanted = [start('reading/'), start(historyStart), start(`${runKey}"`)];

const lineOf = (key: string, value: unknown): string => `${JSON.stringify({ key, value })}\n`;

const encoder = new TextEncoder();

/** What a later collection takes over: all that came of this one, and the reports that counted. */
export async function* runLines(run: CollectedRun, ledger: Ledger): AsyncGenerator<Uint8Array> {
  for (const key of new Set(run.counted.map(({ readingKey }) => readingKey)))
    yield encoder.encode(lineOf(key, await ledger.read(key)));
  for (const [key, value] of linesOfRun(run)) yield encoder.encode(lineOf(key, value));
}

/** Lines of texts that come piece by piece. */
async function* linesIn(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let rest = '';
  for await (const piece of pieces) {
    const lines = (rest + decoder.decode(piece, { stream: true })).split('\n');
    rest = lines.pop()!;
    yield* lines;
    await pause();
  }
}

/**
 * Reads what an earlier collection wrote into such a file; a line that was cut or changed is passed over.
 * @param into where what it read of reports goes; left out where only what came of it is wanted
 * @returns nothing where no collection came to its end
 */
export const readRunLines = async (
  pieces: AsyncIterable<Uint8Array>,
  into?: Ledger,
): Promise<CollectedRun | undefined> => {
  let run: RememberedRun | undefined;
  const history = new MemoryLedger();
  for await (const line of linesIn(pieces)) {
    if (!wanted.some((each) => line.startsWith(each))) continue;
    try {
      const { key, value } = JSON.parse(line) as { readonly key: string; readonly value: unknown };
      if (key === runKey) run = value as RememberedRun;
      else await (key.startsWith(historyStart) ? history : into)?.write(key, value);
    } catch {
      continue;
    }
  }
  return run && { ...run, history: await historyOfRun(run, history) };
};
