import { judgeTexts } from './judge-texts';
import type { Rule } from './rule';

/** Words that hold the name of a level without meaning one. */
const others = /市场|城市|市政|市容|都市|市民|区域|社区|园区|县域|乡村|区划|州际|省际/gu;
const levels = /自治区|自治州|自治县|自治旗|街道|[省市州县区旗镇乡]/gu;

/** The level of the body itself: the last that its name tells. */
const levelOf = (body: string): string | undefined =>
  body.replace(others, '').match(levels)?.at(-1)?.replace('自治', '');

/** A whole level, of which the report then states its own work in figures. */
const claim =
  /全(?<level>街道|[省市州县区旗镇乡])(?:各级?(?:行政机关|部门|单位|政府)|政府系统|范围内)?(?:全年|本年度?|年内)?(?:共计?|累计|总共|合计)?(?:向社会)?(?:新|主动)?(?:公开|收到|收办|受理|接收|办结|办理|答复|制发|未收到|没有收到)[^。;\n]{0,20}?(?:\d|公开申请)/gu;

/** D-3, 常见错误33: a report speaks of its own level; 全市 in a county's report is a sentence taken over from the city. */
export const wrongLevel: Rule = {
  id: 'wrong-level',
  title: '文字中的层级',
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
