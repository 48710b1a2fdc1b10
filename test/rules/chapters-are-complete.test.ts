import { chaptersAreComplete } from '../../src/rules/chapters-are-complete';
import { checkBy, filingOf, messagesOf, withAnswers, withSettings } from '../support/filing-fixture';
import { form2019 } from '../../src/forms/2019/index';
import { written } from '../support/text-fixture';

const all = { platform: '甲', problems: '乙', processingFee: '丙' };

describe('chapters-are-complete', () => {
  it('names each chapter that is still empty', () => {
    expect(checkBy(chaptersAreComplete, written({ platform: '甲' })).findings).toMatchObject([
      {
        severity: 'error',
        at: 'problems',
        message: '“五、存在的主要问题及改进情况”还没有内容；六个部分都要写，不能遗漏。',
      },
      { severity: 'error', at: 'processingFee' },
    ]);
    expect(messagesOf(chaptersAreComplete, written({ problems: '甲', other: '乙' }))).toEqual([]);
  });

  it('asks no chapters of a body that the form is not prescribed for', () => {
    const filing = written({ platform: '甲' }, withSettings({ kind: 'institution' }));
    expect(messagesOf(chaptersAreComplete, filing)).toEqual([]);
  });

  it('is content with a chapter of which one text is written', () => {
    expect(messagesOf(chaptersAreComplete, written(all))).toEqual([]);
  });

  it('does not miss chapter six where the amount of the fee is known', () => {
    const filing = withAnswers({ 'processingFee.amount': 0 }, { texts: { platform: '甲', problems: '乙' } });
    expect(messagesOf(chaptersAreComplete, filing)).toEqual([]);
  });

  it('does not miss what figures and chosen sentences write', () => {
    const filing = withAnswers({}, { texts: { problems: '甲' }, facts: { 'other.nothingElse': true } });
    expect(messagesOf(chaptersAreComplete, filing)).toEqual([]);
    expect(messagesOf(chaptersAreComplete, { ...filing, answers: {} })).toEqual([
      '“一、总体情况”还没有内容；六个部分都要写，不能遗漏。',
    ]);
  });

  it('does not miss what a report that is being written, or a page that was cut off, has not come to', () => {
    const begun = { ...written({ disclosure: '甲' }), answers: {} };
    expect(messagesOf(chaptersAreComplete, begun)).toEqual([]);
    const texts = { disclosure: '甲', problems: '乙' };
    expect(messagesOf(chaptersAreComplete, { ...begun, texts })).toEqual([
      '“六、其他需要报告的事项”还没有内容；六个部分都要写，不能遗漏。',
    ]);
  });

  it('says that there is nothing to judge while no text is written', () => {
    const { findings, notChecked } = checkBy(
      chaptersAreComplete,
      written({ contact: '甲', problems: ' \n' }),
    );
    expect(findings).toEqual([]);
    expect(notChecked).toEqual([
      { rule: 'chapters-are-complete', reason: '报告的文字还没有写，只核对了自动生成的句子' },
    ]);
  });

  it('asks for the other matters where the form has no fee', () => {
    const filing = filingOf(form2019, {}, { texts: { platform: '甲', problems: '乙' } });
    expect(messagesOf(chaptersAreComplete, filing)).toHaveLength(1);
  });
});
