import { sentenceAround } from '../../src/model/sentence-around';

const around = (text: string, words: string) => {
  const from = text.indexOf(words);
  return sentenceAround(text, { from, to: from + words.length });
};

describe('the sentence around words', () => {
  it('begins after the sentence before and ends with its own mark', () => {
    expect(around('前一句。本年新收 20 件，办结 16 件。后一句。', '20')).toEqual({
      before: '本年新收 ',
      words: '20',
      after: ' 件，办结 16 件。',
    });
  });

  it('ends at a line break, which is left out', () => {
    expect(around('　　一是不足\n二是的的不足\n', '的的')).toEqual({
      before: '二是',
      words: '的的',
      after: '不足',
    });
  });

  it('is the whole text where there is one sentence, and the end where the words are the end mark', () => {
    expect(around('共 3 件', '3')).toEqual({ before: '共 ', words: '3', after: ' 件' });
    expect(around('完成。。下一句', '。。')).toEqual({ before: '完成', words: '。。', after: '' });
  });

  it('is cut where it runs on', () => {
    expect(around(`${'长'.repeat(100)}20${'句'.repeat(100)}`, '20')).toEqual({
      before: `…${'长'.repeat(18)}`,
      words: '20',
      after: `${'句'.repeat(18)}…`,
    });
  });

  it('shows more of one side where the other is short', () => {
    expect(around(`共20${'句'.repeat(100)}`, '20')).toEqual({
      before: '共',
      words: '20',
      after: `${'句'.repeat(36)}…`,
    });
    expect(around(`${'长'.repeat(100)}20件`, '20').before).toBe(`…${'长'.repeat(36)}`);
  });

  it('is forty characters at most, however long the words are', () => {
    const { before, words, after } = around(`共${'字'.repeat(500)}${'尾'.repeat(90)}`, '字'.repeat(500));
    expect([before, words]).toEqual(['共', `${'字'.repeat(11)}……${'字'.repeat(11)}`]);
    expect(before + words + after).toHaveLength(40);
  });
});
