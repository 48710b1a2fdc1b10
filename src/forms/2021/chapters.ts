import type { Chapter } from '../../model/chapter';
import {
  managementOptions,
  onRequestOptions,
  otherOptions,
  platformOptions,
  supervisionOptions,
} from '../options';
import { against, onRequest, who } from '../sentences';

/** The six chapters with their official headings (附件：格式模板) and the sentences that the figures suggest. */

const disclosure = [
  `{% assign shown = kinds | present %}{% if disclosure.total != nil %}{{ year }}年，${who}主动公开政府信息{{ disclosure.total }}条${against('disclosure.total', '条')}{% if shown.size > 0 %}，其中{{ shown | items: '条' }}{% endif %}。{% endif %}
{%- assign shown = channels | present %}{% if shown.size > 0 %}按公开渠道分，{{ shown | items: '条' }}。{% endif %}
{%- assign shown = responses | present %}{% if shown.size > 0 %}全年{{ shown | items: '条' }}。{% endif %}`,
  `{% assign shown = decisionKinds | nonzero %}{% assign known = decisionKinds | present %}
{%- if disclosure.total == nil and shown.size > 0 and known.size == 0 and fees.amount == nil %}
{%- else %}{% if shown.size > 0 %}全年作出{{ shown | items: '件' }}{% else %}全年没有作出行政许可、行政处罚、行政强制处理决定{% endif %}
{%- if fees.amount == 0 %}，没有收取行政事业性收费。{% else %}，收取行政事业性收费{{ fees.amount }}万元。{% endif %}{% endif %}`,
];

const documents = [
  `{% if documents.regulations.issued == 0 and documents.regulations.repealed == 0 and documents.regulations.inForce > 0 %}全年没有制发、废止规章，年末现行有效{{ documents.regulations.inForce }}件。
{%- elsif documents.regulations.issued > 0 or documents.regulations.repealed > 0 or documents.regulations.inForce > 0 %}全年制发规章{{ documents.regulations.issued }}件、废止{{ documents.regulations.repealed }}件，年末现行有效{{ documents.regulations.inForce }}件。{% endif %}
{%- if documents.normative.issued == nil and documents.normative.repealed == nil and documents.normative.inForce == nil %}
{%- elsif documents.normative.issued == 0 and documents.normative.repealed == 0 %}全年没有制发、废止行政规范性文件，年末现行有效{{ documents.normative.inForce }}件。
{%- else %}全年制发行政规范性文件{{ documents.normative.issued }}件、废止{{ documents.normative.repealed }}件，年末现行有效{{ documents.normative.inForce }}件。{% endif %}`,
];

const processingFee = [
  `{% if processingFee.amount == nil %}信息处理费收取情况{{ processingFee.amount }}。
{%- elsif processingFee.amount == 0 %}{{ year }}年，${who}没有收取政府信息公开信息处理费。
{%- else %}{{ year }}年，${who}依据《政府信息公开信息处理费管理办法》{% if processingFee.requests > 0 %}对{{ processingFee.requests }}件政府信息公开申请{% endif %}收取信息处理费{{ processingFee.amount }}元。{% endif %}`,
];

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
        key: 'disclosure',
        heading: '（一）主动公开',
        sentences: disclosure,
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
        heading: '（二）依申请公开',
        sentences: onRequest,
        options: onRequestOptions,
        hint: '收到和办理申请、行政复议和行政诉讼的情况。留空时按表三、表四自动生成。',
      },
      {
        key: 'management',
        heading: '（三）政府信息管理',
        sentences: documents,
        options: managementOptions,
        hint: '公文公开属性认定、发布审核、规范性文件清理和目录更新。规范性文件的数量按表二自动生成。',
      },
      {
        key: 'platform',
        heading: '（四）政府信息公开平台建设',
        sentences: [],
        options: platformOptions,
        hint: '政府网站专栏、政务新媒体、政府公报、查阅场所。',
      },
      {
        key: 'supervision',
        heading: '（五）监督保障',
        sentences: [],
        options: supervisionOptions,
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
    slots: [{ key: 'problems', sentences: [], hint: '写明存在的主要问题和逐条对应的改进措施。' }],
  },
  {
    number: 6,
    heading: '六、其他需要报告的事项',
    sheet: '六、其他事项',
    notes: ['收取信息处理费的情况在此处报告；没有收取的，金额填0。'],
    slots: [
      {
        key: 'processingFee',
        sentences: processingFee,
        figures: ['processingFee.amount', 'processingFee.requests'],
        hint: '信息处理费的收取情况。留空时按填写的金额自动生成。',
      },
      {
        key: 'other',
        sentences: [],
        options: otherOptions,
        optional: true,
        hint: '其他需要报告的事项；没有的可以留空。',
      },
    ],
  },
];
