import { form2019 } from '../../src/forms/2019/index';
import { form2021 } from '../../src/forms/2021/index';
import { forms } from '../../src/forms/index';
import { Session } from '../../src/session/session';
import { filingOf, thisYear, withAnswers } from '../support/filing-fixture';
import type { Answers } from '../../src/model/answer';

/** What a report of 2021 on the new form says of last year's on the old one. */
const checked = (answers: Answers, before: Answers) => {
  const { year, form, answers: previous } = filingOf(form2019, before);
  const filing = withAnswers(answers, { year: 2021, previous: { year, form, answers: previous } });
  return new Session(filing, forms, thisYear).check();
};

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
  expect(reasons).toEqual(expect.arrayContaining([...form2021.reading.earlier[0]!.lost]));
  expect(reasons.join()).toContain('“行政规范性文件”');
});

it('a report of another year is not compared, and nothing is said of its form', () => {
  const { form, answers } = filingOf(form2019);
  const filing = withAnswers({}, { year: 2023, previous: { year: 2020, form, answers } });
  const reasons = new Session(filing, forms, thisYear).check().notChecked.map(({ reason }) => reason);
  expect([...new Set(reasons)]).toEqual([
    '上年数据是2020年的，不是2022年的，无法比较',
    '报告的文字还没有写，没有核对文字',
  ]);
});
