import { paragraphs } from '../../support/report-text';
import { answersOf, importText, sevenOf } from './read-page';

describe('blanks', () => {
  it('with only the total filled in stay blanks', () => {
    const read = importText(
      '一、本年新收政府信息公开申请数量 | | | | | | | 0 |',
      '二、上年结转政府信息公开申请数量 | | | | | | | |',
    );
    expect(answersOf(read, ...sevenOf('received'))).toEqual([null, null, null, null, null, null, 0]);
    expect(answersOf(read, ...sevenOf('carriedIn'))).toEqual(Array(7).fill(null));
  });

  it('at either end of a row that is too long are not decided upon', () => {
    const read = importText('一、本年新收政府信息公开申请数量 | | | 8 | | 0 | 0 | 0 | 8 | |');
    expect(read.filing.answers).toEqual({});
    expect(read.unread).toMatchObject([
      { where: '表三“一、本年新收”行', reason: '格数与标准格式不同，无法确定各属哪一列' },
    ]);
  });

  it('before and behind a few figures do not say where these belong', () => {
    const read = importText('一、本年新收政府信息公开申请数量 | | 8 | | | | | 8 | | |');
    expect(read.filing.answers).toEqual({});
    expect(read.unread).toHaveLength(1);
  });

  it('are what dots stand for', () => {
    const read = importText('一、本年新收政府信息公开申请数量 | 1 | 0 | 0 | 0 | 0 | 0 | 1 |……');
    expect(answersOf(read, ...sevenOf('received'))).toEqual([1, 0, 0, 0, 0, 0, 1]);
  });

  it('are what labels without figures have', () => {
    const read = importText(
      paragraphs.title,
      '规章',
      '',
      '规范性文件',
      '',
      '行政许可',
      '其他对外管理服务事项',
      '对外公开总数量',
      paragraphs.disclosure + '主动公开11条。',
    );
    expect(read.filing.form).toBe('2019');
    expect(Object.values(read.filing.answers)).toEqual([]);
  });
});
