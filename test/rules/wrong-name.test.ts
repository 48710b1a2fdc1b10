import { wrongName } from '../../src/rules/wrong-name';
import { messagesOf } from '../support/filing-fixture';
import { remarksOn, wordsFound, written } from '../support/text-fixture';

describe('wrong-name', () => {
  it('finds another body’s work', () => {
    expect(remarksOn(wrongName, '2025年，海滨县农业农村局共收到政府信息公开申请3件。')).toEqual([
      [
        'note',
        '海滨县农业农村局',
        undefined,
        '“（五）监督保障”：写的是“海滨县农业农村局”，本报告的机关是“海滨县水利局”；请统一名称，并核对是不是照抄了其他机关的文字。',
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
    ['海滨县人民政府办公室', '县政府及县政府办公室收到政府信息公开申请101件。'],
    ['海滨县人民政府办公室', '县委县政府办公室收到政府信息公开申请8件。'],
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

  it.each([
    ['现公布海滨县林草局2024年政府信息公开工作年度报告。', '公布的是“海滨县林草局”'],
    ['现将《2024年海滨县林草局政府信息公开工作年度报告》公布如下：', '公布的是“海滨县林草局”'],
    ['本报告由海滨县林草局编制。', '编制机关写的是“海滨县林草局”'],
    ['如有疑问，请与海滨县林草局办公室联系（电话：12345678）。', '联系机关写的是“海滨县林草局”'],
  ])('finds another body in the preface: %s', (preface, says) => {
    const [remark] = remarksOn(wrongName, preface, {}, 'preface');
    expect(remark![3]).toContain(`“报告开头”：${says}，本报告的机关是“海滨县水利局”`);
  });

  it('names each place of the preface, and whose work it is once', () => {
    const preface = '现公布海滨县林草局2024年政府信息公开工作年度报告。请与海滨县林草局联系。';
    expect(wordsFound(wrongName, preface, {}, 'preface')).toEqual(['海滨县林草局', '海滨县林草局']);
    const work = '海滨县林草局在网站公开信息39条。县林草局还通过公众号公开10条。';
    expect(wordsFound(wrongName, work)).toEqual(['海滨县林草局']);
  });

  it('finds another body in the signature', () => {
    expect(wordsFound(wrongName, '无。\n海滨县林草局\n2025年1月9日', {}, 'other')).toEqual(['海滨县林草局']);
  });

  it.each([
    ['海滨县住房保障局', '2024年，海滨县住房和城乡建设局严格落实审查。', '海滨县住房和城乡建设局'],
    ['敦化市农业农村局', '2025年，敦化市农业局主动公开政府信息30条。', '敦化市农业局'],
    ['敦化市农业农村局', '敦化市农业局高度重视政府信息公开工作。', '敦化市农业局'],
    ['吉林省敦化市生态环境局', '敦化市环境保护局积极推进信息公开。', '敦化市环境保护局'],
    ['海滨县公安局', '海滨县公安分局在答复前均征求意见。', '海滨县公安分局'],
    ['海滨县水利局', '海滨县水务局和住建局主动公开信息20条。', '海滨县水务局'],
    ['海滨县白石镇人民政府', '海滨县青山镇人民政府主动公开信息20条。', '海滨县青山镇'],
  ])('finds %s named otherwise: %s', (body, text, words) => {
    expect(wordsFound(wrongName, text, { body })[0]).toContain(words);
  });

  it.each([
    ['敦化市农业农村局', '市农业局高度重视，延边州农业局积极指导，会同敦化市农业局公开信息3条。'],
    ['敦化市农业农村局', '向敦化市农业局报告，按照敦化市农业局要求公开信息，原敦化市农业局公开信息2条。'],
    ['敦化市农业农村局', '敦化市农业农村局高度重视，市农业农村局公开信息3条。'],
    ['海滨县自然资源和规划局', '海滨县自然资源局主动公开信息30条。'],
    ['海滨县住房和城乡建设局', '海滨县住建局主动公开信息30条。'],
    ['海滨县林业和草原局', '海滨县林业局主动公开信息30条。'],
    ['海滨县人民政府办公室', '现公布海滨县人民政府2024年政府信息公开工作年度报告。'],
    ['海滨县人民政府', '本报告由海滨县政务服务局编制，请与海滨县人民政府办公室联系。'],
    ['海滨县水利局', '请与县水利局联系，全文可在海滨县人民政府网站下载。'],
    ['海滨县水利局', '请与海滨县人民政府办公室联系。'],
    ['海滨县水利局', '现公布海滨县林草局、海滨县水利局2024年政府信息公开工作年度报告。'],
    ['海滨县水利局', '根据《海滨市水利局关于做好2024年政府信息公开工作年度报告的通知》编制。'],
    ['白石镇', '请与海滨县白石镇人民政府党政办公室联系。'],
    ['海滨县住房保障局', '海滨县住保局严格落实审查，县局组织培训，我局公开信息3条。'],
    ['海滨市水利局', '青山区水利局主动公开信息20条。'],
    ['海滨县水利局', '县司法局受理针对我局的行政复议1件。'],
    ['海滨县水利局', '党政办公室收到政府信息公开申请3件。'],
    ['海滨县水利局', '县林草局收到政府信息公开申请3件，均转交我局办理。'],
  ])('of %s takes for honest: %s', (body, text) => {
    expect(wordsFound(wrongName, text, { body }, 'preface')).toEqual([]);
  });

  it('holds the signature of a page against its body, which is in none of its texts', () => {
    const signedBy = (name: string) => {
      const page = { strangeRows: [], misprints: [], mergedRows: [], signature: `${name}\n2026年1月16日` };
      return messagesOf(wrongName, written({ other: '无。' }, { page }));
    };
    expect(signedBy('海滨县水利局')).toEqual([]);
    expect(signedBy('海滨县林草局')).toEqual([
      '落款是“海滨县林草局”，本报告的机关是“海滨县水利局”；请统一名称，并核对是不是照抄了其他机关的文字。',
    ]);
  });
});
