import { forms } from '../../../src/forms/index';
import { importFile } from '../../../src/imports/import-filing';
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

  it('may end with the name of the row, which then has no figures', () => {
    const carried = '二、上年结转政府信息公开申请数量';
    const read = importHtml(
      `<table>${head(official)}${row(received, [1, 2, 3, 4, 5, 6, 21])}<tr><td>12</td><td>${carried}</td></tr></table>`,
    );
    expect(answersOf(read, ...sevenOf('received'))).toEqual([1, 2, 3, 4, 5, 6, 21]);
  });

  it('in another order under heads that are not all known are left unread', () => {
    const names = ['总计', '其他', '甲', '乙', '丙', '丁', '戊'];
    const read = importHtml(`<table>${head(names)}${row(received, [21, 6, 5, 4, 3, 2, 1])}</table>`);
    expect(read.filing.answers).toEqual({});
    expect(read.unread).toMatchObject([{ reason: '各列与标准格式对不上，表头又没有全部认出' }]);
  });

  describe('beside a label that takes more than one', () => {
    const blank = '<td></td>';
    const wide = (names: readonly string[], cells: string): string =>
      `<table>${head(['', ...names])}<tr><td>${received}</td>${blank}${cells}</tr></table>`;
    const six = [1, 2, 3, 4, 5, 6].map((value) => `<td>${value}</td>`).join('');

    it('are not moved by a blank total under heads that are not all known', () => {
      for (const total of ['小计', '数量']) {
        const names = [...official.slice(0, -1), total];
        const read = importHtml(wide(names, six + blank));
        expect(read.filing.answers).toEqual({});
        expect(read.unread).toMatchObject([{ reason: '各列与标准格式对不上，表头又没有全部认出' }]);
        const whole = importHtml(wide(names, `${six}<td>21</td>`));
        expect(answersOf(whole, ...sevenOf('received'))).toEqual([1, 2, 3, 4, 5, 6, 21]);
      }
    });

    it('are read in their places under heads that are all known', () => {
      const read = importHtml(wide(official, six + blank));
      expect(answersOf(read, ...sevenOf('received'))).toEqual([1, 2, 3, 4, 5, 6, null]);
    });

    it('are not decided upon without heads', async () => {
      for (const cells of [',,3,,,,,,', ',,,,,,,3,']) {
        const read = await importFile('a.csv', new TextEncoder().encode(`${received}${cells}`), forms);
        expect(read.filing.answers).toEqual({});
        expect(read.unread).toMatchObject([
          { where: '表三“一、本年新收”行', reason: '格数与标准格式不同，无法确定各属哪一列' },
        ]);
      }
      const blanks = await importFile(
        'a.csv',
        new TextEncoder().encode(`规章,1,2,3\n${received},,,,,,,,`),
        forms,
      );
      expect(answersOf(blanks, ...sevenOf('received'))).toEqual(Array(7).fill(null));
    });
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
