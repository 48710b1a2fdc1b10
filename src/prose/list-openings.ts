/**
 * How a text opens a list, which says how complete it is: 其中 may name some only, a colon or a bracket names all, 分为
 * says so; undefined where nothing opens one.
 */
export type Opening = 'some' | 'all' | 'each';

const bracket = /^[^,;。]{0,4}\([^,;]{0,24}$/u;
const each = /分为|^[^,;:。、]{0,6}[,;:、)]{0,2}(?:分别|依次)[为是]/u;
const all =
  /包括|包含|涵盖|具体[为是有]|^[^,;:。、]{0,10}(?:如下)?:\n?[^,;:。]*$|按[^,;:]{1,12}(?:分|看|计)[^,;:]{0,4}[,:]/u;
const some = /其中|(?:^|[,;:、(])含(?!义)|主要[为是有]/u;
/** A first figure of which the words say that it is none of the parts; no gap between figures is longer. */
const ofAnother = /(?:累计|截[至止]|现有|现行|目前|总数|上年)[^,;:。]{0,200}$/u;

/** How the words before a figure open a list that it is the first of; `isDeeper` if a bracket opens between it and the figure before. */
export const openingOf = (gap: string, isDeeper = false): Opening | undefined => {
  if (ofAnother.test(gap.replace(/^.*其中/u, ''))) return undefined;
  if (some.test(gap)) return 'some';
  if (each.test(gap)) return 'each';
  return (isDeeper && bracket.test(gap)) || all.test(gap) ? 'all' : undefined;
};

/** Whether a list with such an opening may be of a figure further back, as with 其中, and not only of the nearest. */
export const mayReachBack = (gap: string): boolean => /其中|按[^,;:]{1,12}(?:分|看|计)/u.test(gap);

/** Whether a sentence begins with the opening of a list, so that the total is in the one before. */
export const opensSentence = (before: string): boolean =>
  /^(?:其中|包括|主要[为是有]|具体[为是有]|分别[为是])/u.test(before);
