import { documentXml, zipOfDocument } from '../../support/report-files';
import { paragraphs } from '../../support/report-text';
import { pageOfLines, reportOf, tableTwo, titles } from '../../support/whole-report';
import { forms } from '../../../src/forms/index';
import { importFile } from '../../../src/imports/import-filing';
import { importHtml, importText } from './read-page';

const { title, preface, disclosure, problems, processingFee } = paragraphs;
const [first, , , , fifth, sixth] = titles;

/** A report whose last two chapters begin on the line of their heading. */
const runIn = (five: string, six: string): readonly string[] => [
  ...[title, preface, first, disclosure],
  ...['二、主动公开政府信息情况', '规章 | 0 | 0 | 0', five, six],
];
const texts = { preface, disclosure, problems, processingFee };

describe('the heading of a chapter before a sentence on its line', () => {
  it.each([
    ['a blank', `${fifth} ${problems}`, `${sixth}　${processingFee}`],
    ['a colon', `${fifth}：${problems}`, `${sixth}：${processingFee}`],
    ['a stop', `${fifth}。${problems}`, `${sixth}。${processingFee}`],
    ['a dash', `${fifth}——${problems}`, `${sixth}——${processingFee}`],
    ['nothing', `${fifth}${problems}`, `${sixth}${processingFee}`],
    ['a note of the form', `${fifth}（文字描述）${problems}`, `${sixth}（收费在此处报告。）${processingFee}`],
    ['other words', `五、存在问题和下步打算：${problems}`, `六、其它事项。${processingFee}`],
    ['blanks in it', `五、存在的主要问题 及改进情况 ${problems}`, `六、其他需要 报告的事项 ${processingFee}`],
    ['another numbering', `第五部分 存在的问题 ${problems}`, `第六部分：其他事项：${processingFee}`],
    ['no number', `存在的主要问题及改进情况：${problems}`, `其他需要报告的事项：${processingFee}`],
    ['brackets and ornaments', `【${fifth}】${problems}`, `◆ ${sixth}：${processingFee}`],
  ])('and %s is one, in text, pages and Word', async (_, five, six) => {
    const lines = runIn(five, six);
    expect(importText(...lines).filing.texts).toEqual(texts);
    expect(importHtml(pageOfLines(lines)).filing.texts).toEqual(texts);
    const body = lines.map((line) => `<w:p><w:r><w:t>${line}</w:t></w:r></w:p>`).join('');
    const { filing } = await importFile('a.docx', zipOfDocument(documentXml(body)), forms);
    expect(filing.texts).toEqual(texts);
    expect(filing.page?.headings?.map(({ chapter }) => chapter)).toEqual([1, 2, 5, 6]);
  });

  it('is one behind the sentence of another chapter, too', () => {
    const [five, six] = [`${fifth} ${problems}${sixth} ${processingFee}`, ''];
    expect(importText(...runIn(five, six)).filing.texts).toEqual(texts);
  });

  it('leaves a broken line as wide as it was', () => {
    const long = `${problems}${problems}${problems}`;
    const lines = `　　${fifth}。${long}`.match(/.{1,27}/gu)!;
    const { filing } = importText(...runIn(lines.join('\n'), `${sixth} ${processingFee}`));
    expect(filing.texts).toEqual({ ...texts, problems: long });
  });

  it('may stand before a table', () => {
    const tables = [`${titles[1]}：有关数据如下。`, tableTwo, `${titles[2]} 本年收到申请2件。`];
    const page = pageOfLines([title, preface, first, disclosure, ...tables, fifth, problems]);
    const { answers, texts: found } = importHtml(page).filing;
    expect(answers['decisions.licences']).toBe(42);
    expect(found).toEqual({ preface, disclosure, onRequest: '本年收到申请2件。', problems });
  });
});

describe('words of a chapter that are no heading', () => {
  it.each([
    '对照上年“五、存在的主要问题及改进情况”所列问题，已全部整改。',
    '整改任务分为：五、存在的主要问题；六、其他需要报告的事项。',
    '存在的问题：解读偏少。',
    '其他事项：继续推进政务公开专区的建设。',
    '总体情况：公开工作有进步，仍有不足。',
  ])('stay in their sentence: %s', (sentence) => {
    const read = importHtml(pageOfLines(reportOf({ problems: [problems, sentence] })));
    expect(read.filing.texts).toMatchObject({
      problems: `${problems}\n${sentence}`,
      processingFee,
      disclosure,
    });
  });

  it('stay in the sentence of a preface that lists them, whatever numbers the headings have', () => {
    const list = `${preface}报告包括${titles.join('，')}。`;
    const bare = titles.map((each, index) => `${index + 1}.${each.slice(2)}`);
    expect(importHtml(pageOfLines(reportOf({ preface: [list], titles: bare }))).filing.texts).toMatchObject({
      preface: list,
      disclosure,
      problems,
      processingFee,
    });
  });

  it('are none where they list the chapters below the report', () => {
    const read = importHtml(pageOfLines([...reportOf(), ...titles]));
    expect(read.filing.texts).toEqual(importHtml(pageOfLines(reportOf())).filing.texts);
  });
});
