import { importText } from './read-page';

const chapters = ['一、总体情况', '主动公开信息30条。', '规章 | 0 | 0 | 0'];

const factsOf = (...lines: readonly string[]) => {
  const { body, year } = importText(...lines).filing;
  return [body, year];
};

const period = '所列数据的统计期限自2024年1月1日起至2024年12月31日止。';

describe('whose report it is, where no title says so', () => {
  it.each([
    ['现公布海滨县水利局2024年政府信息公开工作年度报告。', '海滨县水利局'],
    ['根据《条例》规定，现公布海滨市人民政府2024年政府信息公开工作年度报告。', '海滨市人民政府'],
    ['现将《海滨县白石镇2024年政府信息公开工作年度报告》公布如下：', '海滨县白石镇'],
    ['特向社会公布2024年海滨县水利局政府信息公开工作年度报告。', '海滨县水利局'],
    ['现公布2024年白石镇人民政府信息公开工作年度报告。', '白石镇人民政府'],
    ['根据《条例》规定，编制海滨州2024年政府信息公开工作年度报告。', '海滨州'],
    [
      '现公布中共海滨县委机构编制委员会办公室2024年政府信息公开工作年度报告。',
      '中共海滨县委机构编制委员会办公室',
    ],
    [`本报告由海滨县水利局编制。${period}`, '海滨县水利局'],
    [`根据《条例》要求，由海滨县水利局编制本年度报告。${period}`, '海滨县水利局'],
    [`为落实《条例》，白石镇人民政府特编制2024年度政府信息公开工作年度报告。`, '白石镇人民政府'],
    [
      `本报告根据《条例》编制。${period}如有疑问，请与海滨县白石镇人民政府党政综合办公室联系。`,
      '海滨县白石镇人民政府',
    ],
    [`本报告根据《条例》编制。${period}请与海滨县水利局办公室联系（电话：12345678）。`, '海滨县水利局'],
    [`现公布区统计局2024年政府信息公开工作年度报告。请与青山区统计局联系。`, '青山区统计局'],
  ])('%s', (preface, body) => {
    expect(factsOf(preface, ...chapters)).toEqual([body, 2024]);
  });

  it('is read off the signature, with the year before it', () => {
    const end = ['六、其他需要报告的事项', '无其他需要报告的事项。', '海滨县水利局', '2025年1月15日'];
    expect(factsOf('一、总体情况', '我局主动公开信息30条。', ...end)).toEqual(['海滨县水利局', 2024]);
  });

  it.each([
    `根据《海滨市人民政府办公室关于做好2024年政府信息公开工作年度报告发布工作的通知》编制。${period}`,
    `现公布我局2024年政府信息公开工作年度报告。`,
    `本报告由总体情况等六部分组成。${period}请与海滨县政府信息公开工作领导小组办公室联系。`,
    `本报告可在海滨县人民政府门户网站查阅。${period}请与海滨县人民政府办公室联系。`,
    `海滨县2023年政府信息公开工作年度报告\n2024年政府信息公开工作年度报告\n本报告根据《条例》编制。`,
    `海滨县人民政府\n首页\n本报告根据《条例》编制。${period}`,
  ])('stays empty where it is not certain: %s', (preface) => {
    expect(factsOf(...preface.split('\n'), ...chapters)).toEqual(['', 2024]);
  });

  it('is the government of an office that speaks of 我县, and the office of 我办', () => {
    const preface = `本报告由海滨县人民政府办公室编制。${period}`;
    const of = (self: string) => factsOf(preface, '一、总体情况', `${self}主动公开信息30条。`)[0];
    expect([of('我县'), of('我办')]).toEqual(['海滨县人民政府', '海滨县人民政府办公室']);
  });

  it('is told by a broken period too', () => {
    expect(factsOf('本报告数据的统计期限为20241月1日至202412月31日。', ...chapters)).toEqual(['', 2024]);
  });

  it('tells its kind', () => {
    const kindOf = (body: string) =>
      importText(`${body}2024年政府信息公开工作年度报告`, ...chapters).filing.settings.kind;
    const bodies = [
      '海滨县',
      '海滨县人民政府办公室',
      '海滨县水利局',
      '白石镇',
      '海滨县税务局',
      '海滨县人民医院',
    ];
    expect(bodies.map(kindOf)).toEqual([
      'area',
      'office',
      'department',
      'township',
      'vertical',
      'institution',
    ]);
    const nameless = importText('一、总体情况', '我镇主动公开信息30条。', '规章 | 0 | 0 | 0').filing;
    expect([nameless.body, nameless.settings.kind]).toEqual(['', 'township']);
  });
});
