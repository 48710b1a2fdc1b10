import { growthAgrees } from '../../src/rules/growth-agrees';
import { checkBy, lastYear, messagesOf, withAnswers } from '../support/filing-fixture';

const answers = { 'requests.received.total': 12, 'requests.handled.total': 9 };
const before = lastYear({ 'requests.received.total': 10, 'requests.handled.total': 12 });
const saying = (onRequest: string, facts = before) =>
  withAnswers(answers, { texts: { onRequest }, ...facts });

describe('growth-agrees', () => {
  it('finds a change that is another', () => {
    expect(checkBy(growthAgrees, saying('新收申请12件，同比增长25.0%。')).findings).toMatchObject([
      {
        severity: 'error',
        place: { slot: 'onRequest', from: 12, to: 16, correction: '20.0' },
        message: '“（二）依申请公开”：正文写“同比增长25.0%”，本年 12，上年 10，应是增长 20.0%。请核对。',
      },
    ]);
  });

  it.each([
    '新收申请12件，同比增长20%。',
    '新收申请12件，较上年增加2件。',
    '办结9件，同比下降25%。',
    '政府信息公开申请同比增长20%。',
    '新收申请12件，比上年的10件增加2件，增长20%。',
    '政务新媒体176个，同比增长6.7%。',
    '新收申请12件，平均办理时长同比下降30%。',
    '主动公开政府信息12条，网站访问量同比增长30%。',
    '新收申请12件，平均用时8个工作日，同比下降30%。',
    '行政处罚12件，收取行政事业性收费35.6万元，同比下降5%。',
    '收到政府信息公开申请较上年有所增长，共12件。',
    '满意率同比上升2个百分点。',
    '公开信息421条，其中文件112条、财政38条、其他271条；同比增长7.9%（上年390条）。',
    '公开信息120条，同比增加20条，增长20%。',
    '公开信息120条，同比增长-20%（上年150条）。',
    '本年发布36条，2024年发布30条，2022年发布20条，同比增长20%。',
  ])('is silent on %s', (text) => expect(messagesOf(growthAgrees, saying(text))).toEqual([]));

  it.each([
    '新收申请12件，同比下降20%。',
    '新收申请12件，较上年增加3件。',
    '办结9件，同比下降33.3%。',
    '政府信息公开申请同比增长21%。',
    '政务新媒体12个，比上年的10个增加3个。',
  ])('finds %s', (text) => expect(messagesOf(growthAgrees, saying(text))).toHaveLength(1));

  it.each([
    ['公开信息120条，上年同期150条，同比增长20%。', '本年 120，上年 150，应是下降 20.0%'],
    ['公开信息120条，同比增长20%（上年150条）。', '本年 120，上年 150，应是下降 20.0%'],
    ['公开信息120条，同比增加20条，增长30%。', '本年 120，上年 100，应是增长 20.0%'],
    ['公开信息120条，同比减少30条，降幅为25%。', '本年 120，上年 150，应是下降 20.0%'],
    [
      '公开信息120条；其中文件100条、其他20条；同比增长30%（上年100条）。',
      '本年 120，上年 100，应是增长 20.0%',
    ],
  ])('holds a change against last year’s figure in the same sentence: %s', (text, said) =>
    expect(messagesOf(growthAgrees, saying(text))).toEqual([expect.stringContaining(`，${said}。`)]),
  );

  it('compares money with last year’s, in the unit of the text', () => {
    const fees = { 'fees.amount': 50 };
    const filing = (onRequest: string) =>
      withAnswers({ 'fees.amount': 40 }, { texts: { onRequest }, ...lastYear(fees) });
    const says = (rate: string) => `行政处罚12件，收取行政事业性收费40万元，同比下降${rate}%。`;
    expect(messagesOf(growthAgrees, filing(says('20')))).toEqual([]);
    expect(messagesOf(growthAgrees, filing(says('30')))).toHaveLength(1);
  });

  it('says so where nothing has changed', () => {
    const filing = saying('新收申请12件，同比增长20%。', lastYear({ 'requests.received.total': 12 }));
    expect(messagesOf(growthAgrees, filing)).toEqual([
      '“（二）依申请公开”：正文写“同比增长20%”，本年 12，上年 12，应是与上年持平。请核对。',
    ]);
  });

  it('says that it has nothing to compare with', () => {
    const alone = withAnswers(answers, { texts: { onRequest: '新收申请12件，同比增长25%。' } });
    expect(checkBy(growthAgrees, alone)).toMatchObject({
      findings: [],
      notChecked: [{ rule: 'growth-agrees', reason: '没有上年数据；请把上年年度报告的数据填入“上年数据”表' }],
    });
  });
});
