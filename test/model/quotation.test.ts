import { shortened, withShortQuotations } from '../../src/model/quotation';

const long = '甲乙丙丁戊己庚辛'.repeat(10);

describe('a quotation', () => {
  it('has the beginning and the end of words that are long', () => {
    expect(shortened(long)).toBe(`${long.slice(0, 19)}……${long.slice(-19)}`);
    expect(shortened(long.slice(0, 40))).toBe(long.slice(0, 40));
    expect(shortened('𠀀'.repeat(50))).toBe(`${'𠀀'.repeat(19)}……${'𠀀'.repeat(19)}`);
  });

  it('is cut in a sentence, along with marks whose counterpart is gone, and the others stay', () => {
    expect(withShortQuotations(`“第一章”：“${long}‘丑’寅”重复了。`)).toBe(
      `“第一章”：“${long.slice(0, 19)}……${long.slice(-17)}丑寅”重复了。`,
    );
    expect(withShortQuotations('“甲‘乙’丙”；请核对。')).toBe('“甲‘乙’丙”；请核对。');
  });
});
