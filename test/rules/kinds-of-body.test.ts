import { allDivisions } from '../../src/filing/divisions/all-divisions';
import { form2021 } from '../../src/forms/2021/index';
import { factsFor } from '../../src/model/facts';
import { bodyKinds } from '../../src/model/filing';
import type { BodyKind, Filing } from '../../src/model/filing';
import { reasonsOf } from '../../src/model/not-checked';
import { dutiesAreReported } from '../../src/rules/duties-are-reported';
import { rules } from '../../src/rules/index';
import { examine } from '../../src/session/advice';
import { checkBy, thisYear, withSettings } from '../support/filing-fixture';
import { written } from '../support/text-fixture';

const kinds = Object.keys(bodyKinds) as BodyKind[];

describe('what follows from the kind of a body', () => {
  it('duties are those of governments', () => {
    const speaksOf = (kind: BodyKind): boolean =>
      checkBy(dutiesAreReported, written({ supervision: '组织培训。' }, withSettings({ kind }))).findings
        .length > 0;
    expect(kinds.filter(speaksOf)).toEqual(['area']);
  });

  it.each([
    ['supervision.assessed', 'area office township'],
    ['supervision.publicReview', 'area office township'],
    ['supervision.accountable', kinds.join(' ')],
  ])('the fact %s is asked of %s', (fact, expected) => {
    const asked = kinds.filter((kind) =>
      form2021.writing.facts.some((group) => factsFor(group, kind).some(({ key }) => key === fact)),
    );
    expect(asked.join(' ')).toBe(expected);
  });
});

describe('the report of an institution', () => {
  /** Without chapters three to six, with one wrong total in table three and one in the text. */
  const report: Partial<Filing> = {
    body: '海滨县人民医院',
    self: '我院',
    answers: {
      'requests.received.person': 3,
      ...Object.fromEntries(
        ['business', 'research', 'welfare', 'legal', 'other'].map((each) => [`requests.received.${each}`, 0]),
      ),
      'requests.received.total': 5,
    },
    texts: {
      preface: '根据国办公开办函〔2019〕60号，编制本报告。',
      disclosure: '2025年，我院主动公开信息120条，其中院务信息70条、医疗服务信息40条。',
      supervision: '全县共收到申请5件，，均已办结。',
    },
  };
  const examined = (kind: BodyKind) =>
    examine(
      form2021,
      written({}, { ...report, ...withSettings({ kind }) }),
      thisYear,
      undefined,
      allDivisions,
    );
  const rulesOf = (kind: BodyKind): readonly string[] => [
    ...new Set(examined(kind).checked.findings.map(({ rule }) => rule)),
  ];

  it('is held to arithmetic, figures and good writing, and to nothing that the notice asks for', () => {
    const held = rulesOf('institution');
    expect(held).toEqual(expect.arrayContaining(['equations-hold', 'no-doubled-marks']));
    const ofNotice = rules.filter((rule) => rule.ofNotice).map(({ id }) => id);
    expect(ofNotice.filter((id) => held.includes(id))).toEqual([]);
    expect(rulesOf('department')).toEqual(
      expect.arrayContaining(['no-blank-cells', 'topics-are-covered', 'bases-are-current', ...held]),
    );
  });

  it('is said to have been checked for no more, once', () => {
    const reasons = reasonsOf(examined('institution').checked.notChecked);
    expect(reasons.filter((reason) => reason.startsWith('公共企事业单位'))).toEqual([
      '公共企事业单位的报告按主管部门的规定编写，没有按年度报告格式核对章节、应写的内容和空白格',
    ]);
  });

  it('lacks nothing that only the form wants', () => {
    expect(examined('institution').missing).toEqual([]);
    expect(examined('department').missing.map(({ message }) => message)).toContain(
      '“五、存在的主要问题及改进情况”还没有写',
    );
  });
});
