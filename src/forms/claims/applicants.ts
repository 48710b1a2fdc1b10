import type { ClaimFamily, Meaning } from '../../model/claims';
import { applicants } from '../requests';
import { columns, meaning, wordsFor } from './terms';

/** 公民、法人和其他组织 are all that may apply. */
const organisationWords =
  '(?<!公民(?:、|和|及|或者?|与|以及))法人(?:(?:或者?|和|及|与|、)?(?:其他|其它|非法人)?组织)?';

const applicantMeanings = (at: readonly number[]): readonly Meaning[] => {
  const sum = (key: 'received' | 'carriedIn' | 'handled'): readonly string[] =>
    at.map((column) => columns[column]![key]);
  return [
    meaning('本年新收', sum('received'), 'new'),
    meaning('本年新收与上年结转之和', [...sum('received'), ...sum('carriedIn')], 'all'),
    meaning('办理总计', sum('handled'), 'handled'),
  ];
};

const applicantUnless = '公开率|满意|培训|窗口|复议|诉讼|人次';
export const applicantFamilies: readonly ClaimFamily[] = [
  ...applicants.map(({ labels, words }, at) => ({
    id: `applicants.${at}`,
    group: 'applicants',
    noun: wordsFor(labels.at(-1)!, words),
    unless: applicantUnless,
    topic: 'requests',
    meanings: applicantMeanings([at]),
  })),
  {
    id: 'applicants.organisations',
    group: 'applicants',
    noun: organisationWords,
    unless: applicantUnless,
    topic: 'requests',
    meanings: applicantMeanings(columns.map((_, at) => at).slice(1)),
  },
  {
    id: 'applicants.rest',
    group: 'applicants',
    listed: true,
    noun: '其他|其它',
    unless: '其他处理|其它处理|其他结果',
    topic: 'requests',
    meanings: applicantMeanings([columns.length - 1]),
  },
];
