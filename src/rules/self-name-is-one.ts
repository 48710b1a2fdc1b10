import { mostFrequent } from '../model/most-frequent';
import { passagesOf } from '../prose/passages';
import { judgeTexts, rangeOf } from './judge-texts';
import type { Rule } from './rule';

/** 我局, 本委, …: what a body calls itself by its kind. 我市, 本机关, 我单位 go with any of them. */
const selves = /[我本](?:[局委厅镇乡]|街道|办(?![理法公结案事学好件]))(?![级人民托派员长部])/gu;

/** How bodies are called that call themselves so; an office of a government or a commission has more than one way. */
const endings: readonly (readonly [name: RegExp, self: string])[] = [
  [/局$/u, '我局'],
  [/委员会$|委$/u, '我委'],
  [/(?<!公)厅$/u, '我厅'],
  [/镇(?:人民政府)?$/u, '我镇'],
  [/乡(?:人民政府)?$/u, '我乡'],
  [/街道(?:办事处)?$/u, '我街道'],
  [/办公室$/u, '我办'],
];

/** A street office may be called by either half of its name. */
const kindOf = (self: string): string => self.slice(1).replace('街道', '办');

/** D-3, 常见错误34: a report speaks of its body in one way; 我局 among 我委 is a sentence from elsewhere. */
export const selfNameIsOne: Rule = {
  id: 'self-name-is-one',
  title: '自称前后一致',
  ofAllTexts: true,
  check: (subject) => {
    const { filing, form } = subject;
    const used = passagesOf(form, filing).flatMap(({ text }) => text.match(selves) ?? []);
    const byName = endings.find(([name]) => name.test(filing.body.trim()))?.[1] ?? '';
    // A body may call itself by an older kind, as long as it does so throughout.
    const inText = used.find((each) => kindOf(each) === kindOf(byName));
    const own = inText ?? filing.self.match(selves)?.[0] ?? mostFrequent(used);
    if (own === undefined) return [];
    return judgeTexts(subject, ({ text }) => {
      const others = [...text.matchAll(selves)].filter(([name]) => kindOf(name) !== kindOf(own));
      return others
        .filter(([name], index) => others.findIndex((other) => other[0] === name) === index)
        .map((found) => ({
          at: rangeOf(found),
          severity: 'note',
          clause: 'ownReport',
          message: `自称“${found[0]}”，本报告自称“${own}”；请统一，并核对是不是照抄了其他机关的文字。`,
          correction: own,
        }));
    });
  },
};
