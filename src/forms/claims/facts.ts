import { factPlace } from '../../model/facts';
import type { ClaimFamily } from '../../model/claims';

/**
 * How texts speak of the figures that a clerk states beside the tables: the words of our own sentences and those that
 * clerks put in their place. No statute says what is counted, so none of it is certain enough to be an error.
 */

interface Words {
  readonly noun?: string;
  readonly frame?: string;
  readonly unless?: string;
  /** What a clause that denies it speaks of. */
  readonly none?: true;
  /** Whether it is a part of another figure, which 其中 says. */
  readonly isPart?: true;
}

/** A figure of a month or of each time is not that of the year. */
const others = '每[年月次期场季周]|平均|历年';

const said = (
  key: string,
  label: string,
  units: string,
  { none, unless, isPart, ...words }: Words,
): ClaimFamily => ({
  id: factPlace(key),
  ...words,
  units,
  unless: [others, isPart ? undefined : '其中', unless].filter((each) => each !== undefined).join('|'),
  meanings: [{ name: `“工作情况”的“${label}”`, fields: [factPlace(key)] }],
  ...(none && words.noun !== undefined ? { none: words.noun } : {}),
  soft: true,
});

export const factFamilies: readonly ClaimFamily[] = [
  said('disclosure.policies.count', '公开政策文件', '[件份个]', { noun: '公开政策(?:性)?文件' }),
  said('disclosure.interpretations.total', '政策解读', '[件条篇个]', {
    noun: '(?:发布|公开|制作)政策解读(?:材料)?',
    unless: '文字|图解|视频|形式|专栏|栏目',
  }),
  said('disclosure.interpretations.text', '文字解读', '[件条篇个]', { noun: '文字解读', isPart: true }),
  said('disclosure.interpretations.chart', '图解', '[件条篇个张]', { noun: '图解(?:解读)?', isPart: true }),
  said('disclosure.interpretations.video', '视频解读', '[件条个]', { noun: '视频解读', isPart: true }),
  said('disclosure.briefings.count', '新闻发布会', '[场次]', { noun: '新闻发布会', none: true }),
  said('disclosure.interviews.count', '在线访谈', '[期次场]', { noun: '在线访谈', none: true }),
  said('disclosure.consultations.count', '意见征集', '[期次项]', {
    noun: '意见征集|征集意见',
    none: true,
  }),
  said('disclosure.consultations.opinions', '收到意见', '条', {
    noun: '(?:收到|征集到?)(?:公众|社会|各类)?意见(?:建议)?',
  }),
  said('disclosure.proposals.count', '公开建议提案答复', '件', {
    noun: '公开(?:人大)?(?:建议)?(?:、|和)?(?:政协)?提案(?:办理)?(?:答复|复文|结果)',
  }),
  said('onRequest.ways.online', '网络申请', '件', { noun: '网络申请|网上申请' }),
  said('onRequest.ways.letter', '信函申请', '件', { noun: '信函申请' }),
  said('onRequest.ways.inPerson', '当面申请', '件', { noun: '当面申请' }),
  said('onRequest.ways.fax', '传真申请', '件', { noun: '传真申请' }),
  said('onRequest.extended', '延期答复', '件', {
    noun: '延期答复',
    none: true,
    isPart: true,
    unless: '提案|建议',
  }),
  said('management.documents.total', '制发公文', '[件份]', { noun: '制发公文', none: true }),
  said('management.corrected', '撤回或更正信息', '条', { noun: '撤回(?:或|、|和)更正信息', none: true }),
  said('management.cleanup.revised', '修改规范性文件', '件', {
    frame: '规范性文件清理,修改#|修改(?:行政)?规范性文件#',
  }),
  said('management.catalogue.items', '公开目录调整', '项', { frame: '调整(?:主动)?公开(?:基本)?目录#' }),
  said('management.history.count', '清理历史信息', '条', { noun: '清理历史信息' }),
  said('platform.columns.added', '新设专栏', '个', { noun: '新(?:开)?设(?:公开)?专栏' }),
  said('platform.columns.improved', '优化专栏', '个', { noun: '优化(?:公开)?专栏' }),
  said('platform.visits', '网站访问量', '(?:人?次)', { noun: '访问量' }),
  said('platform.messages.received', '收到留言', '条', { noun: '收到(?:网民|公众)?留言', none: true }),
  said('platform.messages.answered', '答复留言', '条', {
    noun: '答复(?:网民|公众)?(?:留言)?',
    unless: '申请|意见|提案|建议|公开',
  }),
  said('platform.accounts.count', '政务新媒体账号', '个', { noun: '开设(?:备案)?政务新媒体(?:账号)?' }),
  said('platform.accounts.opened', '新开账号', '个', { noun: '新开(?:账号)?', unless: '专栏|栏目' }),
  said('platform.accounts.closed', '关停账号', '个', { noun: '关停(?:账号)?', unless: '专栏|栏目' }),
  said('platform.gazette.issues', '政府公报', '期', { noun: '政府公报》?', none: true }),
  said('platform.gazette.copies', '公报发放', '[册份]', { noun: '(?:发放|赠阅)(?:政府公报)?' }),
  said('platform.places.count', '信息查阅点', '[个处]', { noun: '查阅点' }),
  said('platform.places.visitors', '查阅点接待', '人次', { frame: '接待(?:政府信息公开)?查阅#' }),
  said('supervision.staff.fullTime', '专职人员', '[人名]', { noun: '专职人员' }),
  said('supervision.staff.partTime', '兼职人员', '[人名]', { noun: '兼职人员' }),
  said('supervision.meetings', '专题会议', '次', { noun: '专题会议?' }),
  said('supervision.training.count', '业务培训', '[次期场]', { noun: '业务培训' }),
  said('supervision.training.people', '参加培训', '人次', {
    noun: '参加(?:培训)?',
    unless: '评议|会议|活动',
  }),
  said('supervision.checks.count', '检查', '次', { noun: '开展检查' }),
  said('supervision.checks.found', '发现问题', '个', { noun: '发现问题', none: true }),
  said('supervision.checks.mended', '整改问题', '个', { noun: '整改(?:问题)?' }),
  said('supervision.notices', '通报', '期', { noun: '印发通报' }),
  said('supervision.review.people', '参加评议', '人', { noun: '参加评议' }),
  said('supervision.accountable', '责任追究', '人次', { frame: '追究(?:政府信息公开工作)?责任#' }),
];
