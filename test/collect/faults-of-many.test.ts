import { findCommonFaults } from '../../src/collect/faults-of-many';
import { assessedBody, followed } from '../support/assessed-bodies';
import type { FollowedFinding } from '../../src/collect/collection';

const names = ['青岚县水务局', '青岚县教育局', '青岚县林业局', '石桥镇人民政府'];
const withFindings = (count: number, findingsOf: (name: string, at: number) => readonly FollowedFinding[]) =>
  names.slice(0, count).map((name, at) => assessedBody(name, { findings: findingsOf(name, at) }));

const heading = followed('headings-in-place', '三、收到和处理', '标题少了“情况”二字；请改正。');
const sum = (at: number) =>
  followed('equations-hold', '表三总计列', `表三总计列：${at + 3} 和 ${at}，相差 3。`, { difference: 3 });

describe('findCommonFaults', () => {
  it('puts what a template has before figures, each with the words to look there first', () => {
    const bodies = withFindings(4, (_, at) => (at === 0 ? [sum(at)] : [sum(at), heading]));
    expect(findCommonFaults(bodies)).toEqual([
      {
        rule: 'headings-in-place',
        place: '三、收到和处理',
        message: '3 个机关有同样的问题，先看模板。例如青岚县教育局：标题少了“情况”二字；请改正。',
        bodies: names.slice(1),
      },
      {
        rule: 'equations-hold',
        place: '表三总计列',
        message:
          '4 个机关有同样的问题，先看模板。各机关的数不同，例如青岚县水务局：表三总计列：3 和 0，相差 3。',
        bodies: names,
      },
    ]);
  });

  it('counts bodies, not findings, and none that is corrected', () => {
    expect(findCommonFaults(withFindings(2, () => [heading, heading]))).toEqual([]);
    const corrected = { ...heading, status: 'corrected' as const };
    expect(findCommonFaults(withFindings(3, (_, at) => [at === 2 ? corrected : heading]))).toEqual([]);
  });

  it('takes a sentence for the same that names each its own body', () => {
    const bodies = withFindings(3, (name) => [followed('wrong-name', '全文', `本报告的机关是“${name}”。`)]);
    expect(findCommonFaults(bodies)).toMatchObject([{ bodies: names.slice(0, 3) }]);
  });

  it('joins many places of one fault', () => {
    const bodies = withFindings(3, () =>
      [1, 2, 3, 4].map((row) => followed('rows-as-in-form', `表三第${row}行`, '缺少这一行。')),
    );
    expect(findCommonFaults(bodies)).toMatchObject([{ place: '表三第1行、表三第2行、表三第3行等 4 处' }]);
  });
});
