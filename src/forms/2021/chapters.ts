import type { Chapter } from '../../model/chapter';

/** The six chapters with their official headings (附件：格式模板), and what the clerk is asked to write in each. */

export const chapters: readonly Chapter[] = [
  {
    number: 1,
    heading: '一、总体情况',
    sheet: '一、总体情况',
    notes: [
      '“公开内容”下的浅黄色格填写信息的类别，如“工作动态”；没有分类的可以留空。',
      '本章聚焦主题、简明客观，原则上不超过一千字。',
    ],
    slots: [
      {
        key: 'opening',
        since: 2,
        optional: true,
        hint: '一两句话概括全年的工作；可以留空。',
      },
      {
        key: 'disclosure',
        fromTables: true,
        heading: '（一）主动公开',
        figures: [
          'disclosure.total',
          'disclosure.website',
          'disclosure.wechat',
          'disclosure.weibo',
          'disclosure.otherChannel',
          'disclosure.interpretations',
          'disclosure.responses',
          'disclosure.consultations',
        ],
        hint: '全年主动公开信息的数量、渠道、重点领域、政策解读和回应关切。留空时按数据自动生成。',
      },
      {
        key: 'onRequest',
        fromTables: true,
        heading: '（二）依申请公开',
        hint: '收到和办理申请、行政复议和行政诉讼的情况。留空时按表三、表四自动生成。',
      },
      {
        key: 'management',
        fromTables: true,
        heading: '（三）政府信息管理',
        hint: '公文公开属性认定、发布审核、规范性文件清理和目录更新。规范性文件的数量按表二自动生成。',
      },
      {
        key: 'platform',
        heading: '（四）政府信息公开平台建设',
        hint: '政府网站专栏、政务新媒体、政府公报、查阅场所。',
      },
      {
        key: 'supervision',
        heading: '（五）监督保障',
        hint: '组织领导、培训、检查；各级人民政府还应写明工作考核、社会评议和责任追究结果。',
      },
    ],
  },
  {
    number: 2,
    heading: '二、主动公开政府信息情况',
    sheet: '二、主动公开',
    slots: [],
    notes: [
      '各项数据核定时间点为报告年度的12月31日；现行有效件数是当日的存量。',
      '行政许可、行政处罚、行政强制填全部处理决定的数量，包括已公开和依法未公开的。',
      '收费金额的单位是万元，可以有小数；其余各格填不小于0的整数，没有发生的填0。',
    ],
  },
  {
    number: 3,
    heading: '三、收到和处理政府信息公开申请情况',
    sheet: '三、依申请公开',
    slots: [],
    notes: [
      '每件申请只有一个最终处理结果；区分处理的只计入“部分公开”，不再计入其他情形。',
      '“总计”列和“（七）总计”行由公式算出；各格填不小于0的整数，没有发生的填0。',
    ],
  },
  {
    number: 4,
    heading: '四、政府信息公开行政复议、行政诉讼情况',
    sheet: '四、复议诉讼',
    slots: [],
    notes: [
      '复议机关作为共同被告的案件，只由作出原行为的机关统计，复议机关不计。',
      '“总计”由公式算出；各格填不小于0的整数，没有发生的填0。',
    ],
  },
  {
    number: 5,
    heading: '五、存在的主要问题及改进情况',
    sheet: '五、问题改进',
    notes: ['问题要具体，措施要对应，不与上年雷同。'],
    slots: [{ key: 'problems', hint: '写明存在的主要问题和逐条对应的改进措施。' }],
  },
  {
    number: 6,
    heading: '六、其他需要报告的事项',
    sheet: '六、其他事项',
    notes: ['收取信息处理费的情况在此处报告；没有收取的，金额填0。'],
    slots: [
      {
        key: 'processingFee',
        fromTables: true,
        figures: ['processingFee.amount', 'processingFee.requests'],
        hint: '信息处理费的收取情况。留空时按填写的金额自动生成。',
      },
      {
        key: 'other',
        optional: true,
        hint: '其他需要报告的事项；没有的可以留空。',
      },
    ],
  },
];
