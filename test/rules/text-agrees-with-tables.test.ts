import { textAgreesWithTables } from '../../src/rules/text-agrees-with-tables';
import { checkBy, lastYear, messagesOf, notice, withAnswers, withSettings } from '../support/filing-fixture';
import { spokenFigures } from '../support/text-fixture';

const answers = { ...spokenFigures, 'documents.normative.issued': 8 };
const saying = (onRequest: string, facts = {}) => withAnswers(answers, { texts: { onRequest }, ...facts });
const slot = '“（二）依申请公开”：';
const advice = '请核对，把正文或表格改正。';

describe('text-agrees-with-tables', () => {
  it('finds a figure that the table has otherwise, and writes it as the text does', () => {
    expect(checkBy(textAgreesWithTables, saying('我局新收申请２０件，上年结转1件。')).findings).toEqual([
      {
        rule: 'text-agrees-with-tables',
        severity: 'error',
        at: 'onRequest',
        place: { slot: 'onRequest', from: 6, to: 8, correction: '１６' },
        because: ['requests.received.total'],
        clause: `${notice}第一条第（三）项：内容重在数据准确、要素齐备`,
        message: `${slot}正文写“我局新收申请２０件”，表三“一、本年新收”行“总计”列为 16。${advice}`,
        left: 20,
        right: 16,
        difference: 4,
        suggestions: [],
      },
    ]);
  });

  it.each([
    ['收到申请16件', []],
    ['收到申请17件（含上年结转1件）', []],
    ['收到申请16件，其中自然人14件、商业企业2件', []],
    ['收到申请17件，其中自然人15件、商业企业2件，上年结转1件', []],
    ['予以公开及部分公开15件，办结15件，结转至2026年2件', []],
    ['行政复议三件，维持两件，未审结一件', []],
    ['制发行政规范性文件8件', []],
    ['收取行政事业性收费35.6万元', []],
    ['行政复议3件，均已按时答复', []],
    ['收到申请十余件', []],
  ])('agrees with %s', (text, found) =>
    expect(messagesOf(textAgreesWithTables, saying(text))).toEqual(found),
  );

  it.each([
    [
      '收到申请18件',
      '表三“一、本年新收”行“总计”列为 16，本年新收与上年结转之和为 17（表三“一、本年新收”行“总计”列加表三“二、上年结转”行“总计”列），都不一致',
    ],
    ['办结14件', '表三“（七）总计”行“总计”列为 15'],
    ['结转下年度3件', '表三“四、结转下年度”行“总计”列为 2'],
    ['予以公开11件', '表三“（一）予以公开”行“总计”列为 12'],
    ['行政复议4件', '表四“行政复议·总计”列为 3'],
    ['制发行政规范性文件9件', '表二“行政规范性文件”行“本年制发件数”列为 8'],
  ])('finds %s', (text, table) =>
    expect(messagesOf(textAgreesWithTables, saying(text))).toEqual([
      `${slot}正文写“${text}”，${table}。${advice}`,
    ]),
  );

  it.each([
    ['行政复议3件', { 'review.total': 4 }, 0],
    ['行政复议5件', { 'review.total': 4 }, 1],
    ['行政复议4件，维持三件', { 'review.total': 4 }, 0],
    ['未发生行政复议', { 'review.upheld': 0, 'review.pending': 0, 'review.total': 1 }, 0],
    ['未发生行政复议', { 'review.upheld': 1, 'review.pending': 0, 'review.total': 1 }, 1],
  ])('is silent on %s where that would put right what fails in the table: %j', (onRequest, cells, found) => {
    const filing = withAnswers({ ...answers, ...cells }, { texts: { onRequest } });
    expect(messagesOf(textAgreesWithTables, filing)).toHaveLength(found);
  });

  it('takes the parts as the total before them', () => {
    expect(messagesOf(textAgreesWithTables, saying('收到申请16件，其中自然人15件'))).toHaveLength(1);
  });

  it('says that 收到 counts what was carried in, where the text does not', () => {
    const { findings } = checkBy(textAgreesWithTables, saying('收到申请17件。'));
    expect(findings.map(({ severity, message }) => [severity, message])).toEqual([
      [
        'hint',
        `${slot}正文写“收到申请17件”，与本年新收与上年结转之和相等（16＋1）。请写明其中含上年结转的件数。`,
      ],
    ]);
  });

  it.each([
    ['未收到政府信息公开申请。', '但表三“一、本年新收”行“总计”列为 16'],
    ['未发生行政复议。', '但表四“行政复议·总计”列为 3'],
    ['行政复议3件，均维持。', '但表四“行政复议·尚未审结”列为 1'],
    ['收到申请均为自然人申请。', '但表三“一、本年新收”行“商业企业”列为 2'],
  ])('N-14, N-15: finds %s', (text, table) =>
    expect(messagesOf(textAgreesWithTables, saying(text)).map((each) => each.includes(table))).toEqual([
      true,
    ]),
  );

  it('only asks about what is not certain', () => {
    const texts = ['公开行政规范性文件9件', '共收到申请近30件', '申请均已办结'];
    const severities = texts.flatMap((text) =>
      checkBy(textAgreesWithTables, saying(text)).findings.map(({ severity }) => severity),
    );
    expect(severities).toEqual(['note', 'note', 'note']);
  });

  it.each([
    '2025年，新收申请16件，上年度未办结申请1件，办结15件，结转下年度2件。',
    '新收申请16件（上年5件），办结15件，结转下年度2件。',
    '新收申请16件，上年收到5件，办结15件，结转下年度2件。',
    '新收申请16件；2024年收到申请5件，办结5件。',
  ])('tells this year’s figures from last year’s in: %s', (text) => {
    const before = lastYear({
      'requests.received.total': 5,
      'requests.granted.total': 5,
      'requests.handled.total': 5,
    });
    expect(messagesOf(textAgreesWithTables, saying(text, before))).toEqual([]);
  });

  it('holds last year’s figures against last year’s report, or else this year’s', () => {
    const text = '2024年收到申请5件。';
    const before = lastYear({ 'requests.received.total': 5 });
    expect(messagesOf(textAgreesWithTables, saying(text, before))).toEqual([]);
    expect(messagesOf(textAgreesWithTables, saying(text, lastYear()))[0]).toContain('上年报告中');
    expect(checkBy(textAgreesWithTables, saying(text)).findings.map(({ severity }) => severity)).toEqual([
      'note',
    ]);
  });

  it('says what could not be checked while its cells are blank', () => {
    const texts = { onRequest: '收到申请5件。', disclosure: '主动公开政府信息20条。' };
    const blank = withAnswers({ 'requests.received.total': null }, { texts });
    expect(checkBy(textAgreesWithTables, blank)).toMatchObject({
      findings: [],
      notChecked: [
        {
          rule: 'text-agrees-with-tables',
          reason: '表中没有填写或没有读出，正文里的数字没有核对：表三“一、本年新收”行“总计”列',
        },
      ],
    });
    const asZero = { ...blank, ...withSettings({ blanks: 'zero' }) };
    expect(messagesOf(textAgreesWithTables, asZero)).toHaveLength(1);
  });

  it('is silent without texts', () => {
    expect(checkBy(textAgreesWithTables, withAnswers(answers))).toMatchObject({
      findings: [],
      notChecked: [],
    });
  });
});
