import { acrossRules } from '../../../src/collect/across/index';
import { runAcrossRules } from '../../../src/collect/across/compare-bodies';
import type { AssessedBody } from '../../../src/collect/collection';
import { form2021 } from '../../../src/forms/2021/index';
import { finish } from '../../../src/model/in-steps';
import { assessedBody, figuresWith } from '../../support/assessed-bodies';

const subjectOf = (bodies: readonly AssessedBody[], area = '青岚县') => ({
  ...{ area, year: 2025, form: form2021, onlyClean: false, bodies },
});
const found = (rule: string, bodies: readonly AssessedBody[], area?: string) =>
  acrossRules
    .find(({ id }) => id === rule)!
    .check(subjectOf(bodies, area))
    .map(({ severity, message }) => [severity, message]);

const row = 'requests.';
const busy = figuresWith({
  [`${row}received.person`]: 37,
  [`${row}granted.person`]: 21,
  [`${row}partial.person`]: 9,
  'decisions.licences': 1247,
  'decisions.penalties': 389,
  'decisions.coercion': 53,
});
const quiet = figuresWith({ [`${row}received.person`]: 2, [`${row}granted.person`]: 2 });

describe('vertical-counted', () => {
  it('asks about vertical bodies that count, and about no other', () => {
    const tax = assessedBody('青岚县税务局', { listed: { kind: 'vertical' } });
    const out = assessedBody('青岚县气象局', { listed: { kind: 'vertical', counts: false } });
    expect(found('vertical-counted', [assessedBody('青岚县水务局'), out])).toEqual([]);
    expect(found('vertical-counted', [tax, out])).toEqual([
      [
        'note',
        '青岚县税务局是垂直管理的机关，由本系统逐级汇总，现在也计入了本级汇总。请核对；不应计入的，请在名录“计入汇总”一栏填“否”。',
      ],
    ]);
  });
});

describe('counted-twice', () => {
  const county = assessedBody('青岚县人民政府', { listed: { kind: 'area' }, report: { figures: busy } });
  const office = assessedBody('青岚县人民政府办公室', {
    listed: { kind: 'office' },
    report: { figures: busy },
  });
  const water = assessedBody('青岚县水务局', {
    listed: { superior: '青岚县人民政府' },
    report: { figures: busy },
  });

  it('is certain where a sum has all that its bodies have', () => {
    expect(found('counted-twice', [county, water], '临江市')).toEqual([
      [
        'error',
        '青岚县人民政府报的是汇总数，青岚县水务局的数已经在内，又分别计入了汇总，计了两次。请在名录里把其中一方的“计入汇总”改为“否”。',
      ],
    ]);
    expect(found('counted-twice', [county, office])).toMatchObject([
      ['error', expect.stringContaining('办公室')],
    ]);
  });

  it('asks where the figures are too few to tell, or less than those of its bodies', () => {
    const small = assessedBody('青岚县人民政府', { listed: { kind: 'area' } });
    expect(found('counted-twice', [small, water], '临江市')).toEqual([
      [
        'note',
        '青岚县人民政府在名录里是汇总其他机关的，青岚县水务局也计入了汇总。请核对是否计了两次；青岚县人民政府报的如果不是汇总数，请在名录里改它的“类别”。',
      ],
    ]);
  });

  it('is silent on counties of a city without their bodies, and on an office among departments', () => {
    const other = assessedBody('白石县人民政府', { listed: { kind: 'area', superior: '临江市人民政府' } });
    const bureau = assessedBody('临江市水务局', { listed: { superior: '临江市人民政府' } });
    expect(found('counted-twice', [county, other, bureau], '临江市')).toEqual([]);
    expect(found('counted-twice', [office, water])).toEqual([]);
    const left = { ...water, body: { ...water.body, counts: false } };
    expect(found('counted-twice', [county, left], '临江市')).toEqual([]);
  });

  it('finds one body in two rows, and one file for two bodies', () => {
    const code = '11330000MB1234567X';
    const one = assessedBody('青岚县教育局', { listed: { code }, report: { sha256: 'a' } });
    const other = assessedBody('青岚县教体局', { listed: { code }, report: { sha256: 'b' } });
    expect(found('counted-twice', [one, other])).toEqual([
      [
        'error',
        '青岚县教育局、青岚县教体局的统一社会信用代码相同，是同一个机关，都计入了汇总。请在名录里合并成一行，或改正代码。',
      ],
    ]);
    const same = assessedBody('青岚县林业局', { report: { sha256: 'a' } });
    expect(found('counted-twice', [one, same])).toEqual([
      [
        'error',
        '青岚县教育局、青岚县林业局交的是同一份文件，计入了不止一次。请核对是哪个机关的，其余机关请重新报送。',
      ],
    ]);
    const merged = assessedBody('青岚县农水局', { listed: { formerly: ['青岚县水务局'] } });
    expect(found('counted-twice', [merged, water])).toMatchObject([
      ['note', expect.stringContaining('前后名称')],
    ]);
  });

  it('ends where the list has a circle', () => {
    const [one, other] = ['青岚县水务局', '青岚县教育局'];
    const circle = [
      assessedBody(one, { listed: { kind: 'area', superior: other } }),
      assessedBody(other, { listed: { kind: 'area', superior: one } }),
    ];
    expect(found('counted-twice', circle, '临江市')).toHaveLength(2);
  });
});

describe('name-is-own', () => {
  const school = assessedBody('青岚县教育局', { listed: { aliases: ['县教育局'] } });
  const writing = (text: string, calledBody = '青岚县水务局') =>
    found('name-is-own', [
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

describe('figures-are-own', () => {
  const withFigures = (name: string, figures: typeof busy) => assessedBody(name, { report: { figures } });

  it('finds a copied table, also where a figure of it was changed', () => {
    const changed = { ...busy, [`${row}partial.person`]: 10 };
    expect(found('figures-are-own', [withFigures('甲局', busy), withFigures('乙局', changed)])).toEqual([
      [
        'note',
        '甲局、乙局在同样的格里有 5 个数完全相同（如表二“行政许可”行“本年处理决定数量”列 1247，表二“行政处罚”行“本年处理决定数量”列 389），很难是巧合。请核对是否照抄了表格或者报错了文件。',
      ],
    ]);
  });

  it('says nothing of bodies with no requests or a few', () => {
    const bodies = Array.from({ length: 40 }, (_, at) =>
      withFigures(`第${at}镇`, at % 2 === 0 ? quiet : figuresWith({})),
    );
    expect(found('figures-are-own', bodies)).toEqual([]);
    const ones = figuresWith(
      Object.fromEntries(
        Object.keys(busy)
          .slice(0, 40)
          .map((name) => [name, 1]),
      ),
    );
    expect(found('figures-are-own', [withFigures('甲镇', ones), withFigures('乙镇', ones)])).toEqual([]);
  });

  it('finds last year’s table, documents in force aside', () => {
    const again = assessedBody('甲局', { report: { figures: busy, previous: busy } });
    expect(found('figures-are-own', [again])).toEqual([
      [
        'note',
        '甲局今年的报告有 6 个数与上年完全相同（如表二“行政许可”行“本年处理决定数量”列 1247，表二“行政处罚”行“本年处理决定数量”列 389），很难是巧合。请核对是否沿用了上年的表格。',
      ],
    ]);
    const moved = { ...busy, 'decisions.licences': 1301, 'decisions.penalties': 402 };
    expect(
      found('figures-are-own', [assessedBody('甲局', { report: { figures: moved, previous: busy } })]),
    ).toEqual([]);
  });

  it('names many copies of one table in one finding', () => {
    const copies = Array.from({ length: 200 }, (_, at) => withFigures(`第${at}局`, busy));
    expect(found('figures-are-own', copies)).toMatchObject([
      ['note', expect.stringContaining('等 200 个机关')],
    ]);
  });
});

describe('within-its-kind', () => {
  const charging = (name: string, amount: number, before?: number) =>
    assessedBody(name, {
      report: {
        figures: figuresWith({ 'fees.amount': amount }),
        previous: before === undefined ? null : figuresWith({ 'fees.amount': before }),
      },
    });
  const peers = [3, 5, 8, 2, 4].map((amount, at) => charging(`第${at}局`, amount));

  it('names what is ten thousand times the others’, or its own last year’s', () => {
    expect(found('within-its-kind', [...peers, charging('甲局', 123456)])).toEqual([
      [
        'hint',
        '甲局的表二“行政事业性收费”行“本年收费金额（单位：万元）”列是 123456 万元，同类（部门）机关的中位数是 4.5 万元，相差一万倍以上。请核对是否误以元为单位。',
      ],
    ]);
    expect(found('within-its-kind', [charging('甲局', 35000, 3)])).toMatchObject([
      ['hint', expect.stringContaining('上年是 3 万元')],
    ]);
  });

  it('is silent where it was as large last year, where peers are few, and for less', () => {
    expect(found('within-its-kind', [...peers, charging('甲局', 123456, 98000)])).toEqual([]);
    expect(found('within-its-kind', [...peers.slice(1), charging('甲局', 123456)])).toEqual([]);
    expect(found('within-its-kind', [...peers, charging('甲局', 12345)])).toEqual([]);
  });
});

describe('rules across bodies', () => {
  it('name one that throws, and the others still speak', () => {
    const broken = {
      id: 'broken',
      title: '某项',
      check: () => {
        throw new Error('defect');
      },
    };
    const tax = assessedBody('青岚县税务局', { listed: { kind: 'vertical' } });
    const vertical = acrossRules.find(({ id }) => id === 'vertical-counted')!;
    expect(finish(runAcrossRules(subjectOf([tax]), [broken, vertical]))).toMatchObject([
      {
        rule: 'broken',
        severity: 'error',
        message: '“某项”这项检查没有完成，其余检查不受影响。请把名录和报告发给软件维护人员。',
      },
      { rule: 'vertical-counted', severity: 'note' },
    ]);
  });

  it('have nothing to say of an empty list', () => {
    expect(finish(runAcrossRules(subjectOf([])))).toEqual([]);
  });
});
