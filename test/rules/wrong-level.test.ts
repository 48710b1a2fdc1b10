import { wrongLevel } from '../../src/rules/wrong-level';
import { remarksOn, wordsFound } from '../support/text-fixture';

const city = '2025年，全市共收到政府信息公开申请30件。';

describe('wrong-level', () => {
  it('finds the city’s figures in the report of a county', () => {
    expect(remarksOn(wrongLevel, city)).toEqual([
      [
        'note',
        '全市',
        '全县',
        '“（五）监督保障”：“全市”与报告的机关“海滨县水利局”层级不同；请核对是不是照抄了其他机关的文字，本机关应写“全县”。',
      ],
    ]);
  });

  it.each([
    ['青州市海滨区市场监督管理局', '全市累计主动公开政府信息5000条。', ['全市']],
    ['海滨镇人民政府', '全县各级行政机关未收到政府信息公开申请。', ['全县']],
    ['海滨市人民政府', city, []],
    ['宁海自治区人民政府', '全区共受理申请30件。', []],
    ['平海综合实验区', '全区共收到政府信息公开申请154件。', []],
    ['水利局', city, []],
    ['江苏省盐城市水利局', city, []],
    ['盐城市水利局', city, []],
    ['四川省成都市人民政府', city, []],
    ['江苏省南京市民政局', city, []],
    ['江苏省南京市政务服务管理办公室', city, []],
    ['江苏省南京市政府办公室', city, []],
    ['盐城市城市管理局', city, []],
    ['盐城市市场监督管理局', city, []],
    ['杭州海关', city, []],
    ['国家市场监督管理总局', city, []],
    ['苏州工业园区管理委员会', '全区累计主动公开政府信息5000条。', []],
    ['恩施州水利局', '全州累计主动公开政府信息5000条。', []],
    ['海滨县住房和城乡建设局', '全县累计主动公开政府信息5000条。', []],
    ['海滨县城市管理局', city, ['全市']],
    ['海滨县市政公用事业局', city, ['全市']],
    ['苏州工业园区管理委员会', city, ['全市']],
    ['海滨县水利局', '全市政务公开工作会议召开后，我局公开信息3条。', []],
    ['海滨县水利局', '在全市排名第1。', []],
  ])('in the report of %s on: %s', (body, text, words) => {
    expect(wordsFound(wrongLevel, text, { body })).toEqual(words);
  });

  it('believes a body that speaks of itself so', () => {
    expect(wordsFound(wrongLevel, city, { self: '我市' })).toEqual([]);
  });
});
