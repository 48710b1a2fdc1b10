import { areaIsSum } from '../../../src/collect/across/area-is-sum';
import type { AcrossSubject } from '../../../src/collect/across/across-rule';
import { form2021 } from '../../../src/forms/2021/index';
import { assessedBody, figuresWith, usedReport } from '../../support/assessed-bodies';
import type { AssessedFacts } from '../../support/assessed-bodies';

const field = 'requests.received.total';
const bodyWith = (name: string, figures: Record<string, number | null>, facts: AssessedFacts = {}) =>
  assessedBody(name, { ...facts, report: { figures: figuresWith(figures) } });
const found = (
  bodies: AcrossSubject['bodies'],
  area: Record<string, number | null> | undefined,
  facts: Partial<AcrossSubject> = {},
) =>
  areaIsSum
    .check({
      ...{ area: '青岚县', year: 2025, form: form2021, onlyClean: false, bodies },
      ...(area ? { areaReport: usedReport('青岚县人民政府', { figures: figuresWith(area) }) } : {}),
      ...facts,
    })
    .map(({ severity, message }) => [severity, message]);

const water = bodyWith('青岚县水务局', { [field]: 3, 'fees.amount': 0.1 });
const school = bodyWith('青岚县教育局', { [field]: 4, 'fees.amount': 0.2 });

describe('area-is-sum', () => {
  it('is silent where every cell is the sum, decimals and rounded amounts included', () => {
    expect(found([water, school], { [field]: 7, 'fees.amount': 0.3 })).toEqual([]);
    const [rough, fine] = [bodyWith('甲局', { 'fees.amount': 9116.36 }), bodyWith('乙局', {})];
    expect(found([rough, fine], { 'fees.amount': 9116.4 })).toEqual([]);
    expect(found([rough, fine], { 'fees.amount': 9116.46 })).toHaveLength(1);
    expect(found([water], undefined)).toEqual([]);
  });

  it('names how many cells differ, and the largest', () => {
    expect(found([water, school], { [field]: 9, 'fees.amount': 0.4 })).toEqual([
      [
        'error',
        '本级汇总报告有 2 个数不等于各机关之和，其中相差最大的是表三“一、本年新收”行“总计”列：汇总报告 9，各机关之和 7，相差 2。请对照“与汇总报告核对”表逐格核对，并核对名录是否齐全。',
      ],
    ]);
  });

  it('takes no difference for certain while a counted report has errors', () => {
    const faulty = { ...school, state: 'toCorrect' as const };
    expect(found([water, faulty], { [field]: 9, 'fees.amount': 0.3 })).toMatchObject([
      ['note', expect.stringContaining('有的机关的报告还有错误')],
    ]);
  });

  it('only says that it is incomplete while bodies are missing, unless there is too much already', () => {
    const missing = assessedBody('青岚县林业局', { report: null });
    const incomplete = [
      'hint',
      '本级汇总报告与各机关之和的核对还不完整：1 个应计入的机关没有计入。补齐以后请再核对。',
    ];
    expect(found([water, missing], { [field]: 9, 'fees.amount': 1 })).toEqual([incomplete]);
    expect(found([water, missing], { [field]: 2, 'fees.amount': 0.1 })).toEqual([
      [
        'note',
        '各机关还没有报齐，已有的数之和在 1 格里已经大于本级汇总报告，其中相差最大的是表三“一、本年新收”行“总计”列：汇总报告 2，各机关之和 3，相差 1。请对照“与汇总报告核对”表逐格核对。',
      ],
      incomplete,
    ]);
    const unlisted = assessedBody('青岚县税务局', { report: null, listed: { counts: false } });
    expect(found([water, unlisted], { [field]: 3, 'fees.amount': 0.1 })).toEqual([]);
  });

  it('leaves cells open that a member lacks', () => {
    const lacking = bodyWith('青岚县林业局', { [field]: null });
    expect(found([water, lacking], { [field]: 9, 'fees.amount': 0.1 })).toEqual([
      ['hint', '本级汇总报告与各机关之和的核对还不完整：1 格里有的机关没有数字。补齐以后请再核对。'],
    ]);
  });

  it('does not compare years', () => {
    const areaReport = usedReport('青岚县人民政府', { year: 2024 });
    expect(found([water], {}, { areaReport })).toEqual([
      ['note', '本级汇总报告是 2024 年的，不是 2025 年的，没有与各机关之和核对；请换成 2025 年的报告。'],
    ]);
  });
});
