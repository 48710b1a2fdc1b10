import { paragraphs } from '../../support/report-text';
import { pageOfLines, reportOf, titles, topics } from '../../support/whole-report';
import { importHtml, importText } from './read-page';

const { title, preface, disclosure, processingFee } = paragraphs;

/** The texts of a page with these parts. */
const textsOf = (parts: Parameters<typeof reportOf>[0]) =>
  importHtml(pageOfLines(reportOf(parts))).filing.texts;

const plain = textsOf({});

describe('what a page has around a report', () => {
  it.each([
    '发布时间：2026-01-20 09:31　来源：海滨县水利局　浏览次数：231　字号：【大 中 小】',
    '打印 | 关闭 | 分享到：微信 微博',
    '索引号：HB001-2026-0003　主题分类：政务公开',
    '浏览次数：231 次',
    '责任编辑：周某',
    '扫一扫在手机打开当前页',
  ])('is in no text: %s', (line) => {
    const overview = [line, topics[0], line, ...topics.slice(1)];
    expect(
      textsOf({
        preface: [line, preface],
        overview,
        problems: [line, paragraphs.problems],
        others: [processingFee, line],
      }),
    ).toEqual(plain);
  });

  it('is cut off where it stands on the line of a text', () => {
    const parts = {
      preface: [`发布时间：2026-01-20 来源：本站 ${preface}`],
      others: [`${processingFee} 【打印】【关闭】`],
    };
    expect(textsOf(parts)).toEqual(plain);
  });

  it('ends the report with its signature', () => {
    const signed = [
      '海滨县水利局',
      '2026年1月16日',
      '上一篇：2024年年度报告',
      '下一篇：没有了',
      '主办：海滨县人民政府',
    ];
    expect(textsOf({ others: [processingFee, ...signed] })).toEqual(plain);
    expect(textsOf({ others: [processingFee, '海滨县水利局 二〇二六年一月十六日'] })).toEqual(plain);
  });

  it.each([
    ['海滨县水利局', '2026-01-16'],
    ['海滨县水利局', '2026.1.16'],
    ['海滨县水利局（公章）', '2026年1月'],
    ['2026年1月16日', '海滨县水利局'],
    ['海 滨 县 水 利 局', '二○二六年 一月 十六日'],
    ['单位负责人：陈某　审核人：李某　填报人：王某', '填报日期：2026年1月16日'],
    ['（此页无正文）', '海滨县水利局', '2026年1月16日'],
    ['海滨县水利局', '2026年1月16日', '抄送：县政府办公室。', '海滨县水利局办公室　2026年1月16日印发'],
    ['海滨县水利局', '2026年1月16日', '政策解读', '图片新闻', '（联系电话：0000-1234567）'],
  ])('ends the report with its signature, however it is written: %s %s', (...end) => {
    expect(textsOf({ others: [processingFee, ...end] })).toEqual(plain);
  });

  it.each([
    '扫一扫，手机打开本页面',
    '关于我们 | 网站地图 | 联系我们',
    '初审：赵某  复审：钱某  终审：孙某',
    '本文链接：http://www.example.gov.cn/a/1.html',
    '第 6 页 共 6 页',
  ])('ends it without one: %s', (line) => {
    expect(textsOf({ others: [processingFee, line] })).toEqual(plain);
  });

  it('is no word of a sentence', () => {
    const sentence = '时间安排上，每季度更新一次目录。打印装订成册，供群众查阅。';
    expect(textsOf({ overview: [topics[0], sentence] })['disclosure']).toBe(sentence);
  });
});

describe('words of a page that a text has, too', () => {
  const listed = [
    '承办人大建议5件、政协提案3件',
    '主办政务公开日活动2场',
    '附件公开不及时',
    '相关信息更新慢',
  ];
  it('end no chapter', () => {
    const { other } = textsOf({ others: [processingFee, ...listed] });
    expect(other).toBe(listed.join('\n'));
    const site = ['（四）平台建设', '政府网站', paragraphs.platform, '访问量 12345 次，比上年增长5%。'];
    const overview = [...topics.slice(0, 6), ...site, ...topics.slice(8)];
    expect(textsOf({ overview })).toMatchObject({
      platform: site.slice(1).join('\n'),
      supervision: paragraphs.supervision,
    });
  });
});

describe('notes below tables', () => {
  it('are in no text', () => {
    const notes = [
      '注：1.表中数据截至2025年12月31日。',
      '（备注：本表由办公室统计核对。）',
      '※诉讼案件含上年未结的。',
    ] as const;
    expect(textsOf({ notes })).toEqual(plain);
  });

  it('and what stands there under a heading of its own are told apart', () => {
    const notes = ['', '四、组织保障', ''] as const;
    const supervision = '办公室牵头，各股室配合。';
    const texts = textsOf({
      notes,
      titles: [...titles.slice(0, 3), supervision, '五、存在问题', '六、其他事项'],
    });
    expect(texts['supervision']).toBe(`${paragraphs.supervision}\n${supervision}`);
  });

  it('and sentences beside them are told apart: these go to what they speak of', () => {
    const beside = ['本年度没有制发、废止规范性文件。', '收到的申请都已经按时答复。', ''] as const;
    const texts = textsOf({ notes: beside });
    expect([texts['disclosure'], texts['onRequest']]).toEqual([
      `${disclosure}\n${beside[0]}`,
      `${paragraphs.onRequest}\n${beside[1]}`,
    ]);
  });
});

describe('the list of chapters', () => {
  it('before the first is no part of the preface', () => {
    const { texts } = importText(
      title,
      '目录',
      ...titles,
      preface,
      titles[0],
      disclosure,
      titles[4],
      paragraphs.problems,
    ).filing;
    expect(texts).toEqual({ preface, disclosure, problems: paragraphs.problems });
  });
});
