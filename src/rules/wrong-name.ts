import { judgeTexts, rangeOf } from './judge-texts';
import type { Rule } from './rule';

const kinds = '(?:委员会|办公室|街道办事处|街道|[局委厅镇乡])';
const isDepartment = new RegExp(`${kinds}$`, 'u');
/** A name that begins a clause and has done the work which the report is about. */
const claim = new RegExp(
  `(?<=^|[。;\\n,])(?<name>\\p{Script=Han}{3,20}?${kinds})(?=(?:全年|本年度?|年内)?(?:共计?|累计)?(?:主动公开(?:政府)?信息|新收|收到|受理|未收到|没有收到|办结)[^。;\\n]{0,20}?(?:\\d|公开申请))`,
  'gu',
);
const others = new RegExp(`^(?:[各其]|有关|相关|上级|下属|直属|所属|[本全该])|我|本${kinds}$`, 'u');
/** Words of time that run into a name: 今年以来县水利局. */
const times = /^(?:截至|今年|年底|年末|一年来|以来|目前)+/u;

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
        .map((found) => {
          const { to } = rangeOf(found);
          const name = found[0].replace(times, '');
          return { name, at: { from: to - name.length, to } };
        })
        .filter(({ name }) => !others.test(name) && !isShortFor(name, body) && !isShortFor(body, name))
        .map(({ name, at }) => ({
          at,
          severity: 'note',
          clause: 'ownReport',
          message: `写的是“${name}”，本报告的机关是“${body}”；请核对是不是照抄了其他机关的文字。`,
        })),
    );
  },
};
