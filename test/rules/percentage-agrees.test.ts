import { percentageAgrees } from '../../src/rules/percentage-agrees';
import { checkBy, messagesOf, withAnswers } from '../support/filing-fixture';

const answers = {
  'requests.received.total': 14,
  'requests.carriedIn.total': 1,
  'requests.handled.total': 15,
  'requests.granted.total': 10,
  'requests.partial.total': 5,
};
const saying = (onRequest: string) => withAnswers(answers, { texts: { onRequest } });

describe('percentage-agrees', () => {
  it('finds a share that is another', () => {
    expect(
      checkBy(percentageAgrees, saying('公开信息120条，其中网站60条，占50%，其他60条，占30.0%。')).findings,
    ).toMatchObject([
      {
        severity: 'error',
        place: { slot: 'onRequest', from: 29, to: 33, correction: '50.0' },
        message: '“（二）依申请公开”：正文写“占30.0%”，按 60÷120 计算是 50.0%。请核对占比和所用的总数。',
        left: 30,
        right: 50,
      },
    ]);
  });

  it.each([
    '办结15件，予以公开10件，占66.7%，部分公开5件，占33.33%。',
    '予以公开10件，占比67%。',
    '予以公开10件、部分公开5件，分别占66.7%、33.3%。',
    '予以公开占办结总数的66.7%。',
    '公开信息占全市的5%。',
    '办结率100%。',
    '培训12人次，占绩效考核5%。',
    '公开信息120条，占全年更新量的20%，其中公告60条，占10%。',
    '公开信息300条，其中政策60条，占20%，占上年的150%。',
    '公开信息120条，其中文件40条、公告20条，占50%，动态60条。',
  ])('is silent on %s', (text) => expect(messagesOf(percentageAgrees, saying(text))).toEqual([]));

  it.each([
    ['予以公开10件，占76.7%。', 'error'],
    ['予以公开10件、部分公开5件，分别占66.7%、43.3%。', 'error'],
    ['予以公开占办结总数的56.7%。', 'error'],
    ['公开信息120条，网站80条，占总数的76.7%。', 'error'],
    ['公开信息120条，其中网站60条，占50%，公众号60条，占100%。', 'error'],
    ['办结15件，其中予以公开10件，占66.6%。', 'hint'],
  ])('finds %s', (text, severity) =>
    expect(checkBy(percentageAgrees, saying(text)).findings.map((each) => each.severity)).toEqual([severity]),
  );
});
