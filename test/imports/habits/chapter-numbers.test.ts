import { paragraphs } from '../../support/report-text';
import {
  pageOfLines,
  reportOf,
  tableFour,
  tableThree,
  tableTwo,
  titles,
  topics,
} from '../../support/whole-report';
import { form2021 } from '../../../src/forms/2021/index';
import { importHtml } from './read-page';

const { preface, problems, processingFee } = paragraphs;
const ofText = { preface, disclosure: paragraphs.disclosure, problems, processingFee };
const bare = titles.map((title) => title.slice(2));

/** What a page says in its chapters. */
const read = (lines: readonly string[]) => {
  const { answers, texts } = importHtml(pageOfLines(lines)).filing;
  return { licences: answers['decisions.licences'], texts };
};

describe('chapters', () => {
  it.each([
    ['with a number twice', [...titles.slice(0, 4), `四、${bare[4]}`, `五、${bare[5]}`]],
    ['with a number left out', [...titles.slice(0, 3), `五、${bare[3]}`, `六、${bare[4]}`, `七、${bare[5]}`]],
    ['numbered as parts', bare.map((title, index) => `第${'一二三四五六'[index]}部分　${title}`)],
    ['on another level', bare.map((title, index) => `${index + 1}. ${title}`)],
    ['without numbers', bare],
    [
      'in the words of the notice',
      [
        '一、政府信息公开工作总体情况',
        '二、行政机关主动公开政府信息情况',
        '三、行政机关收到和处理政府信息公开申请情况',
        '四、因政府信息公开工作被申请行政复议、提起行政诉讼情况',
        '五、政府信息公开工作存在的主要问题及改进情况',
        '六、其他需要报告的事项',
      ],
    ],
  ])('%s are known by their titles', (_, printed) => {
    const { licences, texts } = read(reportOf({ titles: printed }));
    expect(licences).toBe(42);
    expect(texts).toMatchObject(ofText);
    expect(Object.keys(texts)).toHaveLength(8);
  });

  it('go before tables that have a numbering of their own', () => {
    const tables = ['一、主动公开政府信息情况', tableTwo, '二、收到和处理政府信息公开申请情况', tableThree];
    const last = ['三、政府信息公开行政复议、行政诉讼情况', tableFour];
    const text = [paragraphs.title, preface, titles[0], ...topics, `二、${bare[4]}`, problems];
    const { licences, texts } = read([...text, `三、${bare[5]}`, processingFee, ...tables, ...last]);
    expect(licences).toBe(42);
    expect(texts).toMatchObject(ofText);
    expect(Object.keys(texts)).toHaveLength(8);
  });

  it('of two headings begin at the first', () => {
    const [first, second] = ['一是解读不够；二是人手不足。', '明年增加人手。'];
    const printed = [...titles.slice(0, 4), '五、存在的问题', `七、${bare[5]}`];
    const { texts } = read(reportOf({ titles: printed, problems: [first, '六、改进措施', second] }));
    expect(texts['problems']).toBe([first, '六、改进措施', second].join('\n'));
    expect(texts['processingFee']).toBe(processingFee);
  });

  it('are none where a text is numbered like them', () => {
    const points = ['一、主动公开情况', paragraphs.disclosure, '二、依申请公开情况', paragraphs.onRequest];
    expect(read(reportOf({ overview: points })).texts).toMatchObject({
      disclosure: paragraphs.disclosure,
      onRequest: paragraphs.onRequest,
    });
  });

  it('are given with their numbers as they are printed', () => {
    const { filing } = importHtml(
      pageOfLines(reportOf({ titles: [...titles.slice(0, 4), `四、${bare[4]}`, `五、${bare[5]}`] })),
    );
    expect(filing.page?.headings?.map(({ chapter, number }) => [chapter, number])).toEqual([
      ...form2021.chapters.slice(0, 4).map(({ number }) => [number, number]),
      [5, 4],
      [6, 5],
    ]);
  });
});
