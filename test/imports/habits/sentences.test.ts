import { answersOf, importText } from './read-page';

describe('sentences', () => {
  it('about figures are no cells', () => {
    const read = importText(
      '二、主动公开政府信息情况',
      '全年办理行政许可12件，行政处罚3起，行政强制0次。',
      '行政许可 8',
      '行政处罚 9',
    );
    expect(answersOf(read, 'decisions.licences', 'decisions.penalties', 'decisions.coercion')).toEqual([
      8,
      9,
      undefined,
    ]);
    const prose = importText('一、总体情况', '主动公开政府信息：规章 1 件，行政许可 12 件，行政处罚3起。');
    expect(prose.filing.answers).toEqual({});
  });

  it('that count something hold no cell, even behind a label', () => {
    const read = importText('二、主动公开政府信息情况', '行政许可 8', '行政处罚3起');
    expect(answersOf(read, 'decisions.licences', 'decisions.penalties')).toEqual([8, undefined]);
  });
});
