import type { ClaimFamily } from '../../model/claims';
import {
  askers,
  asHandled,
  asNew,
  between,
  elsewhere,
  flow,
  handledHow,
  meaning,
  neutral,
  ofDocuments,
  onePart,
  requestWords,
  withCarriedIn,
} from './terms';

/** What was carried over. */
export const flows: readonly ClaimFamily[] = [
  {
    id: 'carriedOut',
    group: 'results',
    frame:
      '(?:结转|顺延|转结|延续|延期|转|留)(?:到|至|入|往)?下年[^#]{0,16}#|下年[^#,]{0,6}(?:结转|继续办理|办理|答复)[^#]{0,8}#|#(?:(?!以及|和|另|、)[^,]){0,10}(?:结转|顺延|转结|转入|转至|转到|延至|留待|转)[^,]{0,4}下年',
    unless: '复议|诉讼|建议|提案|上年',
    meanings: [meaning('结转下年度', [flow.carriedOut])],
    none: '(?:结转|转结|顺延|转)(?:到|至|入)?下年|下年[^,]{0,6}(?:结转|继续办理)',
  },
  {
    id: 'stillOpen',
    group: 'results',
    frame:
      '#[^,]{0,8}(?:尚|正|仍|还)(?:在|未)[^,]{0,6}(?:答复|办理|处理|办结)|(?:正在|尚在|仍在)(?:办理|处理|答复)[^#,]{0,8}#|(?:尚未|未)办结[^#,]{0,8}#',
    unless: '复议|诉讼|建议|提案|上年',
    topic: 'requests',
    meanings: [meaning('结转下年度', [flow.carriedOut])],
  },
  {
    id: 'carriedIn',
    group: 'carriedIn',
    frame:
      '上年[^#,]{0,10}(?:结转|转结|转入|转来|遗留|顺延|延续|转(?!载|发|制|变))[^#]{0,18}#|(?:结转|转结|转)自?(?:到|至)?上年[^#,]{0,12}#|#(?:(?!以及|和|另|、)[^,]){0,8}(?:上年[^,]{0,6}(?:结转|转入|转结|遗留|转(?!载|发|制|变))|(?:结转|转)自上年)',
    unless: '复议|诉讼|建议|提案|下年',
    meanings: [meaning('上年结转', [flow.carriedIn])],
    none: '上年[^,]{0,6}(?:结转|转结|遗留)|结转自上年',
  },
  {
    id: 'carried',
    frame: '(?:结转|顺延|转结)[^#,]{0,10}#|#[^,]{0,6}(?:结转|顺延)',
    unless: '复议|诉讼|建议|提案|[上下]年',
    topic: 'requests',
    meanings: [meaning('结转下年度', [flow.carriedOut]), meaning('上年结转', [flow.carriedIn])],
  },
  {
    id: 'receivedAndHandled',
    group: 'totals',
    frame: [
      `(?:收到|受理|接收|接到|收办|办理|处理|承办|接办)(?:(?:并|、|和|及)?${askers}(?:办结|答复|办理|处理|回复|办复))?${askers}申请${between}#`,
      `(?:收到|受理|接收|接到)(?:并|、|和|及)${askers}(?:办结|答复|办理|处理|回复|办复)${askers}${between}#`,
      `(?:收办|办理|处理|承办)${between}#${askers}申请|共(?:收办|办理|处理|承办)#`,
      `(?:收办|办理|处理|承办)${askers}依申请${askers}${between}#`,
    ].join('|'),
    unless: `${elsewhere}|${onePart}|其中|新收|收到(?!并|、|和|及)|受理(?!并|、|和|及)|接收(?!并|、|和|及)|接到(?!并|、|和|及)|(?:办结|处理|办理)完`,
    topic: 'requests',
    meanings: [asNew, withCarriedIn, asHandled],
  },
];

/** Who has sent none, where that is not everybody: 未收到法人或其他组织的申请. */
const someApplicants =
  '(?!.*(?:公民|自然人|社会公众)).*(?:法人|组织|机构|企业|事务所)|.*自然人(?!.*(?:法人|组织))';

/** What came in and what was answered; read after all else, since its phrases are the widest. */
export const received: readonly ClaimFamily[] = [
  {
    id: 'handled',
    frame: `(?:办结|答复|办复|回复|处理完毕|办理完毕)${askers}${between}#|#${handledHow}(?:办结|答复(?!书|文书|意见|口径|模板|质量|工作|流程)|处理完毕|办理完毕|回复)`,
    unless: `${elsewhere}|^以?内|当场|提前|最快|延期|延长|逾期|超期|上年|下年|尚|正在|申请并|公开并|其中|${onePart}`,
    topic: 'requests',
    group: 'totals',
    // 按期答复14件，延期答复1件; 当场答复3件，其余12件按期答复
    unlessSaid:
      '按[期时][^,#]{0,12}#.{0,60}(?:延期|其余|逾期)|按[期时](?=[^,#]{0,200}#)(?<=延期[^#]{0,200})|(?:其余|余下)(?=[^,#]{0,200}#)(?<=(?:办结|答复)[^#]{0,200})',
    meanings: [asHandled],
  },
  {
    id: 'receivedNew',
    frame: `新(?:收到?|受理|接收到?|增|接到?)${askers}${between}#`,
    unless: `${elsewhere}|${onePart}|办结|答复`,
    topic: 'requests',
    group: 'totals',
    meanings: [asNew],
  },
  {
    id: 'received',
    frame: [
      `(?:收到|接到|受理|接收|收悉|收件)${askers}(?:申请|公开)${between}#`,
      `(?:收到|接到|受理|接收|收悉)${between}#${askers}申请`,
      `(?:收到|接到|受理|接收)${between}#`,
      `^${neutral}${requestWords}${between}#`,
      `^${neutral}#${askers}${requestWords}`,
    ].join('|'),
    unless: `${elsewhere}|${onePart}|其中|办结|答复|结转|撤回|撤销|延期|主动公开|公开指南|培训|案例|人次`,
    // What some of them were, after 其中, is a part again: 其中转来4件、直接收到12件.
    unlessSaid: `${ofDocuments}|其中[^#;)]{0,200}#`,
    topic: 'requests',
    group: 'totals',
    meanings: [asNew, withCarriedIn],
    none: `^(?!.*(?:结转|转入|复议|诉讼|处理费|收费|费用)|${someApplicants}).*(?:${requestWords}|(?:收到|接到|受理|接收)[^,]{0,20}申请)`,
  },
];
