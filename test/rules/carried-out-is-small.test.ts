import { carriedOutIsSmall } from '../../src/rules/carried-out-is-small';
import { checkBy, messagesOf, withAnswers, withSettings } from '../support/filing-fixture';

const clause =
  '《中华人民共和国政府信息公开条例》第三十三条：申请应在20个工作日内答复，经同意可延长20个工作日';
const flow = (received: number, carriedIn: number, carriedOut: number) =>
  withAnswers({
    'requests.received.total': received,
    'requests.carriedIn.total': carriedIn,
    'requests.carriedOut.total': carriedOut,
  });

describe('carried-out-is-small', () => {
  it('asks for the reason where more is carried on than came in', () => {
    expect(checkBy(carriedOutIsSmall, flow(2, 3, 4)).findings).toEqual([
      {
        rule: 'carried-out-is-small',
        severity: 'note',
        at: 'requests.carriedOut.total',
        because: ['requests.carriedOut.total', 'requests.received.total', 'requests.carriedIn.total'],
        clause,
        message: '表三结转下年度 4 件，多于本年新收 2 件。请核对是否有超过答复期限的申请；确有原因的请说明。',
        suggestions: [],
      },
    ]);
  });

  it('hints at more than a fifth', () => {
    expect(checkBy(carriedOutIsSmall, flow(9, 1, 3)).findings).toEqual([
      {
        rule: 'carried-out-is-small',
        severity: 'hint',
        at: 'requests.carriedOut.total',
        because: ['requests.carriedOut.total', 'requests.received.total', 'requests.carriedIn.total'],
        clause,
        message: '表三结转下年度 3 件，超过全部申请 10 件的五分之一。请核对是否有超过答复期限的申请。',
        suggestions: [],
      },
    ]);
  });

  it.each([
    ['a fifth exactly', flow(9, 1, 2)],
    ['few requests', flow(4, 0, 4)],
    ['none', flow(0, 0, 0)],
  ])('is silent on %s', (_, filing) => {
    expect(messagesOf(carriedOutIsSmall, filing)).toEqual([]);
  });

  it('counts five requests as many', () => {
    expect(messagesOf(carriedOutIsSmall, flow(5, 0, 2))).toHaveLength(1);
  });

  it('is silent on a blank, unless blanks are read as 0', () => {
    const answers = { 'requests.received.total': null, 'requests.carriedOut.total': 1 };
    expect(messagesOf(carriedOutIsSmall, withAnswers(answers))).toEqual([]);
    expect(
      messagesOf(carriedOutIsSmall, withAnswers(answers, withSettings({ blanks: 'zero' }))),
    ).toHaveLength(1);
  });
});
