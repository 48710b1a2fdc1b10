import { forms } from '../../src/forms/index';
import type { Filing } from '../../src/model/filing';
import { textsAreNew } from '../../src/rules/texts-are-new';
import { Session } from '../../src/session/session';
import { checkBy, lastYear, thisYear } from '../support/filing-fixture';
import { written } from '../support/text-fixture';

const before =
  '2024年，我局把公文公开属性写进发文稿纸，由拟稿科室提出、办公室复核，全年复核公文36件；每季度对照目录清理一次栏目，把机构调整后的职责、电话逐项更正，并请两名退休职工试查，按他们的意见改了检索词。';
const fresh =
  '今年起，水源地、管网、水价三类信息由业务科室直接报送，办公室只核格式；对五年前的文件逐份补标公开属性，能公开的放进专栏，不能公开的写明理由备查。';
const saidOf = (now: string, then: string, facts: Partial<Filing> = {}) =>
  checkBy(
    textsAreNew,
    written({ management: now }, { ...lastYear({}, { texts: { management: then } }), ...facts }),
  ).findings.map(({ severity, at, message }) => [severity, at, message]);

describe('texts-are-new', () => {
  it('names a paragraph that was taken over, be it with other figures', () => {
    expect(saidOf(before.replace('2024', '2025').replace('36', '41'), before)).toEqual([
      [
        'hint',
        'management',
        '“（三）政府信息管理”有 100% 的文字与上年报告相同；请按今年的工作改写，避免雷同。',
      ],
    ]);
  });

  it.each([
    ['is new', fresh, before],
    ['is new in half', before.slice(0, 60) + fresh, before],
    ['is short', '专栏由办公室维护，每月检查一次。', '专栏由办公室维护，每月检查一次。'],
    [
      'says that nothing happened',
      '2025年，我局没有收到政府信息公开申请，没有发生因政府信息公开引起的行政复议和行政诉讼，未收取信息处理费，没有因信息公开工作被追究责任的情况。'.repeat(
        2,
      ),
      '2024年，我局没有收到政府信息公开申请，没有发生因政府信息公开引起的行政复议和行政诉讼，未收取信息处理费，没有因信息公开工作被追究责任的情况。'.repeat(
        2,
      ),
    ],
  ])('takes one that %s', (_, now, then) => {
    expect(saidOf(now, then)).toEqual([]);
  });

  it('says nothing where last year’s report is not known', () => {
    const { findings, notChecked } = checkBy(textsAreNew, written({ management: before }));
    expect([findings, notChecked]).toEqual([[], []]);
  });

  it('takes sentences that figures and facts make, also where they were adopted', () => {
    const facts = {
      'management.labelled': true,
      'management.threeReviews': true,
      'management.secrecy': true,
    };
    const sentences = (year: number) => {
      const filing = written({}, { year, facts });
      return new Session(filing, forms, thisYear)
        .report()
        .blocks.flatMap((block) =>
          block.kind === 'paragraph' && block.slot === 'management' ? block.runs : [],
        )
        .map(({ text }) => text)
        .join('');
    };
    const filing = written(
      { management: sentences(2025).repeat(3) },
      {
        facts,
        ...lastYear({}, { texts: { management: sentences(2024).repeat(3) } }),
      },
    );
    const { checked } = new Session(filing, forms, thisYear).examine();
    expect(sentences(2025).length).toBeGreaterThan(30);
    expect(checked.findings.filter(({ rule }) => rule === textsAreNew.id)).toEqual([]);
    expect(saidOf(sentences(2025).repeat(3), sentences(2024).repeat(3))).toHaveLength(1);
  });
});
