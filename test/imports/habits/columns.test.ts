import { answersOf, importHtml, importText, sevenOf } from './read-page';

describe('columns', () => {
  const head = (names: readonly string[]): string =>
    `<tr><td></td>${names.map((name) => `<td>${name}</td>`).join('')}</tr>`;
  const row = (label: string, values: readonly number[]): string =>
    `<tr><td>${label}</td>${values.map((value) => `<td>${value}</td>`).join('')}</tr>`;
  const official = ['自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计'];
  const received = '一、本年新收政府信息公开申请数量';

  it('in another order are read by their heads', () => {
    const read = importHtml(
      `<table>${head([...official].reverse())}${row(received, [21, 6, 5, 4, 3, 2, 1])}</table>`,
    );
    expect(answersOf(read, ...sevenOf('received'))).toEqual([1, 2, 3, 4, 5, 6, 21]);
  });

  it('are read under heads of one and of two rows', () => {
    const heads = `<tr><td rowspan=2></td><td colspan=5>法人或其他组织</td><td rowspan=2>总计</td><td rowspan=2>自然人</td></tr><tr>${official
      .slice(1, -1)
      .map((name) => `<td>${name}</td>`)
      .join('')}</tr>`;
    const read = importHtml(`<table>${heads}${row(received, [2, 3, 4, 5, 6, 21, 1])}</table>`);
    expect(answersOf(read, ...sevenOf('received'))).toEqual([1, 2, 3, 4, 5, 6, 21]);
  });

  it('that are added are left out', () => {
    const read = importHtml(
      `<table>${head(['上年数', ...official, '备注'])}${row(received, [99, 1, 2, 3, 4, 5, 6, 21, 98])}</table>`,
    );
    expect(answersOf(read, ...sevenOf('received'))).toEqual([1, 2, 3, 4, 5, 6, 21]);
  });

  it('in another order under heads that are not all known are left unread', () => {
    const names = ['总计', '其他', '甲', '乙', '丙', '丁', '戊'];
    const read = importHtml(`<table>${head(names)}${row(received, [21, 6, 5, 4, 3, 2, 1])}</table>`);
    expect(read.filing.answers).toEqual({});
    expect(read.unread).toMatchObject([{ reason: '各列的顺序与标准格式不同，表头又没有全部认出' }]);
  });

  it('of fees in 元 are not taken for 万元', () => {
    const read = importText(
      '规章 | 0 | 0 | 0',
      '信息内容 | 本年收费金额（单位：元）',
      '行政事业性收费 | 123456',
    );
    expect(answersOf(read, 'fees.amount')).toEqual([undefined]);
    expect(read.unread).toMatchObject([
      { text: '123456', reason: '表头的单位是元，标准格式的单位是万元，请换算后填写' },
    ]);
  });
});
