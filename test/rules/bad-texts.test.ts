import { form2021 } from '../../src/forms/2021/index';
import { check } from '../../src/rules/check';
import { figureRules } from '../../src/rules/figure-rules';
import { hintRules } from '../../src/rules/hint-rules';
import { rules } from '../../src/rules/index';
import { lastYear, thisYear } from '../support/filing-fixture';
import { written } from '../support/text-fixture';
import type { Finding } from '../../src/model/finding';
import { processorTime } from '../support/processor-time';

const textRules = rules.filter(({ id }) => ![...figureRules, ...hintRules].some((rule) => rule.id === id));
const length = 100_000;
const of = (words: string): string => words.repeat(Math.ceil(length / words.length)).slice(0, length);

/** Texts that make slow patterns slow, and long lists of findings long. */
const hostile: readonly (readonly [name: string, text: string])[] = [
  ['one character', of('公')],
  ['opening brackets', of('（')],
  ['half-width brackets', of('(')],
  ['an open title', `《${of('公')}`],
  ['numerals', of('一二三四五六七八九十')],
  ['digits', of('2024')],
  ['years', of('2024年')],
  ['points', of('一是三是')],
  ['doubled words', of('工作')],
  ['commas', of('，')],
  ['enumeration commas', of('公、')],
  ['blanks', of('公 \n')],
  ['names', of('海滨县农业局')],
  ['levels', of('全市共')],
  ['figures', of('主动公开政府信息30条，')],
  ['lists in lists', of('其中信息1条，')],
  ['denials in one sentence', of('均维持，')],
  ['denials', of('未收到申请。')],
  ['emoji', of('😀公开👍🏽')],
  ['words that name nothing', of(`${'共有共计'.repeat(20)}共甲3件。`)],
  ['numbers of points', of('（一）')],
  ['brackets that close nothing', of('”》）')],
  ['spaces', `${' '.repeat(length)}公`],
  ['commas in brackets', of('（，')],
  ['figures of the wrong level', of('全市共收到1件，')],
  ['totals', of('共收到3件，其中')],
  ['of last year', of('上年结转3件，')],
  ['half a character', of('公\uD83D')],
];

describe('rules on texts', () => {
  it.each(hostile)('take bounded time and say a bounded number of things on %s', async (_, text) => {
    const filing = written({ disclosure: text, problems: text }, lastYear({}, { texts: { problems: text } }));
    for (const rule of textRules) {
      let findings: readonly Finding[] = [];
      const run = () => ({ findings } = check({ filing, form: form2021, thisYear }, [rule]));
      expect([rule.id, (await processorTime(run)) < 5]).toEqual([rule.id, true]);
      expect([rule.id, findings.length <= 200]).toEqual([rule.id, true]);
      expect(findings.filter(({ clause }) => clause === '')).toEqual([]);
    }
  });

  it('name a text that states more than is read', () => {
    const notCheckedIn = (text: string): readonly unknown[] =>
      check({ filing: written({ disclosure: text }), form: form2021, thisYear }).notChecked.filter(
        ({ rule }) => rule === 'texts',
      );
    const reason = (text: string): unknown =>
      expect.objectContaining({
        reason: expect.stringMatching(`^这一段太长或太特别，后面的数字没有核对：“${text}`),
      });
    expect(notCheckedIn('公开信息3条。'.repeat(999))).toEqual([]);
    expect(notCheckedIn('公开信息3条。'.repeat(1001))).toEqual([reason('公开信息3条。')]);
    expect(notCheckedIn('未收到申请。'.repeat(999))).toEqual([]);
    expect(notCheckedIn('未收到申请。'.repeat(1001))).toEqual([reason('未收到申请。')]);
  });

  it('point at whole characters beside emoji', () => {
    const text = '😀统一的的界面👍，，好';
    const { findings } = check({ filing: written({ platform: text }), form: form2021, thisYear });
    const words = findings.flatMap(({ place }) => (place ? [text.slice(place.from, place.to)] : []));
    expect(words).toEqual(['的的', '，，']);
  });
});
