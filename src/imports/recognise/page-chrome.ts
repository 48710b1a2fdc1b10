import { fold, foldWithPlaces } from '../fold';
import { isMadeOf } from './heading';

const day =
  '20\\d\\d\\s?[-/.年]\\s?\\d{1,2}\\s?[-/.月]\\s?\\d{1,2}(?:\\s?日)?(?:\\s{1,3}\\d{1,2}:\\d\\d(?::\\d\\d)?)?';
/** What a page says of a text, behind a label of its own: 发布时间：2025-01-15, 来源：海滨县水利局, 浏览次数 120. */
const labelled = new RegExp(
  '^[\\s[(|【]*(?:' +
    `(?:(?:发布|公布|公开|成文|生成|发文|更新|录入|印发|制发)?(?:时间|日期)):\\s{0,3}${day}|` +
    '(?:(?:信息|文章|稿件|内容|新闻)?(?:来源|编号)|稿源|出处|作者|撰稿|供稿|录入|(?:责任|网站)?编辑|责编|编审|校对|审[核签]人|签发人?|索引号|信息索引|信息名称|文号|发文字号|主题词|主题分类|信息分类|体裁|有效性|公开方式|(?:发布|公布|公开|成文|发文|录入|制发)(?:时间|日期|机构|单位|机关|部门|人)|字号|字体(?:大小)?|视力保护色?|背景色|分享到?|[上下]一[篇条页]):\\s{0,3}[^\\s。:]{0,30}(?=[\\s\\])|】]|$)|' +
    '(?:初审|复审|终审|审核|审签|校核|核稿|拟稿):\\s{0,3}\\p{Script=Han}{2,4}(?=[\\s\\])|】]|$)|' +
    '(?:(?:浏览|阅读|点击|访问)(?:次数|量|数|率)?|人气):?\\s{0,3}\\d{1,9}(?!\\d|\\s?次?\\s?[,。;、])(?:\\s?次)?(?!\\p{L}|\\d)' +
    ')[\\s\\])|】]*',
  'u',
);

/** Words of buttons and the like, of which whole lines are made. */
const buttons = [
  ...[
    '打印',
    '打印本页',
    '打印此页',
    '关闭',
    '关闭窗口',
    '关闭本页',
    '收藏',
    '分享',
    '分享到',
    '返回',
    '返回顶部',
  ],
  ...[
    '字号',
    '字体',
    '大小',
    '大',
    '中',
    '小',
    '默认',
    '超大',
    '保护视力色',
    '朗读',
    '语音播报',
    '繁体',
    '无障碍',
  ],
  ...[
    '微信',
    '微博',
    '新浪微博',
    '空间',
    '朋友圈',
    '扫一扫',
    '扫码',
    '二维码',
    '手机',
    '用手机',
    '在',
    '打开',
    '查看',
  ],
  ...[
    '当前页',
    '本页',
    '本页面',
    '页面',
    '浏览',
    '阅读',
    '纠错',
    '我要',
    '点赞',
    '下载',
    '文档',
    '长者模式',
    '适老',
    '到',
    '的',
    'qq',
  ],
  ...['首页', '前言', '引言', '导语', '目录', '正文', '次'],
];

/** What stands below the text of a page; nothing behind it is of the report. Its labels are followed by what they say. */
const belowText = new RegExp(
  '^[\\s【[]*(?:' +
    '(?:(?:文件|附件)下载|关联文件|相关(?:文[章档件]|链接|阅读|附件|信息|新闻|稿件|解读|内容|资料)|附[件表]?|[上下]一[篇条页]|(?:主办|承办|协办)(?:单位)?|技术支持|版权|[本原]文(?:链接|网址|地址))(?=[\\s】\\]]*(?:[:：\\d一二三四五六]|$))|' +
    '[上下]一[篇条页]|版权(?:所有|归)|网站地图|联系我们|关于我们|隐私(?:声明|政策|保护)|网站声明|友情链接|(?:政府)?网站标识码|政府网站(?:找错|年度|工作)|Copyright|[^\\s。]{0,12}ICP备|\\S{0,8}公网安备)',
  'iu',
);

/** To whom a document was sent, below its signature. */
const sentTo = /^[\s【[]*(?:抄[送报]|分送|主送):/u;
/** Rules, marks of the source of a page and of its pages, and what a page says that has no text. */
const ofSource =
  /^\s*(?:[-*_=—－]{3,}|<!--.*-->|\\[a-z]{2,20}|Page \d{1,3}(?: of \d{1,3})?|第\s?\d{1,3}\s?页(?:[\s,，/]{0,3}共\s?\d{1,3}\s?页)?|[（(]?(?:此页|本页|以下)无正文[）)]?)\s*$/iu;

const isBelowText = (line: string): boolean =>
  sentTo.test(fold(line)) || (belowText.test(line) && !line.includes('。'));

/** The line without what the page says of it; empty where that is all. */
const withoutChrome = (line: string): string => {
  if (ofSource.test(line)) return '';
  const { text, from } = foldWithPlaces(line);
  let done = 0;
  for (let found = labelled.exec(text); found && found[0] !== ''; found = labelled.exec(text.slice(done)))
    done += found[0].length;
  const rest = text.slice(done);
  if (areButtons(rest)) return '';
  const end = rest.lastIndexOf('。') + 1;
  const hasTail = end > 0 && end < rest.length && isChrome(rest.slice(end));
  return line.slice(from[done], from[hasTail ? done + end : text.length]);
};

const longestButtons = 60;

const areButtons = (text: string): boolean => {
  const core = text.replace(/[^\p{L}]/gu, '').toLowerCase();
  return (
    !text.includes('。') &&
    core.length <= longestButtons &&
    (core === '' ? text.trim() === '' : isMadeOf(core, buttons))
  );
};

/** Whether a line is of the page and not of its text: when it was published, by whom, how often it was read, buttons. */
export const isChrome = (line: string): boolean => {
  let rest = fold(line).trim();
  if (rest === '') return false;
  for (let found = labelled.exec(rest); found && found[0] !== ''; found = labelled.exec(rest))
    rest = rest.slice(found[0].length);
  return areButtons(rest);
};

/** Lines without those of the page around them, and without what is below the text. */
export const withoutPage = (lines: readonly string[], isHead = false): readonly string[] => {
  const end = isHead ? -1 : lines.findIndex(isBelowText);
  return (end < 0 ? lines : lines.slice(0, end)).flatMap((line) =>
    line.trim() === '' ? [line] : withoutChrome(line) || [],
  );
};
