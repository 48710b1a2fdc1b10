import { form2021 } from '../../src/forms/2021/index';
import { readTexts } from '../../src/prose/statements';
import { withAnswers } from '../support/filing-fixture';

/** What each figure of a text claims, and what the text denies. */
const read = (onRequest: string): readonly string[] =>
  readTexts(form2021, withAnswers({}, { texts: { onRequest } })).flatMap(({ statements, denials }) => [
    ...statements.map(
      ({ quantity, claims, ofLastYear }) =>
        `${ofLastYear ? 'last ' : ''}${quantity.value}: ${claims.map(({ families }) => families.map(({ id }) => id).join('+')).join(' | ')}`,
    ),
    ...denials.map(({ meaning }) => `0: ${meaning.fields.join('+')}`),
  ]);

describe('what a text claims', () => {
  it.each([
    [
      '共收到政府信息公开申请154件，共办结148件，结转至2026年6件',
      ['154: received', '148: handled', '6: carriedOut'],
    ],
    ['收到8份政府信息公开申请', ['8: received']],
    ['新收申请12件，上年度结转2件', ['12: receivedNew', '2: carriedIn']],
    ['2024年结转到2025年办理的申请3件', ['3: carriedIn']],
    [
      '答复3050件（含上年度结转申请34件，另有103件顺延到下年度答复）',
      ['3050: handled', '34: carriedIn', '103: carriedOut'],
    ],
    ['受理并办结依申请公开23件', ['23: receivedAndHandled']],
    [
      '收到申请27件，26件为自然人申请，1件为法人申请',
      ['27: received', '26: applicants.0', '1: applicants.organisations'],
    ],
    [
      '收到申请5件，其中：自然人：三件；法人或其他组织：两件',
      ['5: received', '3: applicants.0', '2: applicants.organisations'],
    ],
    [
      '予以公开及部分公开8件，作其他处理（含撤回）2件',
      ['8: results.partial+results.granted', '2: results.otherwise'],
    ],
    ['不予公开、无法提供分别为3件和2件', ['3: results.refused', '2: results.unavailable']],
    ['属于四类过程性信息1件，其他1件', ['1: requests.refused.deliberative', '1: results.rest']],
    [
      '政府信息公开行政复议5件，其中维持3件、其他2件',
      ['5: review.total', '3: review.upheld', '2: review.rest'],
    ],
    ['行政复议、行政诉讼中维持3件', ['3: review.upheld+suits.upheld']],
    ['行政复议和行政诉讼各1件', ['1: suits.total | review.total']],
    [
      '制定规章1件、行政规范性文件8件，废止规范性文件2件',
      ['1: regulations.issued', '8: normative.issued', '2: normative.repealed'],
    ],
    [
      '作出行政许可决定12件、行政处罚3起，收取行政事业性收费35.6万元',
      ['12: decisions.licences', '3: decisions.penalties', '356000: fees.amount'],
    ],
    ['2024年收到申请12件，2025年收到15件', ['last 12: received', '15: received']],
  ])('%s', (text, claims) => expect(read(text)).toEqual(claims));

  it.each([
    ['未收到政府信息公开申请', ['0: requests.received.total']],
    ['没有上年度结转的申请', ['0: requests.carriedIn.total']],
    [
      '未发生因政府信息公开申请引发的行政复议、行政诉讼',
      ['0: review.total', '0: suitDirect.total+suitAfterReview.total'],
    ],
    ['无收取信息处理费情况', ['0: processingFee.amount']],
  ])('%s', (text, denied) => expect(read(text)).toEqual(denied));

  it.each([
    '办理人大建议12件、政协提案5件',
    '通过网络收到申请10件',
    '收到投诉举报382条',
    '举办政府信息公开培训2次',
    '行政处罚信息公示12条',
    '无正当理由的申请',
    '未发生政府信息公开申请超期答复的情况',
    '行政诉讼一审2件',
  ])('%s claims nothing of the tables', (text) => {
    expect(read(text).filter((each) => !/: $/u.test(each))).toEqual([]);
  });
});
