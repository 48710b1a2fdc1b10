import { documentXml, zipOfDocument } from '../../support/report-files';
import { paragraphs } from '../../support/report-text';
import { pageOfLines, reportOf } from '../../support/whole-report';
import { forms } from '../../../src/forms/index';
import { importFile } from '../../../src/imports/import-filing';
import { importHtml, importText } from './read-page';

const problems = [
  '（一）上一年度报告所列问题的整改落实情况',
  '河道名录已经上网',
  '（二）本年度公开工作中存在的主要不足和问题',
  '指南的文字不够通俗，计划改写十二份。',
];

describe('a paragraph', () => {
  it('of a page stays one, however it ends', () => {
    const { texts } = importHtml(pageOfLines(reportOf({ problems }))).filing;
    expect(texts['problems']).toBe(problems.join('\n'));
  });

  it('of a Word document stays one, and so does a line that ends within it', async () => {
    const runs = problems.map((line) => `<w:r><w:t>${line}</w:t></w:r>`);
    const body = ['一、总体情况', paragraphs.disclosure, '五、存在的主要问题及改进情况']
      .map((line) => `<w:p><w:r><w:t>${line}</w:t></w:r></w:p>`)
      .join('');
    const lines = `<w:p>${runs.slice(0, 2).join('<w:r><w:br/></w:r>')}</w:p><w:p>${runs[2]}</w:p><w:p>${runs[3]}</w:p>`;
    const { filing } = await importFile('a.docx', zipOfDocument(documentXml(body + lines)), forms);
    expect(filing.texts['problems']).toBe(problems.join('\n'));
  });

  it('of plain text is joined where it was broken at the edge, and a heading that ends before it stays a line', () => {
    const broken = ['指南的文字不够通俗，群众反映有的地方看不明白，计划在明年上半', '年改写十二份。'];
    const { texts } = importText(
      '一、总体情况',
      paragraphs.disclosure,
      '五、存在的主要问题',
      problems[2]!,
      ...broken,
    ).filing;
    expect(texts['problems']).toBe([problems[2], broken.join('')].join('\n'));
  });

  it('of a page that was broken at an edge throughout is whole again', () => {
    const long =
      `${paragraphs.disclosure}${paragraphs.onRequest}${paragraphs.management}${paragraphs.supervision}`.repeat(
        3,
      );
    const lines = long.match(/.{1,30}/gu)!;
    const page = pageOfLines(
      reportOf({ overview: [`<div>${lines.join('<br>')}</div>`], problems: ['暂无。'] }),
    );
    expect(importHtml(page).filing.texts['disclosure']).toBe(long);
  });

  it('stays beside a table that is none of the form, whose rows are lines', () => {
    const table = '<table><tr><td>公开渠道</td><td>条数</td></tr><tr><td>公众号</td><td>28</td></tr></table>';
    const page = pageOfLines(reportOf({ overview: ['全年公开信息28条。', table, '各渠道均按时更新。'] }));
    expect(importHtml(page).filing.texts['disclosure']).toBe(
      '全年公开信息28条。\n公开渠道　条数\n公众号　28\n各渠道均按时更新。',
    );
  });

  it('of plain text is whole where all lines begin behind a margin, and where one begins with a decimal', () => {
    const broken = [
      '全年公开各类信息三百一十二条，其中惠农补贴资金共计',
      '12.5万元，涉及农户四百余户，按季度公示。',
    ];
    const margin = ' '.repeat(6);
    const { texts } = importText(
      ...['一、总体情况', `    ${broken[0]!}`, broken[1]!, '五、存在的主要问题', '    暂无。'].map(
        (line) => `${margin}${line}`,
      ),
    ).filing;
    expect(texts['disclosure']).toBe(broken.join(''));
  });

  it('of plain text goes on where a line has no more than its last word', () => {
    const broken = ['全年开展培训2次，每季度通报一次，年底把公开工作纳入考核，参加46人', '次。'];
    const { texts } = importText('一、总体情况', ...broken, '五、存在的主要问题', '暂无。').filing;
    expect(texts['disclosure']).toBe(broken.join(''));
  });

  it('has no blank where the source of its page was broken between Chinese characters', () => {
    const page = pageOfLines(reportOf({ others: ['本年度没有收取\n    信息处理费。'] }));
    expect(importHtml(page).filing.texts['processingFee']).toBe('本年度没有收取信息处理费。');
    const pre = `<pre>${['一、总体情况', paragraphs.disclosure, '六、其他需要报告的事项', '无。'].join('\n')}</pre>`;
    expect(importHtml(`<html><body>${pre}</body></html>`).filing.texts).toEqual({
      disclosure: paragraphs.disclosure,
      other: '无。',
    });
  });
});
