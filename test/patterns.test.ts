import { check } from 'recheck';
import type { Parameters } from 'recheck';
import { buildersIn, listenToBuilders, writtenPatterns } from './support/patterns';
import type { Pattern } from './support/patterns';
import { sourceFiles } from './support/source-tree';

/*
 * No pattern may take longer than in proportion to what it is read in. All that stand in src/ are tried, and all that
 * are built of pieces: whatever builds one has to be run here.
 */

/** Replaces words by others, as they stand: in a browser that cannot do so by itself. */
const builtOfWords = 'browsers/language-shims.ts';

/** Bounds in steps and not in time, so that a busy machine finds what an idle one does. */
const bounds: Parameters = {
  attackTimeout: null,
  incubationTimeout: null,
  timeout: null,
  attackLimit: 10_000_000,
  maxAttackStringSize: 30_000,
  maxIteration: 2,
  maxInitialGenerationSize: 100,
  maxGenerationSize: 30,
  mutationSize: 10,
  crossoverSize: 5,
};

/**
 * The same pattern with at most two more repetitions than it needs where their number is bounded: what is bounded costs a
 * factor and no power, and takes long to try.
 */
const shortened = ({ source }: Pattern): string =>
  source.replace(/(?<!\\)\{(\d+),(\d+)\}/gu, (_, least: string, most: string) => {
    const enough = Math.min(Number(most), Number(least) + 2);
    return `{${least},${enough}}`;
  });

const heard = listenToBuilders();
const files = sourceFiles(/\.(?:tsx?|js)$/u);
const { builders, hidden } = buildersIn(files);

/** Loads all that builds patterns, and does what makes the others build theirs. */
const runBuilders = async (): Promise<void> => {
  const owners = new Set(builders.map((place) => place.split(':')[0]!));
  for (const file of owners) if (file !== builtOfWords) await import(`../src/${file}`);
  const [{ forms }, { phrasesOf }, { exportDocx }, { openLetterhead }, { importFile }, golden, written] = [
    await import('../src/forms/index'),
    await import('../src/prose/phrases'),
    await import('../src/exports/docx'),
    await import('../src/session/report/letterhead'),
    await import('../src/imports/import-filing'),
    await import('./support/golden'),
    { ...(await import('./support/letterheads')), ...(await import('./support/report-files')) },
  ];
  for (const { claims } of forms) phrasesOf(claims);
  const filing = golden.goldenFiling('2024-prefecture-city');
  const session = golden.sessionOf(filing);
  session.examine();
  await exportDocx(session.composed(), { letterhead: openLetterhead(await written.letterhead()) });
  const page = new TextEncoder().encode(written.pageOf(forms[0]!, filing));
  await importFile('page.html', page, forms);
};

beforeAll(runBuilders);

it('are all known: those that are built of pieces have been built here', () => {
  const built = new Set(heard.map(({ place }) => place));
  expect(hidden).toEqual([]);
  expect(builders.filter((place) => !built.has(place) && !place.startsWith(builtOfWords))).toEqual([]);
});

it('take time in proportion to what they are read in', async () => {
  const all = new Map(
    [...writtenPatterns(files), ...heard].map((each) => [`${each.source}/${each.flags}`, each]),
  );
  const slow: unknown[] = [];
  for (const pattern of all.values()) {
    const found = await check(shortened(pattern), pattern.flags, bounds);
    if (found.status === 'vulnerable')
      slow.push({ ...pattern, is: found.complexity.summary, by: found.attack.pattern });
    else if (found.status === 'unknown') slow.push({ ...pattern, is: found.error });
  }
  expect(slow).toEqual([]);
});
