import type { ClaimFamily } from '../../model/claims';
import type { Aggregate } from '../../model/form';
import type { Line } from '../../model/table';
import { meaning } from './terms';

/** Words for single rows of results, by what their labels begin with. */
const rowWords: readonly (readonly [row: string, words: string])[] = [
  ['1.属于国家秘密', '国家秘密'],
  ['2.其他法律行政法规', '法律[、,]?行政法规禁止|法律法规禁止'],
  ['3.危及', '三安全一稳定'],
  ['4.保护第三方', '第三方合法权益|第三方权益'],
  ['5.属于三类', '三类内部|内部事务信息'],
  ['6.属于四类', '四类过程|过程性'],
  ['7.属于行政执法', '执法案卷'],
  ['8.属于行政查询', '行政查询'],
  ['1.本机关不掌握', '不掌握'],
  ['2.没有现成', '没有现成|无现成|另行制作'],
  ['3.补正后', '补正后[^#]{0,8}不明确|内容(?:仍)?不明确'],
  ['1.信访', '信访'],
  ['2.重复申请', '重复申请'],
  ['3.要求提供', '公开出版物'],
  ['4.无正当理由', '大量反复|反复申请'],
  ['5.要求行政机关', '重新出具'],
  ['1.申请人无正当', '逾期不补正'],
  ['2.申请人逾期', '逾期未按收费|逾期未缴|未缴纳费用|未缴费'],
];

export const rowFamilies = (rows: readonly Line[]): readonly ClaimFamily[] => {
  const at = (row: Line): string => `${row.key}.total`;
  return rows.flatMap((row) => {
    const words = rowWords.find(([label]) => row.labels.at(-1)!.startsWith(label));
    return words
      ? [
          {
            id: row.key,
            group: 'results',
            noun: words[1],
            unless: '复议|诉讼|主动公开',
            topic: 'requests',
            meanings: [meaning(row.labels.at(-1)!, [at(row)])],
          },
        ]
      : [];
  });
};

const resultWords: Readonly<Record<string, string>> = {
  granted: '予以公开|全部公开|同意公开|给予公开',
  partial: '部分公开|区分处理',
  refused: '不予公开',
  unavailable: '无法提供',
  notProcessed: '不予处理',
  otherwise: '其他处理|其它处理|其他方式处理',
};

export const resultFamilies = (
  aggregates: readonly Aggregate[],
  last: readonly string[],
): readonly ClaimFamily[] => {
  const sums = aggregates.filter(({ list }) => list === 'results');
  const otherwise = sums.at(-1)!;
  return [
    ...sums.map(({ name, label, fields }) => ({
      id: `results.${name}`,
      group: 'results',
      noun: resultWords[name]!,
      unless: '复议|诉讼|主动公开',
      topic: 'requests',
      meanings: [meaning(label, fields)],
    })),
    {
      id: 'results.rest',
      group: 'results',
      listed: true,
      noun: '其他|其它',
      unless: '组织',
      topic: 'requests',
      meanings: [meaning(otherwise.label, otherwise.fields), meaning('（六）其他处理的“其他”', last)],
    },
  ];
};
