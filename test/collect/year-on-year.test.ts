import { yearOnYear } from '../../src/collect/year-on-year';
import { form2021 } from '../../src/forms/2021/index';
import { assessedBody, figuresWith } from '../support/assessed-bodies';

const [carriedIn, carriedOut] = ['requests.carriedIn.total', 'requests.carriedOut.total'];
const stock = (key: string) => `documents.normative.${key}`;
const rows = (bodies: readonly ReturnType<typeof assessedBody>[]) =>
  [...yearOnYear({ form: form2021, area: '青岚县', bodies, onlyClean: false })].map(
    ({ body, what, before, now, expected, difference, says }) => [
      body,
      what,
      before,
      now,
      expected,
      difference,
      says,
    ],
  );
const body = (name: string, figures: Record<string, number>, previous: Record<string, number> | null) =>
  assessedBody(name, {
    report: { figures: figuresWith(figures), previous: previous && figuresWith(previous) },
  });

describe('yearOnYear', () => {
  const water = body(
    '甲局',
    { [carriedIn]: 2, [stock('inForce')]: 7, [stock('issued')]: 2, 'decisions.licences': 30 },
    { [carriedOut]: 3, [stock('inForce')]: 5, 'decisions.licences': 20 },
  );
  const school = body('乙局', { [carriedIn]: 1 }, { [carriedOut]: 1 });
  const total = '表三总计列上年结转';

  it('follows what was carried on and what is in force, of each body and of the area', () => {
    const all = rows([water, school]);
    expect(all.filter(([, what]) => what === total)).toEqual([
      ['青岚县（合计）', total, 4, 3, 4, -1, '上年报告的结转下年度是 4，与本年不衔接，相差 1'],
      ['甲局', total, 3, 2, 3, -1, '上年报告的结转下年度是 3，与本年不衔接，相差 1'],
      ['乙局', total, 1, 1, 1, 0, '衔接'],
    ]);
    expect(all).toContainEqual(['甲局', '表二“行政规范性文件”现行有效', 5, 7, 7, 0, '衔接']);
  });

  it('says how figures have grown', () => {
    expect(rows([water]).filter(([, what]) => String(what).includes('行政许可'))[1]).toEqual([
      ...['甲局', '表二“行政许可”行“本年处理决定数量”列', 20, 30, null, 10, '增长 50.0%'],
    ]);
  });

  it('makes no sum of which a body lacks its part', () => {
    const unknown = body('丙局', { [carriedIn]: 1 }, null);
    const all = rows([water, unknown]).filter(([, what]) => what === total);
    expect(all[0]).toEqual(['青岚县（合计）', total, null, 3, null, null, '没有上年的数，没有核对']);
    expect(all[2]).toEqual(['丙局', total, null, 1, null, null, '没有上年的数，没有核对']);
  });
});
