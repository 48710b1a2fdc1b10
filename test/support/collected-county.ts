import type { Collection, FileOutcome } from '../../src/collect/collection';
import { form2021 } from '../../src/forms/2021/index';
import { assessed, figuresWith, finding, listedBody, usedReport } from './collected-body';

const fileOf = (file: string, facts: Partial<FileOutcome>): FileOutcome => ({
  file,
  size: 20_480,
  sha256: '0'.repeat(64),
  outcome: 'used',
  body: '',
  says: '',
  candidates: [],
  ...facts,
});

const office = figuresWith({
  'requests.received.person': 10,
  'requests.carriedIn.person': 1,
  'requests.granted.person': 9,
  'requests.carriedOut.person': 2,
  'documents.normative.issued': 4,
  'documents.normative.inForce': 21,
});
const officeBefore = figuresWith({
  'requests.received.person': 8,
  'requests.carriedOut.person': 3,
  'documents.normative.inForce': 18,
});
const education = figuresWith({
  'requests.received.person': 15,
  'requests.received.business': 5,
  'requests.received.total': 25,
  'requests.granted.person': 15,
  'requests.refused.thirdParty.business': 5,
  'fees.amount': 0.1,
});
const water = figuresWith({
  'requests.received.person': 7,
  'requests.granted.person': 7,
  'fees.amount': 0.2,
  'review.upheld': 2,
});
const township = figuresWith({
  'requests.received.person': 1,
  'requests.granted.person': 1,
  'documents.normative.issued': null,
});

const passage = '一是主动公开的内容不够全面，个别栏目更新不够及时。';

/** A made-up county with a body in each state, faults of several kinds, and files of every outcome. */
export const county: Collection = {
  area: '青岚县',
  year: 2025,
  form: form2021,
  list: {
    bodies: [],
    otherHeads: ['分管领导'],
    faults: [{ row: 9, says: '“机关名称”与第 4 行相同，请删去一行。' }],
  },
  bodies: [
    assessed(listedBody(2, '青岚县人民政府办公室', 'office', { others: { 分管领导: '=1+1' } }), 'passed', {
      report: usedReport('青岚县人民政府办公室', office, { previous: officeBefore }),
    }),
    assessed(listedBody(3, '青岚县教育局', 'department'), 'toCorrect', {
      round: 2,
      report: usedReport('青岚县教育局', education, { file: '二轮/教育局 年报(修改).docx' }),
      files: ['教育局.docx', '二轮/教育局 年报(修改).docx'],
      findings: [
        finding({
          severity: 'hint',
          key: 'a',
          place: '五、存在的主要问题',
          present: '=SUM(A1)',
          expected: null,
          difference: null,
          message: '这一段和上年的文字相同，请写今年的情况。',
        }),
        finding({ status: 'open' }),
        finding({ status: 'corrected', key: 'b', place: '表四“行政复议”', message: '表四已经改好。' }),
      ],
      summary: { error: 1, note: 0, hint: 1 },
    }),
    assessed(listedBody(4, '青岚县水务局', 'department'), 'toExplain', {
      report: usedReport('青岚县水务局', water),
      findings: [
        finding({
          severity: 'note',
          key: 'c',
          place: '表三“二、上年结转”行',
          present: 0,
          expected: 1,
          difference: -1,
          message: '上年报告结转 1 件，本年没有上年结转，请核对或说明。',
        }),
      ],
      summary: { error: 0, note: 1, hint: 0 },
    }),
    assessed(listedBody(5, '白石镇人民政府', 'township'), 'passed', {
      report: usedReport('白石镇人民政府', township, {
        unread: ['documents.normative.issued'],
        lost: ['用的是 2019 年的格式，没有表二的本年公开总数'],
      }),
    }),
    assessed(
      listedBody(6, '柳溪乡人民政府', 'township', {
        contact: '王敏',
        telephone: '0599-6123456',
        deadline: '2026-01-20',
      }),
      'missing',
    ),
    assessed(listedBody(7, '青岚县民政局', 'department'), 'unreadable', {
      files: ['民政局.doc'],
      reason: '文件有密码，打不开',
    }),
    assessed(listedBody(8, '青岚县财政局', 'department'), 'otherYear', {
      files: ['财政局.pdf'],
      reason: '写的是 2024 年度',
    }),
    assessed(listedBody(10, '青岚经济开发区管委会', 'branch'), 'unconfirmed', {
      files: ['管委会.html'],
      reason: '标题只写“管委会”，名录里有两个',
    }),
    assessed(
      listedBody(11, '国家税务总局青岚县税务局', 'vertical', { counts: false, whyNot: '向市税务局报送' }),
      'notCounted',
      {
        report: usedReport('国家税务总局青岚县税务局', figuresWith({ 'requests.received.person': 100 })),
      },
    ),
  ],
  files: [
    fileOf('二轮/教育局 年报(修改).docx', { body: '青岚县教育局' }),
    fileOf('教育局.docx', { outcome: 'replaced', body: '青岚县教育局', says: '有后来的一份' }),
    fileOf('民政局.doc', { outcome: 'unreadable', body: '青岚县民政局', says: '文件有密码，打不开' }),
    fileOf('管委会.html', {
      outcome: 'unconfirmed',
      candidates: ['青岚经济开发区管委会', '青岚县高新区管委会'],
    }),
    fileOf(`=HYPERLINK("x")_x0041_\u0001.xlsx`, { outcome: 'ignored', says: '很'.repeat(40_000) }),
  ],
  across: [
    {
      rule: 'counted-twice',
      severity: 'error',
      bodies: ['青岚县教育局', '青岚县水务局'],
      message: '两个机关的表三有 6 个数字完全相同，请核对是不是同一份报告。',
    },
  ],
  alike: [
    {
      body: '青岚县教育局',
      other: '青岚县水务局',
      place: '五、存在的主要问题',
      alikeness: 0.62,
      passage,
      otherPassage: passage.replace('不够全面', '还不全面'),
    },
  ],
  common: [
    {
      rule: 'headings-in-place',
      place: '二、主动公开政府信息情况',
      message: '标题与规定的格式不同，应为“二、主动公开政府信息情况”。',
      bodies: ['青岚县教育局', '青岚县水务局', '白石镇人民政府'],
    },
  ],
  areaReport: usedReport(
    '青岚县',
    figuresWith({
      'requests.received.person': 33,
      'requests.received.business': 4,
      'fees.amount': null,
    }),
    {
      file: '青岚县2025年汇总报告.docx',
      unread: ['fees.amount'],
    },
  ),
  day: '2026-01-26',
  deadline: '2026-01-24',
  onlyClean: false,
};
