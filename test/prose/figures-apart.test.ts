import { check } from '../../src/rules/check';
import { form2021 } from '../../src/forms/2021/index';
import { textAgreesWithTables } from '../../src/rules/text-agrees-with-tables';
import { withAnswers } from '../support/filing-fixture';
import { spokenFigures } from '../support/text-fixture';

/** Figures that are a part of a cell of the tables, or the sum of several. */

const answers = {
  ...spokenFigures,
  'requests.granted.total': 8,
  'requests.partial.total': 2,
  'requests.refused.thirdParty.total': 1,
  'requests.unavailable.notHeld.total': 3,
  'requests.otherwise.other.total': 1,
  'review.upheld': 3,
  'review.corrected': 1,
  'review.other': 1,
  'review.pending': 1,
  'review.total': 6,
  'suitDirect.upheld': 2,
  'suitDirect.pending': 1,
  'suitDirect.total': 3,
  'suitAfterReview.upheld': 1,
  'suitAfterReview.total': 1,
  'documents.normative.issued': 16,
  'documents.normative.repealed': 5,
  'documents.normative.inForce': 42,
  'decisions.licences': 120,
  'decisions.penalties': 40,
};

const documents = /规范性文件|行政处罚/u;
/** What is said of a sentence in the report of a body, as far as it is quoted. */
const said = (text: string, body = '海滨县水利局'): readonly string[] => {
  const texts = { [documents.test(text) ? 'disclosure' : 'onRequest']: text };
  const filing = withAnswers(answers, { body, texts });
  const { findings } = check({ form: form2021, filing, thisYear: 2026 }, [textAgreesWithTables]);
  return findings.map(({ message }) => /正文写“([^”]*)”/u.exec(message)?.[1] ?? message);
};

describe('cases that are counted in several lots', () => {
  it.each([
    '收到行政复议决定书5件，其中维持3件、纠正1件、其他1件，另有1件尚未审结。',
    '上年未结的行政复议1件，本年已审结；本年新增行政复议6件。',
    '因政府信息公开被申请行政复议5件。另有1件行政复议于12月提起，尚未审结。',
    '全年收到行政诉讼判决3件，均驳回原告诉讼请求，另有1件尚在审理。',
    '本年新发生行政复议案件5件，另有上年度结转的行政复议1件于本年办结。',
    '行政复议案件共6件。其中收到复议决定5件：维持3件，纠正1件，其他结果1件。',
    '依申请公开引发行政诉讼3件，还有1件为复议后起诉。',
    '信息公开行政复议5件，审结5件；年末另收到1件，尚在审理期。',
    '收到行政复议决定书4件，均维持或纠正，还有上年案件的决定书2件。',
    '2024年受理、2025年结案的行政复议2件；2025年受理行政复议6件，已结案5件。',
    '新增行政诉讼案件3件，加上上年结转的1件，共4件。',
    '收到复议决定5件、判决裁定3件，另有1件复议、1件诉讼在审。',
    '行政复议6件、诉讼4件，目前尚未审结的复议1件、诉讼1件。',
    '诉讼方面，直接去法院的3件，经过复议以后又去法院的1件，3件的判决结果是维持。',
    '新收的申请中，除企业提出的外，其余均为自然人。',
  ])('are no others: %s', (text) => expect(said(text)).toEqual([]));

  it.each([
    ['本年被申请行政复议5件，另有2件正在审理。', ['本年被申请行政复议5件', '另有2件']],
    ['因政府信息公开引发行政复议7件，收到行政复议决定书5件。', ['因政府信息公开引发行政复议7件']],
    ['收到行政复议决定书5件，其中维持4件、纠正1件。', ['其中维持4件']],
  ])('are compared: %s', (text, quoted) => expect(said(text)).toEqual(quoted));
});

describe('figures of the government’s own office, or of a body without those under it', () => {
  const area = '海滨县人民政府';

  it.each([
    ['县政府和县政府办公室现有有效规范性文件30件，其中本级制发12件、废止3件。', area],
    ['县政府本级制发规范性文件12件，废止3件，现行有效30件。', area],
    ['县本级现行有效行政规范性文件20件，其中2025年制发4件。', area],
    ['以县政府及县政府办公室名义印发行政规范性文件9件，废止1件。', area],
    ['其中，县政府本级收到政府信息公开申请6件，办结5件，结转下年度1件。', area],
    ['本级政府受理依申请公开6件，予以公开3件，不予公开1件。', area],
    ['县政府办公室牵头办理依申请公开，共收到申请6件，办结5件，其中予以公开3件。', area],
    ['县政府层面收到政府信息公开申请6件，按期答复5件。', area],
    ['我县本级收到政府信息公开申请6件，均已办结。', area],
    ['局本级作出行政处罚10件，各分局作出行政处罚30件。', '海滨县水利局'],
  ])('are not those of %s', (text, body) => expect(said(text, body)).toEqual([]));

  it.each([
    ['县政府办公室加强审核，全县制发规范性文件18件，现行有效42件。', area, '全县制发规范性文件18件'],
    ['我县现行有效规范性文件43件，其中县政府办公室制发30件。', area, '我县现行有效规范性文件43件'],
    ['县政府本级收到申请6件，全县共收到申请18件。', area, '全县共收到申请18件'],
    ['县政府办公室收到申请18件。', `${area}办公室`, '县政府办公室收到申请18件'],
    ['根据县政府办公室安排，2025年收到申请19件。', '海滨县水利局', '2025年收到申请19件'],
  ])('but those of the body are compared: %s', (text, body, quoted) =>
    expect(said(text, body)).toEqual([quoted]),
  );
});

describe('one figure for several results', () => {
  it.each([
    '公开和部分公开合计10件，不予公开、无法提供等合计4件，其他1件。',
    '予以公开（含部分公开）10件，其余5件。',
    '予以公开8件，部分公开2件，无法提供3件，其余2件为不予公开和其他处理。',
    '予以公开及部分公开共10件，其他5件。',
    '答复申请15件，其中公开或部分公开10件，无法提供及不予公开4件，其他处理1件。',
    '同意公开（包括部分公开）10件，不同意公开1件，其他4件。',
    '予以公开10件（含部分公开2件），不予公开1件，无法提供3件，其他1件。',
    '予以公开8件，部分公开2件，不予公开、无法提供等其他处理5件。',
    '全部公开、部分公开10件，不公开或无法提供的4件，其他1件。',
    '不予公开和本机关不掌握相关政府信息4件。',
    '无法提供3件，其中本机关不掌握3件，其他0件；不予公开1件。',
  ])('is their sum: %s', (text) => expect(said(text)).toEqual([]));

  it.each([
    ['公开和部分公开合计12件，不予公开、无法提供等合计4件。', '公开和部分公开合计12件'],
    ['予以公开（含部分公开）13件，不予公开1件。', '予以公开（含部分公开）13件'],
    ['予以公开8件，部分公开2件，其他8件。', '其他8件'],
    ['不予公开及无法提供共5件。', '不予公开及无法提供共5件'],
  ])('is compared as their sum: %s', (text, quoted) => expect(said(text)).toEqual([quoted]));
});

describe('documents of earlier years counted with those of this one', () => {
  it.each([
    '我局公开规范性文件60件，含往年制发的44件。',
    '主动公开规范性文件58件（含历年制发42件）。',
    '主动公开规范性文件50件，包括2024年及以前制发的34件、本年制发的16件。',
    '现公开规范性文件62件，其中往年的46件、今年新增16件。',
    '公开行政规范性文件60份，其中含2023年以前制发44份。',
    '公开规范性文件46件，其中30件为往年制发。',
    '补录公开规范性文件26件，其中此前未公开的10件。',
  ])('are none of the cells: %s', (text) => expect(said(text)).toEqual([]));

  it.each([
    ['公开规范性文件60件，含往年制发的42件，本年制发18件。', '本年制发18件'],
    ['公开规范性文件60件，含往年制发的44件。现行有效规范性文件45件。', '现行有效规范性文件45件'],
    ['现行有效规范性文件41件，含往年制发的25件。', '现行有效规范性文件41件'],
  ])('leave the others compared: %s', (text, quoted) => expect(said(text)).toEqual([quoted]));
});
