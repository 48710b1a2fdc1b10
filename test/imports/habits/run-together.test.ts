import { form2021 } from '../../../src/forms/2021/index';
import { withAnswers } from '../../support/filing-fixture';
import { clearShapes, paragraphs, reportLines, runTogether } from '../../support/report-text';
import { answersOf, importHtml, importText, sevenOf } from './read-page';

describe('figures run together', () => {
  it('are told apart where the equations leave one way', () => {
    const read = importText(
      '一、本年新收政府信息公开申请数量270000027二、上年结转政府信息公开申请数量0000000',
    );
    expect(answersOf(read, ...sevenOf('received'))).toEqual([27, 0, 0, 0, 0, 0, 27]);
    expect(read.inferred[0]).toMatchObject({ where: '表三“一、本年新收”行', text: '270000027' });
  });

  it('are listed with what they could be where there are several', () => {
    const read = importText('规章000行政规范性文件1234', '第二十条第（五）项');
    expect(read.unread).toEqual([
      {
        where: '表二“行政规范性文件”行',
        text: '1234',
        reason: '数字连在一起，有 3 种读法，都说得通',
        fields: ['issued', 'repealed', 'inForce'].map((key) => `documents.normative.${key}`),
        candidates: [
          [12, 3, 4],
          [1, 23, 4],
          [1, 2, 34],
        ],
      },
    ]);
  });

  it('are told apart by the columns where their row leaves several ways', () => {
    const columns = { person: 33, business: 0, total: 33 };
    const rows = ['received', 'granted', 'handled'].flatMap((row) =>
      Object.entries(columns).map(([column, value]) => [`requests.${row}.${column}`, value] as const),
    );
    const printed = withAnswers(Object.fromEntries(rows));
    const read = importText(runTogether(form2021, printed));
    expect(answersOf(read, ...sevenOf('granted'))).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
    const known = importText(
      runTogether(form2021, printed).replace('（七）总计330000033', '（七）总计33 0 0 0 0 0 33'),
    );
    expect(answersOf(known, ...sevenOf('granted'))).toEqual([33, 0, 0, 0, 0, 0, 33]);
    expect(answersOf(known, ...sevenOf('received'))).toEqual([33, 0, 0, 0, 0, 0, 33]);
  });

  it('are left alone where columns do not come out, even if their row does', () => {
    const answers = {
      'requests.granted.person': 12,
      'requests.granted.business': 3,
      'requests.granted.total': 15,
    };
    const read = importText(runTogether(form2021, withAnswers(answers)));
    expect(answersOf(read, ...sevenOf('granted'))).toEqual(Array(7).fill(undefined));
    expect(read.unread).toMatchObject([
      {
        where: '表三“（一）予以公开”行',
        reason: '数字连在一起，分开后和其他行对不上',
        candidates: [[12, 3, 0, 0, 0, 0, 15]],
      },
    ]);
  });

  it('are borne out by what the report says of them', () => {
    const sentence = '本年制发规范性文件31件，现行有效的行政规范性文件有412件。';
    const draw = clearShapes['rows with bars']!;
    const lines = reportLines(form2021, withAnswers({}), draw).map((line) =>
      line === paragraphs.management
        ? sentence
        : line.replace(/^行政规范性文件 .*/u, '行政规范性文件3128412'),
    );
    const read = importText(...lines);
    expect(
      answersOf(
        read,
        'documents.normative.issued',
        'documents.normative.repealed',
        'documents.normative.inForce',
      ),
    ).toEqual([31, 28, 412]);
  });

  it('are left alone where the report contradicts itself', () => {
    const read = importText('一、本年新收政府信息公开申请数量1230000018');
    expect(read.filing.answers).toEqual({});
    expect(read.unread).toMatchObject([{ reason: '数字连在一起，可能是丢了格线，分不出各格是多少' }]);
  });

  it('and broken over two lines of one cell are left to the clerk', () => {
    const read = importHtml('<table><tr><td>规章</td><td>1<br>2</td><td>0</td><td>0</td></tr></table>');
    expect(answersOf(read, 'documents.regulations.issued', 'documents.regulations.repealed')).toEqual([
      undefined,
      0,
    ]);
    expect(read.unread).toMatchObject([{ where: '表二“规章”行“本年制发件数”列', text: '1 2' }]);
  });

  it.each([
    ['约三件', '格里写的不是数字，无法确定各属哪一列'],
    ['12', '有 1 个数字，应有 7 个，无法确定各属哪一列'],
    ['9'.repeat(60), '数字连在一起，看不出各格是多少'],
  ])('are told from a single cell with %s', (text, reason) => {
    const read = importHtml(
      `<table><tr><td>规章</td><td>0</td><td>0</td><td>0</td></tr><tr><td>一、本年新收政府信息公开申请数量</td><td colspan=7>${text}</td></tr></table>`,
    );
    expect(read.unread.map((each) => each.reason)).toEqual([reason]);
    expect(read.filing.unread?.map(({ row }) => row)).toEqual(Array(7).fill('表三“一、本年新收”行'));
  });
});
