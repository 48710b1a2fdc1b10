import { sentencesOf } from '../prose/sentences';
import { judgeTexts } from './judge-texts';
import type { TextIssue } from './judge-texts';
import type { Rule } from './rule';

const numerals = '零一二三四五六七八九';
const stated = /(?<number>[三四五六七八九]|[3-9])个?(?:大?部分|方面|章)/u;
/** Only a report is made of six parts; other things have six 方面. */
const ofReport = /报告|年报|全文/u;
/** Names of parts that contain the signs which set parts off. */
const joined = /(?:行政)?复议[、和及与](?:被?提起)?(?:行政)?诉讼|收到[、和及与]处理|问题[、和及与]改进/gu;
const fewest = 3;

/** The words that list parts: behind a colon, or before the number. */
const listIn = (sentence: string, at: number): string => {
  const colon = sentence.indexOf(':', at);
  if (colon >= 0) return sentence.slice(colon + 1);
  const ahead = sentence.slice(0, at);
  return ahead.slice(Math.max(0, ...['由', '包括', '包含', '分为'].map((word) => ahead.lastIndexOf(word))));
};

const itemsIn = (list: string): number =>
  list
    .replace(joined, '')
    .split(/[、,]|以及|(?<=情况|方面)[和及与](?=其)/u)
    .filter((item) => item !== '').length;

/**
 * D-9, 常见错误35: a preface that says how many parts the report has names as many. Names that stand for two parts, or
 * that nobody knows, leave it open how many are meant; then nothing is said.
 */
export const partsAsListed: Rule = {
  id: 'parts-as-listed',
  title: '报告由几部分组成',
  ofNotice: true,
  check: (subject) => {
    const { form } = subject;
    const parts = Object.entries(form.wordings.parts);
    return judgeTexts(subject, ({ text }) =>
      sentencesOf(text).flatMap(({ from, to }): TextIssue[] => {
        const sentence = text.slice(from, to);
        const found = stated.exec(sentence);
        if (!found || !ofReport.test(sentence)) return [];
        const list = listIn(sentence, found.index);
        const named = parts.filter(([, words]) => words.test(list));
        if (named.length < fewest) return [];
        const number = Number(found.groups!['number']) || numerals.indexOf(found.groups!['number']!);
        const items = itemsIn(list);
        if (number === named.length || number === items) return [];
        const lacks = form.chapters
          .filter(({ number: each }) => !named.some(([key]) => Number(key) === each))
          .map(({ heading }) => `“${heading}”`);
        const count = Math.max(items, named.length);
        return [
          {
            at: { from: from + found.index, to: from + found.index + found[0].length },
            severity: 'error',
            clause: 'headings',
            message: `这里写“${found[0]}”，列出的却是 ${count} 个${lacks.length === 0 ? '' : `，没有${lacks.join('、')}`}；请改成一致，报告应有六个部分。`,
          },
        ];
      }),
    );
  },
};
