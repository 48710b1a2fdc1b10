import { Liquid } from 'liquidjs';

/** What sentences may be made of. Other tags read files, or remember something from one sentence to the next. */
const tags = new Set([
  '#',
  'assign',
  'break',
  'capture',
  'case',
  'comment',
  'continue',
  'for',
  'if',
  'unless',
]);

/**
 * What sentences may do with words and lists. Filters that reckon would take a figure that is not known for 0, and say
 * so; ours know better.
 */
export const wordFilters: ReadonlySet<string> = new Set([
  ...['append', 'prepend', 'slice', 'split', 'size', 'first', 'last', 'where', 'reverse', 'concat'],
  ...['remove', 'remove_first', 'remove_last', 'replace', 'replace_first', 'replace_last'],
  ...['strip', 'lstrip', 'rstrip'],
]);

/** In characters: so long a sentence may be, with all its conditions. */
export const longestTemplate = 10_000;

/**
 * How far loops may run in one sentence: so many numbers, and in milliseconds. Those are of the clock, and a processor
 * that is busy with something else may stop for long.
 */
const bounds = { memoryLimit: 5000, renderLimit: 20_000 };

/** In milliseconds: what a sentence may take when it is tried for the first time, of which an honest one needs one. */
export const longestTrial = 2000;

/** What fills in sentences, within bounds: they may be somebody else's. @param outputEscape prints a value */
export const sentenceEngine = (outputEscape: (value: unknown) => string): Liquid => {
  const engine = new Liquid({
    strictFilters: true,
    ownPropertyOnly: true,
    ...bounds,
    parseLimit: 2 * longestTemplate,
    outputEscape,
  });
  for (const name of Object.keys(engine.tags)) if (!tags.has(name)) delete engine.tags[name];
  for (const name of Object.keys(engine.filters)) if (!wordFilters.has(name)) delete engine.filters[name];
  return engine;
};
