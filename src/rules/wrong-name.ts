import { judgeTexts, stretchOf } from './judge-texts';
import type { Rule } from './rule';

const kinds = '(?:委员会|办公室|街道办事处|街道|[局委厅镇乡])';
const isDepartment = new RegExp(`${kinds}$`, 'u');
/** A name that begins a clause and has done the work which the report is about. */
const claim = new RegExp(
  `(?<=^|[。;\\n,])(?<name>\\p{Script=Han}{3,20}?${kinds})(?=(?:全年|本年度?|年内)?(?:共计?|累计)?(?:主动公开(?:政府)?信息|新收|收到|受理|未收到|没有收到|办结)[^。;\\n]{0,20}?(?:\\d|公开申请))`,
  'gu',
);
const others = /^(?:[各其]|有关|相关|上级|下属|直属|所属|[我本全该])/u;

/** Whether a name is the other's, in full or shortened: 县发改委 of 海滨县发展和改革委员会. */
const isShortFor = (short: string, full: string): boolean => {
  let at = 0;
  for (const sign of full) if (sign === short[at]) at++;
  return at === short.length;
};

/** D-3, 常见错误33: a department's report that states another body's work has copied the sentence. */
export const wrongName: Rule = {
  id: 'wrong-name',
  title: '文字中的机关名称',
  check: (subject) => {
    const { body } = subject.filing;
    if (!isDepartment.test(body)) return [];
    return judgeTexts(subject, ({ text }) =>
      [...text.matchAll(claim)]
        .filter(({ groups }) => !others.test(groups!['name']!))
        .filter(({ groups }) => !isShortFor(groups!['name']!, body) && !isShortFor(body, groups!['name']!))
        .map((found) => ({
          at: stretchOf(found),
          severity: 'note',
          clause: 'ownReport',
          message: `写的是“${found[0]}”，本报告的机关是“${body}”；请核对是不是照抄了其他机关的文字。`,
        })),
    );
  },
};
