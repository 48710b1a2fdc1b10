import { isRelative } from './claims';
import type { Statement, TextReading } from './statements';

/** How far a sign parts two figures: 、 less than a comma, a comma less than a semicolon or a new line. */
type Separator = 0 | 1 | 2 | 3;

/** A figure of a text as it may stand in a list. */
export interface ListedFigure {
  readonly statement: Statement;
  /** All that is between the figure before it and this one, also where a new line begins. */
  readonly gap: string;
  readonly separator: Separator;
  /** The words of its own clause that say what it counts; those behind it where there are none before it. */
  readonly label: string;
  /** Whether the words before it lead on to something else: 另外, 此外, 截至, 累计, a clause of its own. */
  readonly startsAnew: boolean;
  /** Whether the label is an action: 公众号推送, 通过网站发布. */
  readonly isAction: boolean;
  /** Whether it is the rest of a whole: 其他20条, 及其他信息5条, 其余12条. */
  readonly isRest: boolean;
  /** By what the label divides a whole: channel, applicant, result, …; undefined for any other kind. */
  readonly division: string | undefined;
  /** Whether it is a share or a change, and so no part of anything. */
  readonly isRelative: boolean;
  /** The number of the sentence; lines of one list are one sentence. */
  readonly sentence: number;
}

const separatorOf = (gap: string): Separator => {
  if (/[;\n。]/u.test(gap)) return 3;
  if (/[,:]/u.test(gap)) return 2;
  return gap.includes('、') ? 1 : 0;
};

const itemNumber = /^(?:\(?[一二三四五六七八九十\d]{1,2}[)、.]|[一二三四五六七八九十]是|[①-⑳])/u;
const joining = /^(?:以及|及|和|与|、)/u;
const opening =
  /^(?:其中|主要)?(?:包括|包含|涵盖|含|分为|分别[为是]?|依次[为是]|具体[为是]?|主要[为是有]?|其中)?/u;
const fillers = /(?<![有为是达计约共各])[有为是达计约共各]+$/u;
const anew =
  /(?:^|[,;:。\n)])(?:另外?(?!行)|此外|除此|同时|还|并(?!列)|同期|截[至止]|累计|年内|全年|全[省市县区州镇乡旗]|本年|上年|下年|目前|现(?:有|行)|共(?![青同享建])|合计|总计|一共|按[^,;:]{1,12}[,:]|从[^,;:]{1,12}看)/u;
const action =
  /^(?:共|新|主动|依法|及时)*(?:通过|利用|依托|借助|在|向|公开|发布|推送|收到|接到|受理|办理|办结|开展|举办|组织|召开|编制|接受|接待)/u;
/** What is done on a channel: 公众号推送消息. */
const onChannel =
  /(?:公开|发布|推送|更新|转发|刊发|刊登|编发|上传|公示)(?:各类|各项|政务|政府|相关|有关|原创|图文|短)*(?:信息|消息|文章|稿件|作品|内容|动态|视频)?$/u;
const rest =
  /(?:^|以?及|和|与|等|、|通过|利用|依托|在|以|用|为|是|属于?|公开|发布|推送|更新|制发)(?:其他|其它|其余|剩余)(?![^,;]{0,4}(?:部门|单位|机关|地区)(?:转|报|提))/u;
/** Kinds by which reports divide what they count; one list goes by one of them. */
const divisions: Readonly<Record<string, RegExp>> = {
  channel:
    /网站|门户|公众号|[两双]微|微信|微博|客户端|APP|抖音|快手|视频号|头条|新媒体|公报|公[示开告]栏|宣传栏|报刊|广播|电视|显示屏/u,
  submission: /网[上络]|线[上下]|信函|邮[寄件政]|快递|当面|现场|电话|传真|窗口|信箱/u,
  applicant: /自然人|公民|法人|企业|科研机构|公益组织|法律服务机构/u,
  result:
    /予公开|予以公开|部分公开|同意公开|无法提供|不掌握|没有现成|不予|不存在|补正|维持|纠正|驳回|撤[回销诉]|败诉|胜诉|审结|其他处理/u,
  flow: /^(?:共|已|均)?(?:收到|受理|办结|答复|办复|结转)/u,
  pace: /按[时期]|如期|延期|逾期|超期/u,
  season: /季度|半年|月份?$/u,
};

const divisionOf = (label: string): string | undefined =>
  Object.keys(divisions).find((name) => divisions[name]!.test(label));

const wordsOf = (clause: string): string =>
  clause.replace(joining, '').replace(itemNumber, '').replace(opening, '').replace(fillers, '');

const labelOf = (gap: string, tail: string): string => {
  const own = wordsOf(/(?<=^|[,;:。\n()])[^,;:。\n()]*$/u.exec(gap)![0]);
  return own === '' ? tail.replace(/^(?:为|是|属于?|系)/u, '') : own;
};

const aside = /\([^()]*\)/gu;
/** Whether a clause of its own, that counts nothing, stands between two figures. */
const hasClauseBetween = (gap: string): boolean =>
  gap
    .replace(aside, '')
    .replace(/^[^(]*\)/u, '')
    .split(/[,;:。\n(]/u)
    .slice(1, -1)
    .some((clause) => wordsOf(clause) !== '');

/** A line that says that more lines of its list follow. */
const announces = /^[^\n。!?]*[:;,、]\n[^\n。!?]*$/u;
/** The next line of a list whose lines stand one below the other. */
const nextLine = /^[^\n。!?]{0,16}[。;,、]?\n[^\n。!?]{0,40}$/u;
const longestGap = 200;

/** Each figure of a text as it may stand in a list; in the order of the text. */
export const listedFiguresOf = ({ passage: { text }, statements }: TextReading): readonly ListedFigure[] => {
  let sentence = 0;
  let isInLines = false;
  return statements.map((statement, at) => {
    const { quantity, tail } = statement;
    const previous = statements[at - 1];
    const isNext = previous !== undefined && previous.sentence !== statement.sentence;
    const between = text.slice(
      Math.max(previous?.quantity.to ?? 0, quantity.from - longestGap),
      quantity.from,
    );
    const isJoined = isNext && (announces.test(between) || (isInLines && nextLine.test(between)));
    if (isNext) isInLines = isJoined && (isInLines || between.includes(':\n'));
    if (isNext && !isJoined) sentence++;
    const gap = isNext && !isJoined ? statement.gap : between;
    const label = labelOf(gap, tail);
    const division = divisionOf(label);
    return {
      statement,
      gap,
      separator: separatorOf(gap),
      label,
      startsAnew: anew.test(gap) || hasClauseBetween(gap),
      isAction: action.test(label) || (division === 'channel' && onChannel.test(label)),
      isRest: rest.test(label),
      division,
      isRelative: isRelative(statement),
      sentence,
    };
  });
};
