import { judgeTexts } from './judge-texts';
import type { Rule } from './rule';

/** Words that contain the name of a level without meaning one; right behind a place, where 市 is not its own: 南京市政府, 盐城市. */
const others =
  /(?<=^|国家|[省市州县区旗镇乡和与])(?:[城都]市|市场|市容|市政(?!府|务)|市民(?!政))|城市管理|城[乡镇]|乡[村镇]|区域|社区|县域|区划|州际|省际/gu;
/** 恩施州 is a level; 苏州 is the name of a city. */
const levels =
  /自治区|自治州|自治县|自治旗|街道|[省市县区旗镇乡]|(?<=(?:^|[省市区])[^省市州县区旗镇乡]{2,5})州/gu;

/** The level of the body itself: the last that its name has. */
const levelOf = (body: string): string | undefined =>
  body.replace(others, '').match(levels)?.at(-1)?.replace('自治', '');

/** A whole level, of which the report then states its own work in figures. */
const claim =
  /全(?<level>街道|[省市州县区旗镇乡])(?:各级?(?:行政机关|部门|单位|政府)|政府系统|范围内)?(?:全年|本年度?|年内)?(?:共计?|累计|总共|合计)?(?:向社会)?(?:新|主动)?(?:公开|收到|收办|受理|接收|办结|办理|答复|制发|未收到|没有收到)[^。;\n]{0,20}?(?:\d|公开申请)/gu;

/** D-3, 常见错误33: a report speaks of its own level; 全市 in a county's report is a sentence taken over from the city. */
export const wrongLevel: Rule = {
  id: 'wrong-level',
  title: '文字中的层级',
  ofNotice: true,
  check: (subject) => {
    const { body, self } = subject.filing;
    const own = levelOf(body);
    if (own === undefined) return [];
    return judgeTexts(subject, ({ text }) =>
      [...text.matchAll(claim)]
        .filter(({ groups }) => groups!['level'] !== own && !self.endsWith(groups!['level']!))
        .map((found) => ({
          at: { from: found.index, to: found.index + 1 + found.groups!['level']!.length },
          severity: 'note',
          clause: 'ownReport',
          message: `“全${found.groups!['level']}”与报告的机关“${body}”层级不同；请核对是不是照抄了其他机关的文字，本机关应写“全${own}”。`,
          correction: `全${own}`,
        })),
    );
  },
};
