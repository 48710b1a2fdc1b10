import { fullWidthMarks } from '../../src/rules/full-width-marks';
import { remarksOn } from '../support/text-fixture';

describe('full-width-marks', () => {
  it('finds half-width marks in Chinese, all of a text at once', () => {
    expect(remarksOn(fullWidthMarks, '2022年,未收到申请(含结转)事项.甲')).toEqual([
      [
        'hint',
        ',未收到申请(含结转)事项.',
        '，未收到申请（含结转）事项。',
        '“（五）监督保障”：有 4 处标点是半角的，如“2022年,”、“(含结转)”、“转)事项.”；请改为全角标点。',
      ],
    ]);
  });

  it.each([
    '收费3.5元，电话0591-1234',
    '访问https://example.cn/a?b=1:2',
    '8:30至12:00',
    '“1+X”(H5)',
    '1.甲',
    '一.甲\n十二.乙',
  ])('is silent on: %s', (text) => {
    expect(remarksOn(fullWidthMarks, text)).toEqual([]);
  });
});
