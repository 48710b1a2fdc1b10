import { mostFrequent } from '../model/most-frequent';
import { passagesOf } from '../prose/passages';
import { judgeTexts, rangeOf } from './judge-texts';
import type { Rule } from './rule';

/** 我局, 本委, …: what a body calls itself by its kind. 我市, 本机关, 我单位 go with any of them. */
const selves = /[我本](?:[局委厅镇乡]|街道|办(?![理法公结案事学好件]))(?![级人民托派员])/gu;

/** A street office may be called by either half of its name. */
const kindOf = (self: string): string => self.slice(1).replace('街道', '办');

/** D-3, 常见错误34: a report speaks of its body in one way; 我局 among 我委 is a sentence from elsewhere. */
export const selfNameIsOne: Rule = {
  id: 'self-name-is-one',
  title: '自称前后一致',
  check: (subject) => {
    const { filing, form } = subject;
    const used = passagesOf(form, filing).flatMap(({ text }) => text.match(selves) ?? []);
    const own = filing.self.match(selves)?.[0] ?? mostFrequent(used);
    if (own === undefined) return [];
    return judgeTexts(subject, ({ text }) =>
      [...text.matchAll(selves)]
        .filter(([name]) => kindOf(name) !== kindOf(own))
        .map((found) => ({
          at: rangeOf(found),
          severity: 'note',
          clause: 'ownReport',
          message: `自称“${found[0]}”，本报告自称“${own}”；请统一，并核对是不是照抄了其他机关的文字。`,
          correction: own,
        })),
    );
  },
};
