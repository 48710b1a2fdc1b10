import { check } from '../../src/rules/check';
import { form2021 } from '../../src/forms/2021/index';
import { sameFigureTwice } from '../../src/rules/same-figure-twice';
import { textAgreesWithTables } from '../../src/rules/text-agrees-with-tables';
import type { Checked } from '../../src/model/finding';
import { withAnswers } from '../support/filing-fixture';
import { spokenFigures } from '../support/text-fixture';

/** Figures and words that read like those of the tables and are of something else. */

const answers = {
  ...spokenFigures,
  'requests.granted.person': 10,
  'requests.partial.person': 3,
  'documents.normative.issued': 16,
  'documents.normative.repealed': 5,
  'documents.normative.inForce': 42,
  'decisions.licences': 120,
  'decisions.penalties': 40,
};

const checked = (slot: string, text: string, body = '海滨县水利局'): Checked =>
  check({ form: form2021, filing: withAnswers(answers, { body, texts: { [slot]: text } }), thisYear: 2026 }, [
    textAgreesWithTables,
    sameFigureTwice,
  ]);
const said = (...given: Parameters<typeof checked>): readonly string[] =>
  checked(...given).findings.map(({ message }) => message);

const onRequest: Readonly<Record<string, readonly string[]>> = {
  'aims, duties and sayings': [
    '努力做到办结一件申请、解决一个问题。',
    '确保收到一件、登记一件、办结一件。',
    '力争2026年依申请公开办结30件以上。',
    '根据《条例》第三十三条，行政机关收到政府信息公开申请，能够当场答复的，应当当场予以答复。',
    '按照“收到一件、登记一件、办结一件”的要求，规范办理流程。',
    '一件申请涉及多项内容的按一件统计。',
    '如未收到申请，也应在年报中如实说明。',
    '力争实现行政复议零纠错。',
  ],
  examples: ['例如，某申请人一次提交申请8件，我局逐件沟通答复。', '如：2025年5月收到关于河道采砂的申请3件。'],
  'other times': [
    '截至11月底，共收到政府信息公开申请14件，办结12件。',
    '第三季度收到政府信息公开申请5件，办结4件。',
    '1月至6月收到政府信息公开申请6件。',
    '2008年《条例》施行以来，累计收到政府信息公开申请236件。',
    '近三年共收到政府信息公开申请61件。',
    '收到申请数较上年的20件减少4件。',
    '上半年未收到政府信息公开申请。',
  ],
  'longer times': [
    '2022年至2025年，分别收到申请30件、25件、20件、16件。',
    '“十四五”期间累计受理依申请公开110件。',
    '12月下旬新收2件，尚在办理期限内，结转下年度。',
    '申请数量逐年下降，2023年25件、2024年20件、2025年16件。',
  ],
  'other bodies': [
    '其中市政府办公室收到申请12件，办结11件，市水利局收到申请4件。',
    '局机关收到政府信息公开申请3件，所属单位收到13件。',
    '各县区收到政府信息公开申请9件，市直部门收到申请7件。',
    '指导各镇街办理疑难申请7件。',
    '以县政府名义答复申请5件。',
    '承办市政府依申请公开件3件。',
    '告知申请人向有关行政机关提出申请2件。',
    '下属事业单位未收到政府信息公开申请。',
    '县水利局、县农业局未收到政府信息公开申请。',
    '政务公开专区受理依申请公开3件。',
  ],
  'other matters': [
    '全年受理信访件33件，办结33件。',
    '受理12345热线工单1200件，办结1195件。',
    '办理建议提案21件，予以公开18件，不予公开3件。',
    '答复咨询56件，收到县长信箱来信88件，办结88件。',
    '向各单位制发依申请公开提醒函6件。',
    '组织依申请公开案卷评查30件。',
    '水利工程类信息公开申请9件，关于河长制的信息公开申请2件。',
    '对重复申请、信访类申请等3件，做好解释说明。',
    '抽查依申请公开答复书20份，发现问题3个。',
    '2件申请因涉及第三方权益，征求第三方意见。',
    '我局发文共210件，其中主动公开类80件，依申请公开类60件，不予公开类70件。',
  ],
  parts: [
    '按期答复14件，延期答复1件。',
    '当场答复3件，其余12件在法定期限内答复。',
    '其中10个工作日内答复8件，20个工作日内答复7件。',
    '已主动公开5件，予以公开7件。',
    '本年共收到政府信息公开申请16件，其中县政府办转来4件、直接收到12件。',
    '答复申请15件，其中12件附送了相关材料。',
    '网上平台未收到申请。',
    '单个申请人提出申请10件以上的有2人。',
  ],
  'other cases': [
    '全年办理行政复议案件120件，维持80件，纠正12件。',
    '全市行政复议机关受理行政复议案件230件，审结210件。',
    '不予受理行政复议申请2件。',
    '办理行政应诉案件12件。',
    '2025年行政应诉案件9件，其中政府信息公开类0件。',
    '因行政处罚引发的行政复议5件、行政诉讼4件。',
    '全县政府信息公开行政复议案件8件，我局3件。',
    '上年度行政复议未结2件，本年均审结。',
    '会商政府信息公开行政诉讼案件3件。',
  ],
};

const documents: Readonly<Record<string, readonly string[]>> = {
  'documents that are not all, or not of the year': [
    '通过网站公开规范性文件5件。',
    '含往年制发的规范性文件44件。',
    '对现行有效规范性文件进行清理，保留40件、修改2件、废止5件。',
    '代拟市政府规范性文件3件。',
    '政府公报刊登规章2件、规范性文件9件。',
    '评估规范性文件3件，继续有效3件。',
    '重点领域制定规范性文件2件。',
    '代拟规范性文件3件，政府常务会议审议规范性文件6件。',
  ],
  'decisions of one kind': [
    '全年办理建设项目环评行政许可30件。',
    '公示水行政处罚25件。',
    '对企业作出行政处罚10件，罚款15万元。',
    '减免行政事业性收费5万元，涉企行政事业性收费12万元。',
  ],
};

describe.each([
  ['onRequest', onRequest],
  ['disclosure', documents],
])('nothing is said in %s of', (slot, kinds) => {
  it.each(Object.entries(kinds))('%s', (_, texts) => {
    expect(texts.flatMap((text) => said(slot, text))).toEqual([]);
  });
});

it('plans in the chapter on problems are no figures of the year', () => {
  expect(said('problems', '一是解读少。下一步，制定规范性文件2件，收到申请后5件以内当日登记。')).toEqual([]);
});

describe('the same words about the body and the year are compared', () => {
  it.each([
    ['2025年1月1日至12月31日，我局共收到申请20件。', '我局共收到申请20件'],
    ['截至2025年12月31日，我局共办结申请20件。', '我局共办结申请20件'],
    ['今年以来，共受理公众依申请公开政府信息20件。', '共受理公众依申请公开政府信息20件'],
    ['县水利局收到政府信息公开申请18件。', '县水利局收到政府信息公开申请18件'],
    ['全局收到政府信息公开申请18件。', '全局收到政府信息公开申请18件'],
    ['我局确保件件有答复，2025年收到申请20件。', '2025年收到申请20件'],
    ['坚持依法办理，全年办结申请14件。', '全年办结申请14件'],
    ['第一季度开展培训1次，全年收到信息公开申请20件。', '全年收到信息公开申请20件'],
    ['收到公众通过网络、信函等方式提交的申请共20件。', '收到公众通过网络、信函等方式提交的申请共20件'],
    ['收到申请一件，上年结转一件。', '收到申请一件'],
    ['因政府信息公开引发行政复议5件。', '因政府信息公开引发行政复议5件'],
    ['我局政府信息公开行政诉讼案件2件。', '我局政府信息公开行政诉讼案件2件'],
    ['属于重复申请的1件。', '属于重复申请的1件'],
    ['信访举报投诉类申请2件。', '信访举报投诉类申请2件'],
  ])('%s', (text, quoted) => {
    expect(said('onRequest', text)).toEqual([expect.stringContaining(`正文写“${quoted}”，`)]);
  });

  it.each([
    ['全年作出行政处罚决定50件。', '全年作出行政处罚决定50件'],
    ['我局共办理行政许可130件。', '我局共办理行政许可130件'],
    ['收取行政事业性收费20万元。', '收取行政事业性收费20万元'],
    ['我局现行有效规范性文件40件。', '我局现行有效规范性文件40件'],
  ])('%s', (text, quoted) => {
    expect(said('disclosure', text)).toEqual([expect.stringContaining(`正文写“${quoted}”，`)]);
  });

  it('with parts that count what was carried in as the total does, or else only asks', () => {
    const severity = (text: string) => checked('onRequest', text).findings.map((finding) => finding.severity);
    expect(severity('全年共办理17件，其中自然人15件，商业企业2件。')).toEqual([]);
    expect(severity('收到申请16件，其中自然人15件。')).toEqual(['note']);
    expect(severity('收到申请16件，其中自然人13件。')).toEqual(['error']);
  });

  it('says of all what its own clause names', () => {
    expect(said('onRequest', '行政复议3件、行政诉讼0件，其中诉讼均已审结。')).toEqual([]);
    expect(said('onRequest', '行政复议3件，复议均已审结。')).toHaveLength(1);
  });

  it('by the name of the report’s body', () => {
    const text = '市政府办公室收到申请18件。';
    expect(said('onRequest', text, '临江市人民政府办公室')).toHaveLength(1);
    expect(said('onRequest', text, '临江市人民政府')).toEqual([]);
    expect(said('onRequest', text, '')).toEqual([]);
    expect(said('onRequest', '全市收到申请18件。', '临江市人民政府')).toHaveLength(1);
    expect(said('onRequest', '全市收到申请18件。', '临江市水利局')).toEqual([]);
  });
});

describe('a reader is told what was not compared', () => {
  it.each([
    ['截至11月底，共收到申请14件。', '截至11月底，共收到申请14件”（不像是全年的）'],
    ['县政府收到政府信息公开申请18件。', '县政府收到政府信息公开申请18件”（不像是本机关总的）'],
  ])('%s', (text, words) => {
    const { findings, notChecked } = checked('onRequest', text);
    expect(findings).toEqual([]);
    expect(notChecked.map(({ reason }) => reason)).toEqual([
      `正文里这些数字没有同表格核对，请自行核对：“${words}`,
    ]);
  });

  it.each(['截至11月底，共收到申请16件。', '全年收到申请16件，其中市政府办公室12件。', '力争办结申请30件。'])(
    'but not of %s',
    (text) => expect(checked('onRequest', text).notChecked).toEqual([]),
  );
});
