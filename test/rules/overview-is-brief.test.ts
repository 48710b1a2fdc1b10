import { form2019 } from '../../src/forms/2019/index';
import { overviewIsBrief } from '../../src/rules/overview-is-brief';
import { checkBy, filingOf, messagesOf } from '../support/filing-fixture';
import { written } from '../support/text-fixture';

const of = (length: number): string => '公'.repeat(length);
/** Without figures the report says nothing by itself. */
const blank = { answers: {} };

describe('overview-is-brief', () => {
  it('counts the characters of chapter one, blanks aside', () => {
    const filing = written({ disclosure: `${of(600)} \n${of(100)}`, platform: of(301) }, blank);
    expect(checkBy(overviewIsBrief, filing).findings).toMatchObject([
      {
        severity: 'note',
        at: 'disclosure',
        message: '“一、总体情况”共 1001 字，原则上不超过 1000 字；请精简。',
        left: 1001,
        right: 1000,
        difference: 1,
      },
    ]);
  });

  it('is silent on a thousand, whatever the other chapters have', () => {
    const filing = written({ preface: of(500), disclosure: of(1000), problems: of(2000) }, blank);
    expect(messagesOf(overviewIsBrief, filing)).toEqual([]);
  });

  it('counts what the figures write as well', () => {
    const note = messagesOf(overviewIsBrief, written({ platform: of(980) }))[0];
    expect(note).toMatch(/^“一、总体情况”共 1\d{3} 字/u);
  });

  it('is silent on the form of 2019, which has no limit', () => {
    const filing = filingOf(form2019, {}, { texts: { disclosure: of(3000) } });
    expect(messagesOf(overviewIsBrief, filing)).toEqual([]);
  });
});
