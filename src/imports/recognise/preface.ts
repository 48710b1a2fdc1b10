import { isBodyName } from '../../filing/body-name';
import { fold } from '../fold';
import { linesBehindTitle, withoutTitle } from './title';
import { edgeOf, goesOnBehind, unwrap } from './unwrap';
import type { Edge } from './unwrap';

/** What a page says of itself beside a report: never a sentence. */
const ofPage =
  /^[\s[【(|]*(?:字号|字体|大\s*中\s*小|浏览|阅读|点击|访问|(?:信息|文章|稿件)?来源|稿源|(?:发布|公开|成文|生成|发文|更新|录入)(?:时间|日期|机构|单位|机关|人)|时间|日期|作者|编辑|责任编辑|审核|索引号|文号|主题|体裁|有效性|打印|分享|收藏|我要|关闭|保存|下载|附件|当前位置|您|首页|无障碍|长者|视力|扫一扫|微信|目录|公共资源)/u;
const date =
  /^[\s(]*20\d\d\s*[-/.年]\s*\d{1,2}\s*[-/.月]\s*\d{1,2}\s*日?[\s)]*(?:\d{1,2}:\d{2}(?::\d{2})?)?/u;
/** What a preface speaks of, and no other line at the head of a page; behind the title, it may say less. */
const ofPreface = /本报告|年度报告|年报|《.{0,20}条例》|统计(?:的)?(?:期限|时限)/u;
const ofPrefaceBelow = /报告|条例|总结|(?:公布|公开|汇报)如下|根据|按照|依据|统计/u;
/** A sentence, or what leads up to the chapters: 现报告如下: */
const isSentence = (line: string): boolean => {
  const end = line.trimEnd();
  return (
    end.includes('。') || (/[：:]$/u.test(end) && (/[，,]/u.test(end) || end.slice(0, -1).endsWith('如下')))
  );
};

const isOfPage = (line: string): boolean => {
  const folded = fold(line).trim();
  if (isSentence(folded)) return false;
  return folded === '' || ofPage.test(folded) || date.test(folded) || isBodyName(folded.replace(/\s/gu, ''));
};

/** Lines without those of the page; a line in the middle of a sentence is none of them, whatever its words. */
const withoutMenus = (lines: readonly string[], edge: Edge): readonly string[] => {
  let isOpen = false;
  return lines.filter((line) => {
    if (!isOpen && isOfPage(line)) return false;
    if (line.trim() !== '') isOpen = goesOnBehind(line, edge);
    return true;
  });
};

/**
 * The text between the title and chapter one, whole and in the words of the page, without what the page says of
 * itself, its menus among it.
 * @param wraps whether its lines may have been broken at the edge of a page
 */
export const prefaceOf = (lines: readonly string[], wraps: boolean): string => {
  const behind = linesBehindTitle(lines);
  const edge = wraps ? edgeOf(behind ?? lines) : undefined;
  const words = behind === undefined ? ofPreface : ofPrefaceBelow;
  const paragraphs = unwrap(withoutMenus(behind ?? lines, edge), edge).map(withoutTitle);
  if (!paragraphs.some(isSentence) || !paragraphs.some((line) => words.test(line))) return '';
  const first = paragraphs.findIndex(
    (line) => isSentence(line) && (behind !== undefined || ofPreface.test(line)),
  );
  return paragraphs.slice(Math.max(first, 0)).join('\n');
};
