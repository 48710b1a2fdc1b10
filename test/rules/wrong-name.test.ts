import { wrongName } from '../../src/rules/wrong-name';
import { remarksOn, wordsFound } from '../support/text-fixture';

describe('wrong-name', () => {
  it('finds another body’s work', () => {
    expect(remarksOn(wrongName, '2025年，海滨县农业农村局共收到政府信息公开申请3件。')).toEqual([
      [
        'note',
        '海滨县农业农村局',
        undefined,
        '“（五）监督保障”：写的是“海滨县农业农村局”，本报告的机关是“海滨县水利局”；请核对是不是照抄了其他机关的文字。',
      ],
    ]);
  });

  it('leaves words of time out of the name', () => {
    expect(wordsFound(wrongName, '今年以来县司法局收到政府信息公开申请3件。')).toEqual(['县司法局']);
  });

  it.each([
    ['海滨县水利局', '海滨县水利局主动公开政府信息30条。'],
    ['海滨县水利局', '县水利局主动公开政府信息30条。'],
    ['海滨县发展和改革委员会', '县发改委收到政府信息公开申请3件。'],
    ['海滨区人民政府办公室', '区政府办公室共收到政府信息公开申请8件。'],
    ['海滨县水利局', '县政府办公室组织了培训。'],
    ['海滨县水利局', '各镇街道未收到政府信息公开申请。'],
    ['海滨市', '市司法局收到政府信息公开申请3件。'],
    ['海滨县水利局', '今年我局主动公开政府信息30条。'],
    ['海滨县水利局', '截至年底我局收到政府信息公开申请3件。'],
    ['海滨县水利局', '一年来我局主动公开政府信息30条。'],
    ['海滨县水利局', '今年以来县水利局主动公开政府信息30条。'],
    ['', '海滨县农业农村局收到政府信息公开申请3件。'],
  ])('of %s is silent on: %s', (body, text) => {
    expect(wordsFound(wrongName, text, { body })).toEqual([]);
  });
});
