import type { Meaning } from '../../model/claims';
import { requestFlows } from '../requests';

/** What the phrase families of tables three and four have in common. */

/** The row or column of totals. */
export const flow = requestFlows.at(-1)!;
/** Those of the kinds of applicant. */
export const columns = requestFlows.slice(0, -1);

export const meaning = (name: string, fields: readonly string[], basis?: string): Meaning => ({
  name,
  fields,
  ...(basis === undefined ? {} : { basis }),
});

/**
 * The words by which texts speak of a figure.
 * @throws Error, as the form is made, where there are none: what texts say of it would go unread.
 */
export const wordsFor = (name: string, words: string | undefined): string => {
  if (!words) throw new Error(`no words of texts name “${name}”`);
  return words;
};

export const asNew = meaning('本年新收', [flow.received], 'new');
export const withCarriedIn = meaning('本年新收与上年结转之和', [flow.received, flow.carriedIn], 'all');
export const asHandled = meaning('办理总计', [flow.handled], 'handled');

export const requestWords =
  '(?:信息公开申请|依申请公开|申请公开|公开申请|公开的申请|申请信息公开|依申请政府公开信息)';
/** Words that leave what is counted as it is: 予以公开的申请共3件, 收到公民、法人提出的申请. */
const some = (words: string, most: number): string => `(?:${words}){0,${most}}`;
const amount =
  '数量|总数|总量|件数|数|总?共计?|合计|总计|累计|计|约|为|是|有|达到?|仅|只|各|均|都|皆|全部|分别|也|则|已|了|的|占';
const ofRequests = '(?:政府|政务)(?=信息|公开)|信息|公开|依|申请|案件?|事项|事宜|相关|该|所';
/** Between a noun and its figure. */
export const between = `${some(
  `${amount}|${ofRequests}|件|类|方面|情形|情况|处理|办理|办结|答复|决定|结果|告知|提出|提交|人|者|性|而|由|因|并|原|具体|行政行为|行政|规范性文件|政府规章|规章|判决|裁定|予以|给予|作出|做出|本级|本年度?|全年|年内|新|依法|按时|按期|及时|举报|投诉|已|获取|机关|数据|其`,
  9,
)}:?`;
/** Between a verb and 申请. */
export const askers = some(
  `${ofRequests}|各类|各种|有效|书面|公民|法人|其[他它]|组织|社会|公众|群众|市民|居民|村民|个人|自然人|企业|单位|向|[本我][局委厅办院处镇乡县市区省]?|机关|提出|提交|递交|的|、|和|及|与|或|者|新|来自|件|对|要求|由|从|共计?|以|人|等|方式|渠道|途径|通过|网络|信函|当面|在线|网上|邮寄|邮件|现场`,
  16,
);
/** Between the figure of requests and what was done about them. */
export const handledHow = some(
  `${ofRequests}|件|均|都|全部|已|按时|按期|按照|按|依法|依规|严格|在|法定|规定|要求|条例|期限|时限|内|予以|给予|作出|做出|完成|及时|得到|了|并|也|的|书面|分别|经|,`,
  12,
);
/** Before a noun that has to be unqualified. */
export const neutral = some(
  `${amount}|本年度?|全年|年内|年度|其中|[我本全][^,]{1,3}|[^,]{0,14}(?:[局委办厅省市县区镇乡]|中心|街道|机关|单位|系统|部门|政府)|作出|做出|办理|实施|办结|收取|征收|依法|开展|审批|完成|下达|共有|各类|各项|行政机关|:|、|和|及|以及`,
  8,
);
/** Documents by whether they may be made public, which are no requests: 制发公文30件，其中主动公开20件，不予公开10件. */
export const ofDocuments =
  '主动公开(?:的|类|政府|信息|文件|公文|数|共|为)*\\d+[件份条][^#]{0,200}#|(?:公文|发文|公开属性|拟制|信息公开属性|文件(?:共|共计|总数)?\\d)[^#]{0,200}#';
/** Words for other things that are received and answered. */
export const elsewhere =
  '复议|诉讼|行政许可|建议|提案|意见|留言|咨询|信箱|热线|工单|来信|来访|网民|问政|处理费|收费|满意|率|投稿|证明|补正|信访件|信访事项|工单|举报件|投诉件|许可申请';
/** One way by which requests come in or are answered, or one part of the year, unless all of them are meant. */
export const onePart =
  '^(?!.*(?:共|累计|总|等)).*(?:网上|网络|互联网|网站|在线|线上|线下|平台|系统|信函|信件|书信|书面|口头|电话|邮寄|邮件|邮箱|邮政|快递|当面|现场|窗口|传真|来函|半年|季度)';
