import { noDoubledMarks } from '../../src/rules/no-doubled-marks';
import { remarksOn } from '../support/text-fixture';

describe('no-doubled-marks', () => {
  it('finds a mark after another, and keeps one where they are the same', () => {
    expect(remarksOn(noDoubledMarks, '加强培训，，定期检查。；严格审核。')).toEqual([
      ['error', '，，', '，', '“（五）监督保障”：“，，”标点重复；请只留一个。'],
      ['error', '。；', undefined, '“（五）监督保障”：“。；”标点重复；请只留一个。'],
    ]);
  });

  it.each(['甲……乙。', '甲。。。', '甲。”，乙', 'https://example.cn', '（一）、甲'])(
    'is silent on: %s',
    (text) => {
      expect(remarksOn(noDoubledMarks, text)).toEqual([]);
    },
  );
});
