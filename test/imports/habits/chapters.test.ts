import { form2021 } from '../../../src/forms/2021/index';
import { check } from '../../../src/rules/check';
import { noMisprints } from '../../../src/rules/no-misprints';
import { thisYear, withAnswers } from '../../support/filing-fixture';
import { clearShapes, paragraphs, reportLines } from '../../support/report-text';
import { importText } from './read-page';

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

  it('lend their name to what they begin with, which has no heading of its own', () => {
    const placesOf = (...text: readonly string[]): readonly string[] => {
      const { filing } = importText('一、总体情况', ...text, '二、主动公开政府信息情况', '规章 | 0 | 0 | 0');
      const { findings } = check({ form: form2021, filing, thisYear }, [noMisprints]);
      return findings.map(({ message }) => message.slice(0, message.indexOf('：')));
    };
    const [slip, second] = ['我局进一部完善公开制度。', '（一）主动公开。我局进一部加强公开工作。'];
    expect(placesOf(slip)).toEqual(['“一、总体情况”']);
    expect(placesOf(slip, second)).toEqual(['“总体情况开头”', '“（一）主动公开”']);
    expect(placesOf(second)).toEqual(['“（一）主动公开”']);
  });

  it.each([
    {
      texts: { opening: '全年工作平稳。\n我局抓好落实。', disclosure: '公开信息5条。' },
      title: '（一）主动公开',
    },
    {
      texts: { opening: '全年工作平稳。\n我局抓好落实。', disclosure: '公开信息5条。' },
      title: '1.主动公开',
    },
    // Without a heading for the first topic, what is said ahead of the others is that.
    { texts: { disclosure: '全年工作平稳。\n我局抓好落实。\n公开信息5条。' } },
  ])('that begin with a few words have these before the first topic: $title', ({ texts, title = '' }) => {
    const next = title.replace('主动公开', '依申请公开').replace('一', '二').replace('1', '2');
    const { filing } = importText(
      ...['一、总体情况', '全年工作平稳。', '我局抓好落实。', title, '公开信息5条。'],
      ...[next || '（二）依申请公开', '没有收到申请。', '二、主动公开政府信息情况', '规章 | 0 | 0 | 0'],
    );
    expect(filing.texts).toEqual({ ...texts, onRequest: '没有收到申请。' });
  });

  it('that have lost the heading of the first begin at its topics', () => {
    const { filing } = importText(...lines.filter((line) => line !== '一、总体情况'));
    expect(filing.texts).toEqual(importText(...lines).filing.texts);
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

  it.each([
    ['共公开各类信息：', '126条，其中动态100条。', '共公开各类信息：126条，其中动态100条。'],
    [
      '公开信息的情况如下：',
      '2025年，我局公开信息126条。',
      '公开信息的情况如下：\n2025年，我局公开信息126条。',
    ],
    ['公开的信息有：', '1.政策文件26条；', '公开的信息有：\n1.政策文件26条；'],
  ])('have paragraphs that a colon ends, and lines that are broken behind one: %s %s', (line, next, text) => {
    expect(importText('一、总体情况', line, next).filing.texts['disclosure']).toBe(text);
  });
});
