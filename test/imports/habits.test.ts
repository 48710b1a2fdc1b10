import { forms } from '../../src/forms/index';
import { importSource } from '../../src/imports/import-filing';
import type { Imported } from '../../src/imports/import-filing';
import { readHtml } from '../../src/imports/sources/html-source';
import { readText } from '../../src/imports/sources/text-source';
import { form2021 } from '../../src/forms/2021/index';
import { withAnswers } from '../filing-fixture';
import { clearShapes, paragraphs, reportLines, runTogether, tableOf } from './report-text';
import { tableHtml } from './report-files';

const importText = (...lines: readonly string[]): Imported => importSource(readText(lines.join('\n')), forms);
const importHtml = (html: string): Imported => importSource(readHtml(html), forms);
const answersOf = ({ filing }: Imported, ...names: readonly string[]): readonly unknown[] =>
  names.map((name) => filing.answers[name]);
const sevenOf = (row: string): readonly string[] =>
  ['person', 'business', 'research', 'welfare', 'legal', 'other', 'total'].map(
    (column) => `requests.${row}.${column}`,
  );

describe('labels', () => {
  it.each([
    ['规范性文件', 'documents.normative.issued'],
    ['行政规范性\u3000文件', 'documents.normative.issued'],
    ['行政規範性文件', 'documents.normative.issued'],
    ['行政规范性文件 ', 'documents.normative.issued'],
  ])('“%s” is known', (label, field) => {
    expect(answersOf(importText(`规章 | 1 | 2 | 3`, `${label} | 4 | 5 | 6`), field)).toEqual([4]);
  });

  it('are known by other numbering, brackets and small slips', () => {
    const read = importText(
      '(1)、属于国家秘密 | 1 | 0 | 0 | 0 | 0 | 0 | 1',
      '属于三类内容事务信息 | 2 | 0 | 0 | 0 | 0 | 0 | 2',
      '⒎属于行政执法案卷 | ３ | 0 | 0 | 0 | 0 | 0 | 3',
    );
    expect(
      answersOf(
        read,
        ...['stateSecret', 'internalAffairs', 'enforcementFile'].map(
          (key) => `requests.refused.${key}.person`,
        ),
      ),
    ).toEqual([1, 2, 3]);
  });

  it('that are unknown are reported with their figures, never guessed', () => {
    const html = tableHtml(tableOf(form2021, 2), withAnswers({})).replace(
      '</tbody>',
      '<tr><td>行政裁决</td><td colspan=3>12</td></tr></tbody>',
    );
    const read = importHtml(html);
    expect(read.unread).toEqual([
      { where: '', fields: [], text: '行政裁决 12', reason: '表中的这一行不是标准格式的项目，没有读入' },
    ]);
    expect(Object.values(read.filing.answers)).not.toContain(12);
    const text = importText(
      '一、本年新收政府信息公开申请数量 | 1 | 0 | 0 | 0 | 0 | 0 | 1',
      '其中网络申请 | 1 | 0 | 0 | 0 | 0 | 0 | 1',
      '二、上年结转政府信息公开申请数量 | 0 | 0 | 0 | 0 | 0 | 0 | 0',
    );
    expect(text.unread.map((each) => each.text)).toEqual(['其中网络申请 1 0 0 0 0 0 1']);
  });
});

describe('blanks', () => {
  it('with only the total filled in stay blanks', () => {
    const read = importText(
      '一、本年新收政府信息公开申请数量 | | | | | | | 0 |',
      '二、上年结转政府信息公开申请数量 | | | | | | | |',
    );
    expect(answersOf(read, ...sevenOf('received'))).toEqual([null, null, null, null, null, null, 0]);
    expect(answersOf(read, ...sevenOf('carriedIn'))).toEqual(Array(7).fill(null));
  });

  it('at either end of a row that is too long are not decided upon', () => {
    const read = importText('一、本年新收政府信息公开申请数量 | | | 8 | | 0 | 0 | 0 | 8 | |');
    expect(read.filing.answers).toEqual({});
    expect(read.unread).toMatchObject([
      { where: '表三“一、本年新收”行', reason: '格数与标准格式不同，无法确定各属哪一列' },
    ]);
  });

  it('before and behind a few figures do not say where these belong', () => {
    const read = importText('一、本年新收政府信息公开申请数量 | | 8 | | | | | 8 | | |');
    expect(read.filing.answers).toEqual({});
    expect(read.unread).toHaveLength(1);
  });

  it('are what dots stand for', () => {
    const read = importText('一、本年新收政府信息公开申请数量 | 1 | 0 | 0 | 0 | 0 | 0 | 1 |……');
    expect(answersOf(read, ...sevenOf('received'))).toEqual([1, 0, 0, 0, 0, 0, 1]);
  });

  it('are what labels without figures have', () => {
    const read = importText(
      paragraphs.title,
      '规章',
      '',
      '规范性文件',
      '',
      '行政许可',
      '其他对外管理服务事项',
      '对外公开总数量',
      paragraphs.disclosure + '主动公开11条。',
    );
    expect(read.filing.form).toBe('2019');
    expect(Object.values(read.filing.answers)).toEqual([]);
  });
});

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
        reason: '数字连在一起，有 3 种拆法都说得通，请对照原文填写',
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
        reason: '数字连在一起，拆开后与其他行对不上，原报告可能有误，请对照原文填写',
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
    expect(read.unread).toMatchObject([{ reason: '数字连在一起，没有一种拆法符合勾稽关系，原报告可能有误' }]);
  });

  it('and broken over two lines of one cell are left to the clerk', () => {
    const read = importHtml('<table><tr><td>规章</td><td>1<br>2</td><td>0</td><td>0</td></tr></table>');
    expect(answersOf(read, 'documents.regulations.issued', 'documents.regulations.repealed')).toEqual([
      undefined,
      0,
    ]);
    expect(read.unread).toMatchObject([{ where: '表二“规章”行“本年制发件数”列', text: '1 2' }]);
  });
});

describe('sentences', () => {
  it('about figures are no cells', () => {
    const read = importText(
      '二、主动公开政府信息情况',
      '全年办理行政许可12件，行政处罚3起，行政强制0次。',
      '行政许可 8',
      '行政处罚 9',
    );
    expect(answersOf(read, 'decisions.licences', 'decisions.penalties', 'decisions.coercion')).toEqual([
      8,
      9,
      undefined,
    ]);
    const prose = importText('一、总体情况', '主动公开政府信息：规章 1 件，行政许可 12 件，行政处罚3起。');
    expect(prose.filing.answers).toEqual({});
  });
});

it('a figure that is counted in a sentence is no cell, even behind a label', () => {
  const read = importText('二、主动公开政府信息情况', '行政许可 8', '行政处罚3起');
  expect(answersOf(read, 'decisions.licences', 'decisions.penalties')).toEqual([8, undefined]);
});

describe('chapters', () => {
  const draw = clearShapes['rows with bars']!;
  const lines = reportLines(form2021, withAnswers({ 'decisions.licences': 42 }), draw);
  const headings = lines.filter((line) => /^[一二三四五六]、.*(?:情况|事项)$/u.test(line));

  it('are told from their list in a preface', () => {
    const { filing } = importText(lines[0]!, ...headings, ...lines.slice(1));
    expect(filing.texts).toMatchObject({ disclosure: paragraphs.disclosure, problems: paragraphs.problems });
  });

  it('are told from paragraphs that are numbered like them', () => {
    const problems = ['一、申请办理的问题。', '二、主动公开的问题'];
    const { filing } = importText(
      ...lines.flatMap((line) => (line === paragraphs.problems ? problems : [line])),
    );
    expect(filing.texts['problems']).toBe(problems.join('\n'));
    expect(filing.answers['decisions.licences']).toBe(42);
  });

  it('that are not divided go to the first paragraph', () => {
    const { filing } = importText(
      '一、总体情况',
      paragraphs.disclosure,
      paragraphs.platform,
      '二、主动公开政府信息情况',
      '规章 | 0 | 0 | 0',
    );
    expect(filing.texts).toEqual({ disclosure: `${paragraphs.disclosure}\n${paragraphs.platform}` });
  });
});

describe('the form', () => {
  it.each([
    [2020, '2019'],
    [2022, '2021'],
  ])('of a page with nothing but table four goes by the year: %i', (year, form) => {
    const { filing } = importText(
      `统计期限自${year}年1月1日起`,
      '四、政府信息公开行政复议、行政诉讼情况',
      '行政复议 行政诉讼',
      '结 结 其 尚',
      '果 果 他 未 总计',
      '0 1 0 0 1 0 0 0 0 0 0 0 0 0 0',
    );
    expect([filing.form, filing.answers['review.corrected']]).toEqual([form, 1]);
  });
});

describe('the title', () => {
  it.each([
    [['海滨县水利局2024年度政府信息公开工作年度报告']],
    [['海滨县水利局', '2024 年政府信息公开工作年度报告']],
    [['2024年海滨县水利局政府信息', '公开工作年度报告']],
    [['海滨县水利局关于2024年政府信息公开工作情况的报告']],
    [['海滨县水利局政府信息公开工作2024年度报告']],
    [['首页 > 政务公开', '海滨县水利局2024年政府信息公开工作年度报告 发布时间：2025-01-20']],
  ])('%j names body and year', (lines) => {
    const { filing } = importText(
      ...lines,
      '一、总体情况',
      paragraphs.disclosure + '主动公开。',
      '规章 | 0 | 0 | 0',
    );
    expect(filing).toMatchObject({ body: '海滨县水利局', year: 2024 });
  });

  it('is not needed for the year', () => {
    const { filing } = importText(
      '所列数据的统计期限自2023年1月1日起至2023年12月31日止。',
      '规章 | 0 | 0 | 0',
    );
    expect(filing).toMatchObject({ body: '', year: 2023 });
  });
});

describe('several reports on one page', () => {
  const draw = clearShapes['rows with bars']!;
  const report = (year: number, licences: number): readonly string[] =>
    reportLines(
      form2021,
      withAnswers({ 'decisions.licences': licences, 'requests.received.person': licences }),
      draw,
    ).map((line) => line.replaceAll('2025', String(year)));
  const both = readText([...report(2024, 4), ...report(2023, 3)].join('\n'));

  it('are named, and one has to be chosen', () => {
    expect(() => importSource(both, forms)).toThrow(
      '文件里有 2 份年度报告（1. 海滨县水利局2024年政府信息公开工作年度报告；2. 海滨县水利局2023年政府信息公开工作年度报告）。请指明要读哪一份。',
    );
    const [first, second] = [1, 2].map((pick) => importSource(both, forms, { pick }).filing);
    expect([first?.year, first?.answers['decisions.licences']]).toEqual([2024, 4]);
    expect([second?.year, second?.answers['decisions.licences']]).toEqual([2023, 3]);
  });

  it('count once where the same tables are shown twice', () => {
    const page = readText([...report(2024, 4), ...report(2024, 4)].join('\n'));
    expect(importSource(page, forms).filing.answers['decisions.licences']).toBe(4);
  });
});
