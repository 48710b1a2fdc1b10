import { form2019 } from '../../src/forms/2019/index';
import { form2021 } from '../../src/forms/2021/index';
import { formulaTotals } from '../../src/filing/totals';
import type { Answers } from '../../src/model/answer';
import { fieldsOf } from '../../src/model/form';
import { cellsAreNumbers } from '../../src/rules/cells-are-numbers';
import { checkBy, filingOf, lastYear, messagesOf, notice, withAnswers } from '../support/filing-fixture';

const suggestedFor = (field: string, text: string): readonly (number | undefined)[] =>
  checkBy(cellsAreNumbers, withAnswers({ [field]: text })).findings.map(
    ({ suggestions }) => suggestions[0]?.value,
  );

describe('cells-are-numbers', () => {
  it('names a text for what it is and offers the number that is meant', () => {
    expect(checkBy(cellsAreNumbers, withAnswers({ 'decisions.licences': '12件' })).findings).toEqual([
      {
        rule: 'cells-are-numbers',
        severity: 'error',
        at: 'decisions.licences',
        because: ['decisions.licences'],
        clause: `${notice}第一条：各项数据重在准确、要素齐备；件数应填不小于0的整数`,
        message: '表二“行政许可”行“本年处理决定数量”列：“12件”带有单位“件”；请只填数字 12。',
        suggestions: [{ field: 'decisions.licences', value: 12, reason: '改为数字' }],
      },
    ]);
  });

  it.each([
    ['/', '填的是“/”，不是数字；没有发生的填 0', 0],
    ['／', '填的是“／”，不是数字；没有发生的填 0', 0],
    ['——', '填的是“——”，不是数字；没有发生的填 0', 0],
    ['-', '填的是“-”，不是数字；没有发生的填 0', 0],
    ['无', '填的是“无”，不是数字；没有发生的填 0', 0],
    ['12', '“12”是以文本形式存放的数字，求和时不会计入；请重新输入 12', 12],
    [' 007 ', '“007”是以文本形式存放的数字，求和时不会计入；请重新输入 7', 7],
    ['１２', '“１２”是全角数字；请改为半角的 12', 12],
    ['1,234', '“1,234”带有分隔符或空格；请改为 1234', 1234],
    ['1，234，567', '“1，234，567”带有分隔符或空格；请改为 1234567', 1234567],
    ['1 234', '“1 234”带有分隔符或空格；请改为 1234', 1234],
    ['１２件', '“１２件”带有单位“件”；请只填数字 12', 12],
    ['1,234 件', '“1,234 件”带有单位“件”；请只填数字 1234', 1234],
    ['+2', '“+2”是以文本形式存放的数字，求和时不会计入；请重新输入 2', 2],
  ])('says what is wrong with %j', (text, says, meant) => {
    expect(messagesOf(cellsAreNumbers, withAnswers({ 'review.total': text }))).toEqual([
      `表四“行政复议·总计”列：${says}。`,
    ]);
    expect(suggestedFor('review.total', text)).toEqual([meant]);
  });

  it.each([
    ['三件', '“三件”不是数字；请填阿拉伯数字'],
    ['约12', '“约12”不是数字；请填阿拉伯数字'],
    ['1、2', '“1、2”不是数字；请填阿拉伯数字'],
    ['12,34', '“12,34”不是数字；请填阿拉伯数字'],
    ['1.2万', '“1.2万”没有写成完整的数字；请换算后只填阿拉伯数字'],
    ['14万余条', '“14万余条”没有写成完整的数字；请换算后只填阿拉伯数字'],
    ['12余', '“12余”不能确定是哪个数；请核对后只填数字'],
    ['12元', '“12元”不能确定是哪个数；请核对后只填数字'],
    ['1 2', '“1 2”不能确定是哪个数；请核对后只填数字'],
    ['①', '“①”不能确定是哪个数；请核对后只填数字'],
  ])('offers no number for %j', (text, says) => {
    expect(messagesOf(cellsAreNumbers, withAnswers({ 'review.total': text }))).toEqual([
      `表四“行政复议·总计”列：${says}。`,
    ]);
    expect(suggestedFor('review.total', text)).toEqual([undefined]);
  });

  describe('in a cell that is in 万元', () => {
    it.each([
      ['12000元', '“12000元”的单位是元；本栏单位是万元，请换算后只填数字', undefined],
      ['1.5亿元', '“1.5亿元”的单位是亿元；本栏单位是万元，请换算后只填数字', undefined],
      ['1.5万元', '“1.5万元”带有单位“万元”；请只填数字 1.5', 1.5],
      ['1.5亿', '“1.5亿”没有写成完整的数字；请换算后只填阿拉伯数字', undefined],
    ])('says what is wrong with %j', (text, says, meant) => {
      expect(checkBy(cellsAreNumbers, withAnswers({ 'fees.amount': text })).findings).toMatchObject([
        {
          message: `表二“行政事业性收费”行“本年收费金额（单位：万元）”列：${says}。`,
          clause: `${notice}附件表二：本年收费金额的单位为万元，应填不小于0的数`,
        },
      ]);
      expect(suggestedFor('fees.amount', text)).toEqual([meant]);
    });
  });

  it('does not take a fee in 元 for one in 万元', () => {
    expect(messagesOf(cellsAreNumbers, withAnswers({ 'processingFee.amount': '100元' }))).toEqual([
      '信息处理费表“收取信息处理费金额（元）”行“本年数”列：“100元”带有单位“元”；请只填数字 100。',
    ]);
  });

  // The clause on 本年收费金额（单位：万元） of table two is cited for the fees of chapter six, which are in 元.
  it('cites no clause on 万元 for a fee in 元', () => {
    const [finding] = checkBy(cellsAreNumbers, withAnswers({ 'processingFee.amount': '100元' })).findings;
    expect(finding?.clause).not.toContain('万元');
  });

  it('is silent on numbers, blanks, and changes such as “减4”', () => {
    expect(messagesOf(cellsAreNumbers, withAnswers({ 'fees.amount': 1.5, 'review.total': null }))).toEqual(
      [],
    );
    expect(messagesOf(cellsAreNumbers, withAnswers({ 'review.total': '　' }))).toEqual([]);
    expect(messagesOf(cellsAreNumbers, filingOf(form2019, { 'licences.itemsChange': '减4' }))).toEqual([]);
  });

  /** Cells that are filled in, with all figures of a table, or of a column of it, as text. */
  const asText = (isMeant: (field: string) => boolean): Answers => {
    const { computed } = formulaTotals(form2021, {});
    const fields = fieldsOf(form2021).filter(({ name }) => isMeant(name) && !computed.has(name));
    return Object.fromEntries(fields.map(({ name }) => [name, '0']));
  };
  const ofTableThree = (field: string): boolean => field.startsWith('requests.');

  it.each([
    ['表三“自然人”列 24 格', asText((field) => ofTableThree(field) && field.endsWith('.person'))],
    ['表三“一、本年新收”行 6 格', asText((field) => field.startsWith('requests.received.'))],
    ['表三全部 144 格、表四“行政复议·结果维持”列', { ...asText(ofTableThree), 'review.upheld': '0' }],
    [
      '表三“一、本年新收”行“自然人”列等 3 格',
      { 'requests.received.person': '1', 'requests.carriedIn.person': '1', 'requests.carriedIn.other': '2' },
    ],
  ])('says once what several cells have in common: %s', (where, answers) => {
    const { findings } = checkBy(cellsAreNumbers, withAnswers(answers));
    expect(findings.map(({ message }) => message)).toEqual([
      `${where}的数字是以文本形式存放的，求和时不会计入；请转为数字。`,
    ]);
    const fields = Object.keys(answers);
    expect(findings[0]).toMatchObject({ at: fields[0], because: fields });
    expect(findings[0]!.suggestions.map(({ field, value }) => [field, value])).toEqual(
      fields.map((field) => [field, Number(answers[field])]),
    );
  });

  it('has one finding for each kind, and one for each text that is not certain', () => {
    const mixed = ['12件', '3宗', '１', '２', '1,000', '2 000', '/', '—', '约3', '3万'];
    const fields = fieldsOf(form2021).filter(
      ({ name }) => name.startsWith('requests.granted.') || name.startsWith('requests.partial.'),
    );
    const answers = Object.fromEntries(mixed.map((text, index) => [fields[index]!.name, text]));
    expect(
      messagesOf(cellsAreNumbers, withAnswers(answers)).map((says) => says.replace(/^.*列/u, '')),
    ).toEqual([
      '的数字带有单位（如“12件”、“3宗”），求和时不会计入；请转为数字。',
      '填的是全角数字（如“１”、“２”），求和时不会计入；请转为数字。',
      '的数字带有分隔符或空格（如“1,000”、“2 000”），求和时不会计入；请转为数字。',
      '填的是“/”、“—”，不是数字；没有发生的填 0。',
      '：“约3”不是数字；请填阿拉伯数字。',
      '：“3万”没有写成完整的数字；请换算后只填阿拉伯数字。',
    ]);
  });

  it('hints at texts among last year’s figures, which are then compared with nothing', () => {
    const before = lastYear({
      'requests.carriedOut.person': '3',
      'requests.carriedOut.total': '3',
      'review.total': '/',
    });
    expect(checkBy(cellsAreNumbers, withAnswers({}, before)).findings).toMatchObject([
      {
        severity: 'hint',
        at: 'previous.requests.carriedOut.person',
        message:
          '上年数据表三“四、结转下年度”行“自然人”列、“四、结转下年度”行“总计”列的数字是以文本形式存放的，没有用来核对和比较；请转为数字。',
        suggestions: [
          { field: 'previous.requests.carriedOut.person', value: 3 },
          { field: 'previous.requests.carriedOut.total', value: 3 },
        ],
      },
    ]);
  });
});
