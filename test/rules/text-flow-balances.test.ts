import { textFlowBalances } from '../../src/rules/text-flow-balances';
import { checkBy, messagesOf, withAnswers } from '../support/filing-fixture';

const rows = ['received', 'carriedIn', 'handled', 'carriedOut'];
const blank = Object.fromEntries(rows.map((row) => [`requests.${row}.total`, null]));
const saying = (onRequest: string, answers: Record<string, number | null> = blank) =>
  withAnswers(answers, { texts: { onRequest } });

describe('text-flow-balances', () => {
  it('finds requests that are neither answered nor carried on', () => {
    const text = '新受理申请10件，上年结转申请0件，全年办结0件，转下一年办理0件。';
    expect(checkBy(textFlowBalances, saying(text)).findings).toMatchObject([
      {
        severity: 'error',
        place: { slot: 'onRequest', from: 5, to: 7 },
        message:
          '“（二）依申请公开”：正文写“新受理申请10件”，上年结转 0 件，合计 10 件；办结 0 件，结转下年度 0 件，合计 0 件，两边不等。请核对。',
        left: 10,
        right: 0,
      },
    ]);
  });

  it('takes 合计 behind the ways of asking for what came in', () => {
    const text = '全年共收到网上申请64件，快递9件，合计73件，上年结转5件，已答复75件，4件正在办理。';
    expect(messagesOf(textFlowBalances, saying(text))).toEqual([
      '“（二）依申请公开”：正文写“合计73件”，上年结转 5 件，合计 78 件；办结 75 件，结转下年度 4 件，合计 79 件，两边不等。请核对。',
    ]);
  });

  it.each([
    '全年共收到网上申请64件，快递9件，合计73件，上年结转5件，已答复74件，4件正在办理。',
    '全年收到申请网上64件、信函9件，上年结转5件，答复74件，结转下年度4件。',
    '收到申请58件，上年结转3件，按时办结55件，延期办结5件，结转下年度1件。',
    '全市新收申请30件，上年结转1件，办结30件，结转下年1件。其中市政府办公室新收申请2件，办结3件。',
    '新收申请10件，上年结转1件，办结8件，结转下年度3件。',
    '收到申请11件（含上年结转1件），办结8件，结转下年度3件。',
    '新收申请10件，没有上年度结转的申请，办结10件，没有结转下年度的申请。',
    '新收申请10件，办结8件。',
  ])('is silent on %s', (text) => expect(messagesOf(textFlowBalances, saying(text))).toEqual([]));

  it('leaves it to the table where that is filled in', () => {
    const text = '新收申请10件，上年结转0件，办结0件，结转下年度0件。';
    expect(messagesOf(textFlowBalances, saying(text, {}))).toEqual([]);
  });
});
