import { nameIsOwn } from '../../../src/collect/across/name-is-own';
import type { AssessedBody } from '../../../src/collect/collection';
import { form2021 } from '../../../src/forms/2021/index';
import { assessedBody, followed } from '../../support/assessed-bodies';
import type { AssessedFacts } from '../../support/assessed-bodies';

const draftsOf = (bodies: readonly AssessedBody[]) =>
  nameIsOwn.check({ area: '青岚县', year: 2025, form: form2021, onlyClean: false, bodies });
const found = (bodies: readonly AssessedBody[]) =>
  draftsOf(bodies).map(({ severity, message }) => [severity, message]);

describe('name-is-own', () => {
  const school = assessedBody('青岚县教育局', { listed: { aliases: ['县教育局'] } });
  const writing = (text: string, calledBody = '青岚县水务局') =>
    found([
      school,
      assessedBody('青岚县人民政府办公室', { listed: { kind: 'office' } }),
      assessedBody('青岚县水务局', { report: { calledBody, texts: { opening: text, problems: text } } }),
    ]);

  it.each([
    '我局会同青岚县教育局印发通知，向青岚县人民政府办公室报送目录。',
    '青岚县教育局转来申请2件，均已答复。',
    '公众可以在青岚县人民政府门户网站查阅。现将青岚县水务局2025年政府信息公开工作年度报告公布如下。',
    '根据青岚县人民政府办公室的通知，青岚县教育局组织了培训，我局派员参加。',
  ])('is silent where others are named as others are: %s', (text) => {
    expect(writing(text)).toEqual([]);
  });

  it('is certain where the report is given as another’s', () => {
    expect(writing('现将青岚县教育局2025年政府信息公开工作年度报告公布如下。')[0]).toEqual([
      'error',
      '青岚县水务局的报告，“总体情况开头”里公布的是“青岚县教育局”，那是名录里的另一个机关。请核对是否交错了文件，或者照抄了别人的文字。',
    ]);
    expect(writing('', '县教育局')).toEqual([
      [
        'error',
        '青岚县水务局的报告，写的机关是“青岚县教育局”，那是名录里的另一个机关。请核对是否交错了文件，或者照抄了别人的文字。',
      ],
    ]);
  });
});

describe('hospitals, schools and companies', () => {
  const hospital = assessedBody('青岚县人民医院', {
    listed: { kind: 'institution', superior: '青岚县卫生健康局' },
  });
  const works = '青岚县人民医院全年主动公开政府信息203条。';
  const says = (name: string, disclosure: string, facts: AssessedFacts = {}) =>
    draftsOf([hospital, assessedBody(name, { ...facts, report: { texts: { disclosure } } })]);

  it.each([
    ['青岚县第一中学', works, { listed: { kind: 'institution' } }],
    ['青岚县水务局', works, {}],
    ['青岚县白石镇人民政府', `坚持应公开尽公开。${works}`, { listed: { kind: 'township' } }],
  ] as const)('are known by the list where %s says that they did its work', (name, text, facts) => {
    expect(says(name, text, facts)).toEqual([
      {
        severity: 'note',
        bodies: [name, '青岚县人民医院'],
        told: [name],
        message: `${name}的报告，“（一）主动公开”里写的是“青岚县人民医院”，那是名录里的另一个机关。请核对是否交错了文件，或者照抄了别人的文字。`,
      },
    ]);
  });

  it.each([
    ['青岚县卫生健康局', works, {}],
    ['青岚县人民政府办公室', works, { listed: { kind: 'office' } }],
    ['青岚县民政局', `全年公开信息30条，督促相关单位公开。${works}`, {}],
    ['青岚县白石镇人民政府', '青岚县人民医院转来申请2件，均已答复。', { listed: { kind: 'township' } }],
    ['青岚县白石镇人民政府', '配合青岚县人民医院公开义诊信息3条。', { listed: { kind: 'township' } }],
    ['青岚县人民医院东院区', works, { listed: { kind: 'institution', aliases: ['青岚县人民医院'] } }],
  ] as const)('are no strangers where %s may name them', (name, text, facts) => {
    expect(says(name, text, facts)).toEqual([]);
  });
});

it('tells the body whose report it is, once, and never the one that is named', () => {
  const school = assessedBody('青岚县教育局');
  const disclosure = '青岚县教育局全年主动公开政府信息203条。';
  const own = followed(
    'wrong-name',
    '（一）主动公开',
    '写的是“青岚县教育局”，本报告的机关是“青岚县水务局”。',
  );
  const told = (facts: AssessedFacts) =>
    draftsOf([school, assessedBody('青岚县水务局', { report: { texts: { disclosure } }, ...facts })]).map(
      (each) => each.told,
    );
  expect(told({})).toEqual([['青岚县水务局']]);
  expect(told({ findings: [own] })).toEqual([[]]);
});
