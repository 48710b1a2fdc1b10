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
/** Words for other things that are received and answered. */
export const elsewhere =
  '复议|诉讼|行政许可|建议|提案|意见|留言|咨询|信箱|热线|工单|来信|来访|网民|问政|处理费|收费|满意|率|投稿|证明|补正';
/** One way by which requests come in or are answered, or one part of the year, unless all of them are meant. */
export const onePart =
  '^(?!.*(?:共|累计|总|等)).*(?:网上|网络|互联网|网站|在线|线上|线下|平台|系统|信函|信件|书信|书面|口头|电话|邮寄|邮件|邮箱|邮政|快递|当面|现场|窗口|传真|来函|半年|季度)';
