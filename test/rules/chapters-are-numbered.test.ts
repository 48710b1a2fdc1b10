import type { PageReading } from '../../src/model/page-reading';
import { chaptersAreNumbered } from '../../src/rules/chapters-are-numbered';
import { messagesOf, withAnswers } from '../support/filing-fixture';

const titles = ['总体情况', '主动公开政府信息情况', '收到和处理政府信息公开申请情况'];
const others = ['政府信息公开行政复议、行政诉讼情况', '存在的主要问题及改进情况', '其他需要报告的事项'];

/** What is said of a page whose chapters have these numbers, one after another. */
const saidOf = (numerals: string, ...chapters: readonly number[]): readonly string[] => {
  const headings: PageReading['headings'] = [...numerals].map((numeral, index) => {
    const chapter = chapters[index] ?? index + 1;
    const printed = `${numeral}、${[...titles, ...others][chapter - 1]!}`;
    return { chapter, printed, number: '一二三四五六七八'.indexOf(numeral) + 1 };
  });
  const page = { strangeRows: [], misprints: [], mergedRows: [], headings };
  return messagesOf(chaptersAreNumbered, withAnswers({}, { page }));
};

describe('chapters-are-numbered', () => {
  it('says which numbers are wrong, and which stands twice', () => {
    expect(saidOf('一二三四四五')).toEqual([
      '各章的序号不对：“四、存在的主要问题及改进情况”应为“五”，“五、其他需要报告的事项”应为“六”；“四”用了两次。请改正。',
    ]);
    expect(saidOf('一二三五六七')).toEqual([
      '各章的序号不对：“五、政府信息公开行政复议、行政诉讼情况”应为“四”，“六、存在的主要问题及改进情况”应为“五”，“七、其他需要报告的事项”应为“六”。请改正。',
    ]);
  });

  it('leaves numbers alone that run on, be it over a chapter that is not there', () => {
    expect(saidOf('一二三四五六')).toEqual([]);
    expect(saidOf('一二三四', 1, 2, 3, 5)).toEqual([]);
    expect(saidOf('一二三五', 1, 2, 3, 5)).toEqual([]);
  });

  it('leaves the own numbering of tables alone that stand behind the text', () => {
    expect(saidOf('一二三四五六一二三', 1, 2, 3, 4, 5, 6, 2, 3, 4)).toEqual([]);
  });
});
