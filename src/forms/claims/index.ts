import type { Claims, Totality } from '../../model/claims';
import type { ResultRows } from '../requests';
import { applicantFamilies } from './applicants';
import { caseFamilies, caseTotalities, suitKinds } from './cases';
import { factFamilies } from './facts';
import { flows, received } from './flows';
import { resultFamilies, rowFamilies } from './results';
import {
  asHandled,
  asNew,
  between,
  columns,
  flow,
  meaning,
  neutral,
  requestWords,
  withCarriedIn,
} from './terms';

/** Phrase families of tables three and four, which all forms have; wordings are those met in published reports. */

/** Sentences that leave none for other applicants, or for next year. */
const requestTotalities: readonly Totality[] = [
  {
    topic: 'requests',
    says: '(?:均|全部|都|皆)(?:为|是|系|由)自然人(?!和|、|及|与|或)',
    // 企业3件，其余均为自然人
    unless: '余',
    zero: meaning(
      '本年新收的法人或其他组织',
      columns.slice(1).map(({ received: field }) => field),
    ),
  },
  {
    topic: 'requests',
    says: '(?:均|全部|都|皆)(?:已|已经|予以)?(?:办结|办理完毕|处理完毕|办理完结)',
    unless: '期限|时限|按时|按期|及时|复议|诉讼|建议|提案',
    zero: meaning('结转下年度', [flow.carriedOut]),
    soft: true,
  },
];

/** How texts speak of tables three and four. @throws Error for a result that no words name. */
export const requestClaims = (results: ResultRows): Claims => ({
  between,
  neutral,
  topics: [
    {
      id: 'suits',
      says: '未经(?:行政)?复议[^,。]{0,6}(?:起诉|诉讼)|经?过?复议(?:[以之])?后[^,。]{0,4}(?:起诉|诉讼|法院)|(?:行政)?诉讼|应诉|起诉|法院|判决',
    },
    { id: 'review', says: '(?:行政)?复议' },
    { id: 'requests', says: `${requestWords}|申请件|(?:新收|收到|受理)申请` },
    {
      id: 'elsewhere',
      says: '人大|政协|建议|提案|留言|信箱|热线|来信|来访|工单|信访(?=件|事项|案件|量)|举报件|投诉件|网民|问政|征集|征求|咨询|培训|政务服务',
    },
  ],
  home: { slot: 'onRequest', topic: 'requests' },
  loose: {
    topic: 'requests',
    units: '[份条个]',
    before: '(?:申请|公开|信息)(?:数量|总数|共|计|为|是|有|:)*$',
    after: '^[^,;。]{0,10}(?:申请|公开)',
  },
  homeTopics: ['review', 'suits'],
  families: [
    ...flows,
    ...rowFamilies(results),
    ...resultFamilies(results),
    ...suitKinds,
    ...caseFamilies,
    ...applicantFamilies,
    ...received,
    ...factFamilies,
  ],
  totalities: [...caseTotalities, ...requestTotalities],
  flow: [['received', 'receivedNew'], ['carriedIn'], ['handled'], ['carriedOut', 'stillOpen']],
  bases: {
    results: [asHandled, withCarriedIn, asNew],
    applicants: [asNew, withCarriedIn, asHandled],
    carriedIn: [withCarriedIn, asNew],
    totals: [withCarriedIn, asNew],
  },
});
