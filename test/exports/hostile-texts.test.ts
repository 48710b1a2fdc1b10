import { exportHtml } from '../../src/exports/html';
import type { Filing } from '../../src/model/filing';
import { withAnswers } from '../support/filing-fixture';
import { exported, printed } from './re-importing';
import { sessionOf } from '../support/golden';
import { pageOf, textsOf } from './html-page';

const reportOf = (filing: Filing) => sessionOf(filing).report();

/** Texts that a page could garble, swallow or run. */
const texts: Readonly<Record<string, string>> = {
  markup: 'a & b < c > d "e" \'f\' &amp; <b>x</b> <script>alert(1)</script> ]]> -->',
  emoji: '办结率👍🏽100%，家庭👨‍👩‍👧‍👦',
  'rare characters': '𠮷野家、𬺈、㐂、﨑，〇',
  spaces: '甲  乙\t丙　丁\u00a0戊',
  'private marks': '甲\u2028丙',
  long: '长'.repeat(10_000),
};

describe.each(Object.entries(texts))('%s', (_name, text) => {
  it('comes through the page intact', () => {
    const page = pageOf(exportHtml(reportOf(withAnswers({}, { texts: { problems: text }, body: text }))));
    expect(textsOf(page, 'p')).toContain(text);
    expect(textsOf(page, 'h1')[0]).toContain(text.slice(0, 20));
    expect(page.filter(({ tagName }) => tagName === 'script' || tagName === 'b')).toEqual([]);
  });

  it('comes through plain text intact', async () => {
    expect(String(await exported(withAnswers({}, { texts: { problems: text } }), '.txt'))).toContain(text);
  });
});

it('takes figures typed as markup for text', () => {
  const page = pageOf(exportHtml(reportOf(withAnswers({ 'review.upheld': '<b>3</b>' }))));
  expect(textsOf(page, 'td')).toContain('<b>3</b>');
});

describe('what no page and no document can hold', () => {
  const refusing = printed.filter((extension) => extension !== '.txt');

  it.each(refusing)('is refused as %s, with the place', async (extension) => {
    const write = (facts: Partial<Filing>, answers = {}) => exported(withAnswers(answers, facts), extension);
    await expect(write({ texts: { problems: '人手\u0000不足' } })).rejects.toThrow(
      '“五、存在的主要问题及改进情况”的文字里，“人手”之后有看不见的控制字符或残缺的字符。请删去后再试。',
    );
    await expect(write({ texts: { disclosure: '\ud800' } })).rejects.toThrow(
      '“（一）主动公开”的文字里，开头有',
    );
    await expect(write({ body: '水利\u0007局' })).rejects.toThrow('“标题”的文字里，“水利”之后有');
    await expect(write({}, { 'review.upheld': '3\uffff' })).rejects.toThrow('表四');
  });
});
