import { paragraphs, rowsOf, tableOf, textIn } from '../../support/report-text';
import { withAnswers } from '../../support/filing-fixture';
import { reportOf, tableTwo, titles, topics } from '../../support/whole-report';
import { form2021 } from '../../../src/forms/2021/index';
import { importHtml, importText } from './read-page';

const filing = withAnswers({ 'decisions.licences': 42, 'requests.received.person': 3 });

const markdownTable = (number: number): readonly string[] => {
  const [head, ...rows] = rowsOf(tableOf(form2021, number)).map(
    (row) => `| ${row.map((cell) => textIn(cell, filing)).join(' | ')} |`,
  );
  return ['', head!, `|${'---|'.repeat(4)}`, ...rows, ''];
};

/** A report as a program for character recognition writes it. */
const lines = reportOf({
  overview: [
    ...topics.slice(0, 6).map((line) => (line.startsWith('（') ? `**${line}**` : line)),
    '### （四）平台建设',
    '- 维护专栏。',
    '- 公众号推文48篇\\*。',
    `**（五）监督保障** ${paragraphs.supervision}`,
  ],
  problems: ['1. 解读不够**通俗**。', '2. 人手\\_不足\\_。'],
}).flatMap((line) => {
  const number = titles.findIndex((title) => title === line);
  if (line.startsWith('<table')) return [];
  return [
    line === paragraphs.title ? `# ${line}` : number >= 0 ? `## ${line}` : line,
    '',
    ...(number >= 1 && number <= 3 ? markdownTable(number + 1) : []),
  ];
});

describe('Markdown', () => {
  it('is read as what it shows', () => {
    const read = importText(...lines);
    expect(read.filing.answers).toEqual(filing.answers);
    expect(read.unread).toEqual([]);
    expect(read.filing.texts).toEqual({
      preface: paragraphs.preface,
      disclosure: paragraphs.disclosure,
      onRequest: paragraphs.onRequest,
      management: paragraphs.management,
      platform: '维护专栏。\n公众号推文48篇*。',
      supervision: paragraphs.supervision,
      problems: '1. 解读不够通俗。\n2. 人手_不足_。',
      processingFee: paragraphs.processingFee,
    });
  });

  it('may have tables as pages have them', () => {
    const text = [
      '# 年度报告',
      '',
      '## 一、总体情况',
      '',
      paragraphs.disclosure,
      '',
      '## 二、主动公开政府信息情况',
      '',
      tableTwo,
    ].join('\n');
    const { answers, texts } = importHtml(text).filing;
    expect([answers['decisions.licences'], texts]).toEqual([42, { disclosure: paragraphs.disclosure }]);
  });

  it('is not what plain text looks like: gaps and stars stay', () => {
    const gap = '**年**月，我局***检查专栏#2。';
    expect(importText('一、总体情况', `我局${gap}`).filing.texts['disclosure']).toBe(`我局${gap}`);
  });
});

describe('tables that are drawn', () => {
  const rows = rowsOf(tableOf(form2021, 2)).map((row) => row.map((cell) => textIn(cell, filing)));
  it.each([
    ['with lines between their rows', rows.flatMap((row) => [row.join(' | '), '————————————————'])],
    ['with corners', ['+----+----+', ...rows.flatMap((row) => [`| ${row.join(' | ')} |`, '+----+----+'])]],
    ['with box characters', ['┌──┬──┐', ...rows.flatMap((row) => [`│${row.join('│')}│`, '├──┼──┤'])]],
  ])('%s are read without these', (_, drawn) => {
    const read = importText(
      titles[0],
      paragraphs.disclosure,
      titles[1],
      ...drawn,
      titles[4],
      paragraphs.problems,
    );
    expect(read.filing.answers['decisions.licences']).toBe(42);
    expect(Object.keys(read.filing.answers)).toHaveLength(10);
    expect(read.unread).toEqual([]);
    expect(read.filing.texts).toEqual({ disclosure: paragraphs.disclosure, problems: paragraphs.problems });
  });
});
