import type { Phrases } from './phrases';

/** What is being spoken of; several topics where one phrase names them together: 行政复议、行政诉讼. */
export type Topics = readonly string[];

const joins = /^[^,;。#]{0,6}(?:、|和|及|与|或)[^,;。#]{0,4}$/u;

/** The topics that words name last, if they name any. */
export const topicsIn = (words: string, { topics, claims }: Phrases): Topics | undefined => {
  let last: string[] | undefined;
  let end = 0;
  for (const found of words.matchAll(topics)) {
    const id = claims.topics[found.slice(1).findIndex((group) => group !== undefined)]!.id;
    if (last && joins.test(words.slice(end, found.index))) last.push(id);
    else last = [id];
    end = found.index + found[0].length;
  }
  return last && [...new Set(last)];
};

/** All topics that words name. */
export const allTopicsIn = (words: string, { topics, claims }: Phrases): Topics => [
  ...new Set(
    [...words.matchAll(topics)].map(
      (found) => claims.topics[found.slice(1).findIndex((group) => group !== undefined)]!.id,
    ),
  ),
];
