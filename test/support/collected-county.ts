import type { Collection, FileOutcome, FollowedFinding } from '../../src/collect/collection';
import { form2021 } from '../../src/forms/2021/index';
import { assessedBody, figuresAddedUp, followed, usedReport } from './assessed-bodies';

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

const office = figuresAddedUp({
  'requests.received.person': 10,
  'requests.carriedIn.person': 1,
  'requests.granted.person': 9,
  'requests.carriedOut.person': 2,
  'documents.normative.issued': 4,
  'documents.normative.inForce': 21,
});
const officeBefore = figuresAddedUp({
  'requests.received.person': 8,
  'requests.carriedOut.person': 3,
  'documents.normative.inForce': 18,
});
const education = figuresAddedUp({
  'requests.received.person': 15,
  'requests.received.business': 5,
  'requests.received.total': 25,
  'requests.granted.person': 15,
  'requests.refused.thirdParty.business': 5,
  'fees.amount': 0.1,
});
const water = figuresAddedUp({
  'requests.received.person': 7,
  'requests.granted.person': 7,
  'fees.amount': 0.2,
  'review.upheld': 2,
});
const township = figuresAddedUp({
  'requests.received.person': 1,
  'requests.granted.person': 1,
  'documents.normative.issued': null,
});

const passage = '一是主动公开的内容不够全面，个别栏目更新不够及时。';

/** A total of table three that does not add up, but for what is given. */
const finding = (facts: Partial<FollowedFinding>): FollowedFinding =>
  followed(
    'equations-hold',
    '表三“一、本年新收”行“总计”列',
    '表三“一、本年新收”行：总计 25 不等于六类申请人之和 20，多 5。请核对后改为 20。',
    { present: 25, expected: 20, difference: 5, clause: '国办公开办函〔2021〕30号', ...facts },
  );

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
    assessedBody('青岚县人民政府办公室', {
      listed: { row: 2, kind: 'office', others: { 分管领导: '=1+1' } },
      report: { figures: office, previous: officeBefore },
    }),
    assessedBody('青岚县教育局', {
      listed: { row: 3 },
      state: 'toCorrect',
      round: 2,
      report: { figures: education, file: '二轮/教育局 年报(修改).docx' },
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
    assessedBody('青岚县水务局', {
      listed: { row: 4 },
      state: 'toExplain',
      report: { figures: water },
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
    assessedBody('白石镇人民政府', {
      listed: { row: 5, kind: 'township' },
      report: {
        figures: township,
        unread: ['documents.normative.issued'],
        lost: ['用的是 2019 年的格式，没有表二的本年公开总数'],
      },
    }),
    assessedBody('柳溪乡人民政府', {
      listed: {
        row: 6,
        kind: 'township',
        contact: '王敏',
        telephone: '0599-6123456',
        deadline: '2026-01-20',
      },
      report: null,
    }),
    assessedBody('青岚县民政局', {
      listed: { row: 7 },
      state: 'unreadable',
      report: null,
      files: ['民政局.doc'],
      reason: '文件有密码，打不开',
    }),
    assessedBody('青岚县财政局', {
      listed: { row: 8 },
      state: 'otherYear',
      report: null,
      files: ['财政局.pdf'],
      reason: '写的是 2024 年度',
    }),
    assessedBody('青岚经济开发区管委会', {
      listed: { row: 10, kind: 'branch' },
      state: 'unconfirmed',
      report: null,
      files: ['管委会.html'],
      reason: '标题只写“管委会”，名录里有两个',
    }),
    assessedBody('国家税务总局青岚县税务局', {
      listed: { row: 11, kind: 'vertical', counts: false, whyNot: '向市税务局报送' },
      state: 'notCounted',
      report: { figures: figuresAddedUp({ 'requests.received.person': 100 }) },
    }),
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
  areaReport: usedReport('青岚县', {
    file: '青岚县2025年汇总报告.docx',
    figures: figuresAddedUp({
      'requests.received.person': 33,
      'requests.received.business': 4,
      'fees.amount': null,
    }),
    unread: ['fees.amount'],
  }),
  day: '2026-01-26',
  deadline: '2026-01-24',
  onlyClean: false,
};
