import { loneUnits } from '../prose/lone-units';
import { quote } from '../prose/quote';
import { sentencesOf } from '../prose/sentences';
import type { Passage } from '../prose/passages';
import { judgeTexts } from './judge-texts';
import type { TextIssue } from './judge-texts';
import type { Rule } from './rule';

/*
 * A number that was never filled in leaves its unit, or the noun that it counts, alone: 公开信息条, 粉丝。 Many units are
 * also the end of a word (文件, 头条, 未收到申请件), so that a unit counts only behind what no word is made with, or in a
 * clause that counts.
 */

/** A clause that counts requests, and ends with their unit alone. */
const ofRequests =
  /(?:共|累计|总计|合计|全年|本年度?|年内)[^,;。]{0,10}(?:收到|受理|接收|接到|新收|办理|办结|答复)[^,;。]{0,16}(?:申请|公开|收到|受理|答复|办结)件$/u;
const ofCases =
  /(?:行政复议|行政诉讼|行政许可|行政处罚|行政强制|政府规章)(?:案|申请)?(?:共计?|合计)?[件起宗]$/u;
/** Where the word is a noun after all: 未收到申请件, 收到的申请件. */
const asNoun = /未|无|没有|不|每|各|所有|该|此|上述|对|将|(?<!提出|提交)的[^,;。]{0,6}件$/u;

/** What stands alone in a list in which every other clause has its number. */
const countedAlone = [
  '(?:年末|年底|截至年[底末]|目前)?(?:仍然?|继续|现行)有效的?(?:行政)?(?:规范性文件|规章)(?:总数|数量)?(?:共|为|有)?',
  '(?:(?:微信|微博|抖音)?(?:公众号|账号|视频号)?(?:现有|拥有|共有|有|关注)?)?粉丝(?:数|量|数量|总数)?(?:达到?|共|约|有|为)?',
  '(?:累计|共)?(?:(?:参训|参加|参会|受训)(?:学员|人员|人数|人次|干部)|培训(?:人数|人次))(?:共|达|约|为)?',
  '(?:累计|共)?(?:阅读|浏览|访问|点击|关注|播放)(?:量|数|人数|次数)(?:共|达|约|为)?',
].map((words) => new RegExp(`^${words}$`, 'u'));
/** Who follows the body's account, where the next clause compares how many there are. */
const followers = /^(?:(?:现有|拥有|共有)?关注(?:用户|人)|(?:注册|订阅)用户|粉丝)$/u;
const compares = /^(?:较|比|同比|环比|与)[^,;。]{0,16}\d/u;
/** 关注人 as a number of persons, of an account that is named. */
const followed = /(?:公众号|账号|帐号|微博|抖音|视频号)[^,;。]{0,16}关注人$/u;
const results = /^(?:其中)?(?:予以公开|部分公开|不予公开|无法提供|不予处理|其他处理)$/u;
const counted = /\d[余多万]*(?:件|条|份|个|次|人次?|期|场|篇)[^\d,;]{0,4}[,;]$/u;
const nextCounted = /^[^\d]{2,12}\d/u;
/** In characters; neither a clause that counts nor a quotation of it is longer. */
const longest = { clause: 40, quoted: 24 };

const ask = (passage: Passage, severity: TextIssue['severity'], at: TextIssue['at']): TextIssue => ({
  at,
  severity,
  clause: 'fullText',
  message: `“${quote(passage, at)}”${severity === 'error' ? '漏填了数字；请补上。' : '好像漏填了数字；请核对。'}`,
});

/** Whether a clause has a noun or a unit without the number that the clauses round it have. */
const lacksNumber = (words: string, before: string, after: string): boolean => {
  if (/\d/u.test(words)) return false;
  if (ofRequests.test(words) || ofCases.test(words)) return !asNoun.test(words);
  if (followed.test(words) || (followers.test(words) && compares.test(after))) return true;
  if (!counted.test(before)) return false;
  return countedAlone.some((noun) => noun.test(words)) || (results.test(words) && nextCounted.test(after));
};

function* judge(passage: Passage): Generator<TextIssue> {
  const { text } = passage;
  for (const { from, to } of sentencesOf(text)) {
    const sentence = text.slice(from, to);
    const surely = [...sentence.matchAll(loneUnits)].map(({ index, 0: { length } }) => {
      const last = from + index + length;
      const start = Math.max(from, last - longest.quoted);
      const clause = /[^,;:。、()]{0,24}$/u.exec(text.slice(start, last - 1))!.index;
      return { from: start + clause, to: last };
    });
    for (const at of surely) yield ask(passage, 'error', at);
    for (const { index, 0: clause } of sentence.matchAll(/[^,;:。()\n]+/gu)) {
      const at = { from: from + index, to: from + index + clause.length };
      if (clause.length > longest.clause || surely.some((found) => found.to === at.to)) continue;
      const before = text.slice(Math.max(from, at.from - longest.quoted), at.from);
      const after = text.slice(at.to + 1, Math.min(to, at.to + longest.clause));
      if (lacksNumber(clause, before, after)) yield ask(passage, 'note', at);
    }
  }
}

/** 常见错误39: no number is left out; the notes of the blank and gaps in it are told by another rule. */
export const numberIsMissing: Rule = {
  id: 'number-is-missing',
  title: '漏填的数字',
  check: (subject) => judgeTexts(subject, judge),
};
