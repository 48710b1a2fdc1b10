import { form2019 } from '../../src/forms/2019/index';
import type { Answers } from '../../src/model/answer';
import { catchAllIsSmall } from '../../src/rules/catch-all-is-small';
import { checkBy, filingOf, messagesOf, withAnswers, withSettings } from '../support/filing-fixture';

const results = (others: number, handled: number, granted = 0, partial = 0): Answers => ({
  'requests.otherwise.other.total': others,
  'requests.handled.total': handled,
  'requests.granted.total': granted,
  'requests.partial.total': partial,
});

describe('catch-all-is-small', () => {
  it('hints at more than a tenth', () => {
    expect(checkBy(catchAllIsSmall, withAnswers(results(354, 3521, 1000))).findings).toEqual([
      {
        rule: 'catch-all-is-small',
        severity: 'hint',
        at: 'requests.otherwise.other.total',
        because: ['requests.otherwise.other.total', 'requests.handled.total'],
        clause:
          '国办公开办函〔2021〕30号第一条第（三）项：要全面客观反映申请的最终处理结果，“其他”过高时上级会要求说明',
        message:
          '表三“（六）3.其他”行“总计”列有 354 件，占办结总数 3521 件的 10.1%。请核对能否归入其他各项；申请人撤回等情形请在文字中写明。',
        suggestions: [],
      },
    ]);
  });

  it('hints at more than what is disclosed, be it a small share', () => {
    expect(messagesOf(catchAllIsSmall, withAnswers(results(4, 50, 2, 1)))).toEqual([
      '表三“（六）3.其他”行“总计”列有 4 件，占办结总数 50 件的 8%，多于予以公开和部分公开之和。请核对能否归入其他各项；申请人撤回等情形请在文字中写明。',
    ]);
  });

  it.each([
    ['a tenth exactly', results(5, 50, 3, 2)],
    ['none', results(0, 50)],
    ['two of few', results(2, 9, 1)],
    ['no results at all', results(0, 0)],
  ])('is silent on %s', (_, answers) => {
    expect(messagesOf(catchAllIsSmall, withAnswers(answers))).toEqual([]);
  });

  it.each([
    ['申请人撤回4件（计入其他处理）。', 0],
    ['其他处理4件，均为同一申请人主动撤销。', 0],
    ['其他处理4件。', 1],
  ])('is silent where the text says what they are: %s', (onRequest, found) => {
    expect(messagesOf(catchAllIsSmall, withAnswers(results(4, 21), { texts: { onRequest } }))).toHaveLength(
      found,
    );
  });

  it('is silent on a blank, unless blanks are read as 0', () => {
    const answers = { ...results(4, 50), 'requests.granted.total': null };
    expect(messagesOf(catchAllIsSmall, withAnswers(answers))).toEqual([]);
    expect(messagesOf(catchAllIsSmall, withAnswers(answers, withSettings({ blanks: 'zero' })))).toHaveLength(
      1,
    );
  });

  it('hints at the only results there are', () => {
    expect(messagesOf(catchAllIsSmall, withAnswers(results(3, 3)))).toEqual([
      '表三“（六）3.其他”行“总计”列有 3 件，占办结总数 3 件的 100%，多于予以公开和部分公开之和。请核对能否归入其他各项；申请人撤回等情形请在文字中写明。',
    ]);
  });

  it('is silent while the total is not known', () => {
    const answers = { ...results(4, 50), 'requests.handled.total': null };
    expect(messagesOf(catchAllIsSmall, withAnswers(answers))).toEqual([]);
  });

  it('looks at the single row of the form of 2019', () => {
    const filing = filingOf(form2019, {
      'requests.otherwise.total': 4,
      'requests.granted.total': 17,
      'requests.handled.total': 21,
    });
    expect(messagesOf(catchAllIsSmall, filing)).toEqual([
      '表三“（六）其他处理”行“总计”列有 4 件，占办结总数 21 件的 19%。请核对能否归入其他各项；申请人撤回等情形请在文字中写明。',
    ]);
  });
});
