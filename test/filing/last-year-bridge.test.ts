import { form2019 } from '../../src/forms/2019/index';
import { form2021 } from '../../src/forms/2021/index';
import { forms } from '../../src/forms/index';
import { composeCharts } from '../../src/report/compose-charts';
import { scopeOf } from '../../src/report/scope';
import { LiveSession } from '../../src/session/live-session';
import { Session } from '../../src/session/session';
import { examineFigures } from '../../src/session/snapshot';
import { filingOf, thisYear, withAnswers } from '../support/filing-fixture';
import { MemoryHost } from '../support/memory-host';
import type { Answers } from '../../src/model/answer';
import type { Checked } from '../../src/model/finding';

/** A report of 2021 on the new form, with last year's on the old one. */
const filingWith = (answers: Answers, before: Answers) => {
  const { year, form, answers: previous } = filingOf(form2019, before);
  return withAnswers(answers, { year: 2021, previous: { year, form, answers: previous } });
};

const checked = (answers: Answers, before: Answers) =>
  new Session(filingWith(answers, before), forms, thisYear).check();

it('figures of tables three and four reach from the earlier form to this one', () => {
  const carried = { 'requests.carriedOut.person': 2, 'requests.carriedOut.total': 2 };
  const messages = checked({}, carried).findings.map(({ message }) => message);
  expect(messages).toContainEqual(expect.stringContaining('上年结转 0，上年报告的结转下年度 2'));
});

it('figures that changed their name are compared under the new one', () => {
  const { findings } = checked({ 'decisions.licences': 5000 }, { 'licences.decisions': 10 });
  expect(findings.map(({ message }) => message)).toContainEqual(
    expect.stringContaining('本年 5000，上年 10'),
  );
});

it('what cannot be carried over is said', () => {
  const { notChecked } = checked({}, { 'documents.normative.publishedTotal': 66 });
  const reasons = notChecked.map(({ reason }) => reason);
  expect(reasons).toEqual(expect.arrayContaining([...form2021.earlier[0]!.lost]));
  expect(reasons.join()).toContain('“行政规范性文件”');
});

it('a report of another year is not compared, and nothing is said of its form', () => {
  const { form, answers } = filingOf(form2019);
  const filing = withAnswers({}, { year: 2023, previous: { year: 2020, form, answers } });
  const reasons = new Session(filing, forms, thisYear).check().notChecked.map(({ reason }) => reason);
  expect([...new Set(reasons)]).toEqual([
    '上年数据是2020年的，不是2022年的，无法比较',
    '报告的文字还没有写，只核对了自动生成的句子',
  ]);
});

it('sentences and charts find figures under their new names as well', () => {
  const filing = filingWith({ 'decisions.licences': 9 }, { 'licences.decisions': 20 });
  expect(scopeOf(form2021, filing)).toMatchObject({ previous: { decisions: { licences: { value: 20 } } } });
  const years = { id: 'licences', title: '', unit: '件', over: 'years' as const };
  const form = {
    ...form2021,
    charts: [{ ...years, entries: [{ label: '行政许可', fields: ['decisions.licences'] }] }],
  };
  expect(composeCharts(form, filing)[0]?.series[0]?.values).toEqual([20, 9]);
});

describe('whoever checks a filing', () => {
  const filing = filingWith({ 'decisions.licences': 500 }, { 'licences.decisions': 20 });
  const byCommand = new Session(filing, forms, thisYear).check();
  const said = ({ findings, notChecked }: Checked) => ({
    findings: findings.map(({ message }) => message),
    notChecked: notChecked.map(({ reason }) => reason),
  });

  it('finds a figure that differs from last year’s, whatever its name was there', () => {
    expect(said(byCommand).findings).toEqual([
      '表二“行政许可”行“本年处理决定数量”列：本年 500，上年 20，变化很大。请核对口径和单位。',
    ]);
    expect(said(byCommand).notChecked).toEqual(expect.arrayContaining([...form2021.earlier[0]!.lost]));
  });

  it('finds the same in the pane as on the command line, and leaves the same unchecked', async () => {
    const host = new MemoryHost();
    await host.draw(new Session(filing, forms, thisYear).draw());
    const live = new LiveSession(host, forms, () => thisYear);
    await live.refresh();
    const before = said(live.snapshot.checked);
    expect(said((await live.loadAdvice())!.checked)).toEqual(said(byCommand));
    expect(before).toEqual(said(examineFigures(form2021, filing, thisYear).checked));
  });

  it('finds the same in the figures alone but for hints, before there is a reader of texts', () => {
    const alone = examineFigures(form2021, filing, thisYear).checked;
    expect(alone.findings).toEqual(byCommand.findings.filter(({ severity }) => severity !== 'hint'));
    expect(said(byCommand).notChecked).toEqual(expect.arrayContaining(said(alone).notChecked.slice(0, -1)));
  });
});
