import { wrongLevel } from '../../src/rules/wrong-level';
import { form2021 } from '../../src/forms/2021/index';
import { runRules } from '../../src/rules/run-rules';
import { thisYear } from '../support/filing-fixture';
import { remarksOn, wordsFound, written } from '../support/text-fixture';

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
    ['海滨县', '全市39个乡镇统一使用审批单。', ['全市']],
    ['海滨市', '全县政务公开工作取得实效，全县域推行，报县级领导。', ['全县']],
    ['海滨市', '白石县抓好审查，全县政务公开工作取得实效。', []],
    ['海滨县白石镇', '全县各村逐月打分。', ['全县']],
    ['海滨县水利局', '我市共收到政府信息公开申请30件。', ['我市']],
    ['海滨县', '市政府要求全市39个乡镇统一使用审批单。', []],
    ['海滨县', '全市共收到政府信息公开申请300件，其中我县12件。', []],
    ['海滨市', '全市39个乡镇统一使用审批单。', []],
    ['海滨市', '海滨区和青山县加强培训，青山县全县公开信息30条。', []],
    ['景德镇市', '全镇主动公开政府信息30条。', ['全镇']],
    ['景德镇市', '全市主动公开政府信息30条。', []],
    ['北京市朝阳区水务局', '全区主动公开政府信息30条。', []],
    ['广西壮族自治区水利厅', '全区主动公开政府信息30条。', []],
    ['海滨经济开发区管委会', '全区主动公开政府信息30条。', []],
    ['彭水苗族土家族自治县', '全县主动公开政府信息30条。', []],
    ['鄂托克旗', '全旗主动公开政府信息30条。', []],
    ['国家税务总局海滨县税务局', '全市主动公开政府信息30条。', []],
    ['海滨县水利局', '全系统主动公开政府信息30条。', []],
  ])('in the report of %s on: %s', (body, text, words) => {
    expect(wordsFound(wrongLevel, text, { body })).toEqual(words);
  });

  it('believes a body that speaks of itself so', () => {
    expect(wordsFound(wrongLevel, city, { self: '我市' })).toEqual([]);
  });

  it('is not checked before the divisions are loaded, where there is something to check', () => {
    const check = (supervision: string) =>
      runRules({ filing: written({ supervision }), form: form2021, thisYear }, [wrongLevel]).notChecked;
    expect(check(city)).toEqual([
      {
        rule: 'wrong-level',
        reason: '行政区划名录还没有载入，没有核对正文里的“全市”“全县”等写法；请点“校验”重试',
      },
    ]);
    expect(check('组织培训。')).toEqual([]);
  });
});
