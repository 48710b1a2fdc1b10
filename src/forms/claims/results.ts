import type { ClaimFamily } from '../../model/claims';
import { requestAggregates } from '../requests';
import type { ResultRows } from '../requests';
import { meaning, ofDocuments, wordsFor } from './terms';

/** Words that name a row, with what its label has behind them: 行政查询 and 行政查询事项. */
const labelled = (words: string, label: string): string => {
  const found = new RegExp(words, 'u').exec(label);
  const rest = found && label.slice(found.index + found[0].length);
  return rest ? `(?:${words})(?:${rest})?` : words;
};

/** Phrases that name a single row. @throws Error for a row that no words name, other than the last of （六）. */
export const rowFamilies = (results: ResultRows): readonly ClaimFamily[] => {
  const { refused, unavailable, notProcessed, otherwise } = results;
  return [...refused, ...unavailable, ...notProcessed, ...otherwise.slice(0, -1)].map((row) => {
    const label = row.labels.at(-1)!;
    return {
      id: row.key,
      group: 'results',
      noun: labelled(wordsFor(label, row.words), label),
      unless: '复议|诉讼|主动公开',
      unlessSaid: ofDocuments,
      topic: 'requests',
      meanings: [meaning(label, [`${row.key}.total`])],
      isOfClosedList: true as const,
    };
  });
};

const resultWords: Readonly<Record<string, string>> = {
  granted: '予以公开|全部公开|(?<!不)同意公开|给予公开',
  partial: '部分公开|区分处理',
  refused: '不予公开|不同意公开',
  unavailable: '无法提供',
  notProcessed: '不予处理',
  otherwise: '其他处理|其它处理|其他方式处理',
};

/** Short for a kind of result beside another one: 公开或部分公开, 不公开或无法提供. */
const besideOthers: Readonly<Record<string, string>> = {
  granted: '(?<!不予|不|部分|主动|申请|信息|可以)公开',
  refused: '不公开',
};

/** Phrases that name a kind of result. @throws Error for a kind that no words name. */
export const resultFamilies = (results: ResultRows): readonly ClaimFamily[] => {
  const sums = requestAggregates(results).filter(({ list }) => list === 'results');
  const otherwise = sums.at(-1)!;
  const last = [`${results.otherwise.at(-1)!.key}.total`];
  return [
    ...sums.map(({ name, label, fields }) => ({
      id: `results.${name}`,
      group: 'results',
      noun: wordsFor(label, resultWords[name]),
      // What had been made public before is one of the results, too: 已主动公开5件，予以公开7件.
      unlessSaid: ofDocuments,
      unless: '复议|诉讼|主动公开|信息(?:数|总数)',
      topic: 'requests',
      meanings: [meaning(label, fields)],
      isOfClosedList: true as const,
      ...(besideOthers[name] === undefined ? {} : { besideOthers: besideOthers[name] }),
    })),
    {
      id: 'results.rest',
      group: 'results',
      listed: true,
      rest: sums.flatMap(({ fields }) => fields),
      noun: '其他|其它',
      unless: '组织|其[他它](?:各|类|情|方面)',
      unlessSaid: ofDocuments,
      topic: 'requests',
      meanings: [meaning(otherwise.label, otherwise.fields), meaning('（六）其他处理的“其他”', last)],
    },
  ];
};
