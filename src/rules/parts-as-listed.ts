import { sentencesOf } from '../prose/sentences';
import { judgeTexts } from './judge-texts';
import type { TextIssue } from './judge-texts';
import type { Rule } from './rule';

const numerals = '零一二三四五六七八九';
const stated = /(?<number>[三四五六七八九]|[3-9])个?(?:部分|方面|章)/u;
/** Names of parts that contain the signs which set parts off. */
const joined = /(?:行政)?复议[、和及](?:提起)?(?:行政)?诉讼|收到[、和及]处理|问题[、和及]改进/gu;

/** The words that list parts: behind a colon, or before the number. */
const listIn = (sentence: string, at: number): string => {
  const colon = sentence.indexOf(':', at);
  if (colon >= 0) return sentence.slice(colon + 1);
  const ahead = sentence.slice(0, at);
  return ahead.slice(Math.max(0, ...['由', '包括', '包含', '分为'].map((word) => ahead.lastIndexOf(word))));
};

/** D-9, 常见错误35: a preface that says how many parts the report has names as many. */
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
        if (!found) return [];
        const list = listIn(sentence, found.index);
        const named = parts.filter(([, words]) => words.test(list));
        if (named.length < 3) return [];
        const number = Number(found.groups!['number']) || numerals.indexOf(found.groups!['number']!);
        const items = list.replace(joined, '').split('、').length;
        if (number === named.length || number === items) return [];
        const missing = form.chapters.filter(
          ({ number: each }) => !named.some(([key]) => Number(key) === each),
        );
        const lacks = missing.map(({ heading }) => `“${heading}”`).join('、');
        return [
          {
            at: { from: from + found.index, to: from + found.index + found[0].length },
            severity: 'error',
            clause: 'headings',
            message: `说有${found[0]}，只列出 ${items} 个${lacks === '' ? '' : `，没有${lacks}`}；请改成一致，报告应有六个部分。`,
          },
        ];
      }),
    );
  },
};
